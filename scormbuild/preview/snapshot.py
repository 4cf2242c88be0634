"""What is shown: a course without errors, and its packages as they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Severity, Sink
from scormbuild.load.languages import others
from scormbuild.model import REFRESHER, Depth
from scormbuild.plan.packages import plan
from scormbuild.plan.wanted import Want
from scormbuild.profiles import PROFILES, own_profiles, shipped
from scormbuild.records import dataclass, replace
from scormbuild.rules import state_too_long
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.variant import Point, offered
from scormbuild.targets import DEFAULT, STANDARDS, TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormbuild.build import Checked
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track
    from scormbuild.profiles import Profile
    from scormbuild.project import Files
    from scormbuild.site import File
    from scormbuild.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One package that can be looked at."""

    target: str
    track: str
    lms: str = ""
    """Name of a profile; empty where it is for any LMS."""
    depth: str = ""
    """A depth at which every module is taken; empty for those that the track says."""
    lens: str = ""
    """The department it is for; empty where learners pick theirs, or there is none."""
    edition: str = ""
    """Empty for the course itself, `refresher` for what is taken again later."""
    language: str = ""
    """Empty for the course's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A course without errors, and all that its packages are made from."""

    course: Course
    others: tuple[Course, ...] = ()
    """The same in those of its other languages that were read."""
    templates: Mapping[str, Source]
    """The course's own, by name."""
    profiles: Mapping[str, Profile]
    """All that can be used, by name: the course's own, and ours."""
    files: Files
    """Where the bytes of media are."""

    @property
    def languages(self) -> tuple[str, ...]:
        """All languages of the course, its own first, whether it was read in them."""
        return (self.course.language, *others(self.course))

    @property
    def targets(self) -> tuple[str, ...]:
        """All targets, those of the course first, each by its own name."""
        meant = (TARGETS[name].name for name in self.course.targets or DEFAULT)
        return tuple(dict.fromkeys((*meant, *(it.name for it in STANDARDS))))

    @property
    def first(self) -> Shown:
        """What is shown to whoever has not chosen."""
        return Shown(target=self.targets[0], track=self.course.tracks[0].id)

    def spoken(self, language: str) -> Course | None:
        """Give the course in a language; in its own where that is empty."""
        if not language:
            return self.course
        return next((it for it in self.others if it.language == language), None)

    def has(self, shown: Shown) -> bool:
        """Say whether there is such a package, in a language that was read."""
        course = self.course_of(shown)
        every = course.tracks if course else ()
        tracks = [track for track in every if track.id == shown.track]
        lenses = [lens.id for track in tracks for lens in offered(self.course, track)]
        chosen = (
            (shown.lms, self.profiles),
            (shown.depth, {*map(str, Depth)}),
            (shown.lens, lenses),
            (shown.edition, {REFRESHER, *dict(self.course.editions)}),
        )
        known = all(not name or name in names for name, names in chosen)
        return shown.target in self.targets and bool(tracks) and known

    def course_of(self, shown: Shown) -> Course | None:
        """Give the course of a package: itself, or its refresher, if it has one."""
        course = self.spoken(shown.language)
        again = shown.edition == REFRESHER
        return refresher_course(course) if again and course else course


def at_depth(track: Track, depth: str) -> Track:
    """Give a track with every module at one depth, or as it is where that is empty."""
    if not depth:
        return track
    modules = tuple((name, Depth(depth)) for name, _ in track.modules)
    return replace(track, modules=modules, minutes=None)


def blocked(diagnostics: Iterable[Diagnostic]) -> bool:
    """Say whether there is an error with which a course cannot be shown.

    A state that is too long for an LMS is none: it forbids packages, not looking.
    """
    return any(
        it.rule.severity is Severity.ERROR and it.rule is not state_too_long.RULE
        for it in diagnostics
    )


def snapshot(checked: Checked, files: Files) -> Snapshot:
    """Keep a course that was read and has no error; `files` are those it came from."""
    if checked.course is None:
        raise ValueError(files.name)
    own = own_profiles(files, Sink())
    ours = {name: shipped(name) for name in PROFILES}
    usable = {name: it for name, it in {**ours, **own}.items() if it is not None}
    return Snapshot(
        course=checked.course,
        others=tuple(it for it in checked.spoken if it.written_in),
        templates=checked.templates,
        profiles=usable,
        files=files,
    )


def package(seen: Snapshot, shown: Shown) -> Mapping[str, File]:
    """Give a package's files by path, each byte as a build would give it.

    Official schema files are left out: nothing on a screen depends on them. Raises
    ThemeError for a bad template. `seen` must have the package.
    """
    target = TARGETS[shown.target]
    profile = seen.profiles.get(shown.lms) if target.has_lms else None
    want = Want(target, target.name, profile)
    course = seen.course_of(shown)
    if course is None:
        raise ValueError(shown)
    (track,) = (track for track in course.tracks if track.id == shown.track)
    named = "" if shown.edition == REFRESHER else shown.edition
    lens, edition = shown.lens or None, named or None
    track = at_depth(track, shown.depth)
    chosen = (Point(track=track, lens=lens, edition=edition),)
    (planned,) = plan(course, (want,), seen.templates, {}, chosen)
    return {file.path: file for file in planned.files}
