"""What a build is for: targets, and the LMSs to which their packages are adapted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink, did_you_mean
from scormbuild.model import FULL_EDITION, Delivery
from scormbuild.profiles import PROFILES, own_profiles, shipped
from scormbuild.records import dataclass, replace
from scormbuild.rules import (
    nowhere_for_units,
    refused_by_lms,
    unknown_lms,
    unknown_target,
)
from scormbuild.select.variant import Point
from scormbuild.targets import DEFAULT, STANDARDS, TARGETS, meant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.profiles import Profile
    from scormbuild.project import Files
    from scormbuild.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks for; empty where the course itself shall say."""

    targets: tuple[str, ...] = ()
    lms: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    lenses: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    deliver: tuple[Delivery, ...] = ()
    strict: bool = False
    """Whether a warning, too, shall stop the build."""
    release: bool = False
    """Whether it is for learners: no slot may be empty, and names are the author's."""
    bare: str = ""
    """Where packages lie unpacked on the web, each in a folder of its name: what LMSs
    take that launch them there is written as well. Empty where they do not."""


class Unknown(Exception):  # noqa: N818 - it names what the author sees
    """A name on the command line that the course does not have; its text says so."""


def points(course: Course, asked: Asked) -> tuple[Point, ...]:
    """Give what is to be selected of a course: all it declares, or what is asked for.

    Without a lens asked for, learners pick theirs. Raises Unknown for a name that is
    not there.
    """
    tracks = {track.id: track for track in course.tracks}
    lenses = {lens.id: lens for lens in course.lenses}
    editions = (FULL_EDITION, *dict(course.editions))
    _require("track", asked.tracks, tracks)
    _require("lens", asked.lenses, lenses)
    _require("edition", asked.editions, editions)
    return tuple(
        Point(
            track=tracks[track],
            lens=lens,
            edition=None if edition == FULL_EDITION else edition,
        )
        for edition in asked.editions or editions
        for track in asked.tracks or tracks
        for lens in asked.lenses or (None,)
    )


def _require(what: str, names: tuple[str, ...], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"the course has no {what}"
            raise Unknown(f"there is no {what} `{name}`; {hint}")


@dataclass(frozen=True, slots=True)
class Want:
    """One kind of package: a target, perhaps adapted to an LMS."""

    target: Target
    name: str
    """The name by which the target was asked for: its own or that of several."""
    profile: Profile | None
    delivery: Delivery = Delivery.TRACKS


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that is to be built, and what is wrong with what was asked."""

    wants: tuple[Want, ...]
    diagnostics: tuple[Diagnostic, ...]


def wanted(course: Course, files: Files, asked: Asked, wrong: set[int]) -> Wanted:
    """Settle what to build of a course.

    Packages for LMSs are built once for each profile, or plain where there is none;
    what needs no LMS is built once. Nothing is said of lines in `wrong`, the lines of
    `course.yaml` that could not be read.
    """
    sink = Sink()
    profiles = _profiles(course, files, asked, wrong, sink)
    if course.span_of("targets").line not in wrong:
        sink.extend(_unknown_targets(course))
    names = asked.targets or course.targets or DEFAULT
    wants: dict[tuple[str, str], Want] = {}
    for name in names:
        for profile in profiles or (None,):
            want = _want(name, profile)
            if want is None:
                continue
            refused = tuple(_refused(course, want))
            sink.extend(refused)
            if not refused:
                key = (want.target.name, want.profile.name if want.profile else "")
                wants.setdefault(key, want)
    made = tuple(_delivered(course, wants.values(), asked, sink))
    return Wanted(made, sink.diagnostics)


def _delivered(
    course: Course, wants: Collection[Want], asked: Asked, sink: Sink
) -> Iterator[Want]:
    """Give each kind of package in each way; several units only where these go."""
    for delivery in dict.fromkeys(asked.deliver or course.deliver):
        whole = delivery is not Delivery.UNITS
        able = [want for want in wants if whole or want.target.units]
        if wants and not able:
            sink.add(_nowhere(course))
        for want in able:
            refused = () if whole else tuple(_unordered(course, want))
            sink.extend(refused)
            if not refused:
                yield replace(want, delivery=delivery)


def _nowhere(course: Course) -> Diagnostic:
    able = " or ".join(f"`{it.name}`" for it in STANDARDS if it.units)
    return nowhere_for_units.RULE.at(
        course.span_of("deliver").narrow(Delivery.UNITS),
        "no target that is built for holds several units in one package",
        hint=f"build for {able} as well, or write `modules` in place of `units`",
    )


def _unordered(course: Course, want: Want) -> Iterator[Diagnostic]:
    """Find LMSs that do not take a manifest by which they would keep an order."""
    profile = want.profile
    for claim in profile.refuses if profile and course.navigation.enforce else ():
        if ORDERED in claim.manifest and claim.concerns(want.target.name):
            yield refused_by_lms.RULE.at(
                course.span_of("lms").narrow(profile.name if profile else ""),
                f"`{profile.name if profile else ''}` takes no package whose order it"
                f" is to keep, so none of several units is built for it"
                f" ({claim.source}, {claim.date})",
                hint="take `enforce` out of `navigation`, or build its modules apart",
            )


ORDERED = "imsss:mapInfo"
"""What an order between units needs of a manifest (CAM 5.1.7.2)."""


def known_profiles(files: Files) -> tuple[str, ...]:
    """Give the names of all profiles: a course's own, and ours."""
    return tuple(sorted({*PROFILES, *own_profiles(files, Sink())}))


def _profiles(
    course: Course, files: Files, asked: Asked, wrong: set[int], sink: Sink
) -> tuple[Profile, ...]:
    """Give the profiles asked for; a course's own comes before ours of that name."""
    own = own_profiles(files, sink)
    if not asked.lms and course.span_of("lms").line not in wrong:
        sink.extend(_unknown_lms(course, own))
    found: dict[str, Profile] = {}
    for name in asked.lms or course.lms:
        ours = shipped(name) if name in PROFILES else None
        profile = own.get(name, ours)
        if profile is not None:
            found[name] = profile
    return tuple(found.values())


def _unknown_lms(
    course: Course, own: Mapping[str, Profile | None]
) -> Iterator[Diagnostic]:
    for name in course.lms:
        if name not in own and name not in PROFILES:
            yield unknown_lms.RULE.at(
                course.span_of("lms").narrow(name),
                f"there is no profile `{name}`",
                hint=did_you_mean(name, (*PROFILES, *own)),
            )


def _unknown_targets(course: Course) -> Iterator[Diagnostic]:
    if not course.targets and "targets" in course.spans:
        yield unknown_target.RULE.at(
            course.span_of("targets"),
            "`targets` names none, so nothing would be built",
            hint=did_you_mean("", TARGETS),
        )
    for name in course.targets:
        if not meant(name):
            yield unknown_target.RULE.at(
                course.span_of("targets").narrow(name),
                f"there is no target `{name}`",
                hint=did_you_mean(name, TARGETS),
            )


def _want(name: str, profile: Profile | None) -> Want | None:
    """Choose the target of a name: the first that the LMS plays, else its first."""
    targets = meant(name)
    if not targets:
        return None
    if profile is None or not targets[0].has_lms:
        return Want(targets[0], name, None)
    played = [it for it in targets if profile.supports_target(it.name)]
    return Want((*played, *targets)[0], name, profile)


def _refused(course: Course, want: Want) -> Iterator[Diagnostic]:
    """Find why an LMS would not take a package."""
    profile, target = want.profile, want.target.name
    if profile is None:
        return
    place = course.span_of("lms").narrow(profile.name)
    if not profile.supports_target(target):
        names = [it.name for it in STANDARDS if it.has_lms]
        played = [name for name in names if profile.supports_target(name)]
        claim = profile.supports[0]
        yield refused_by_lms.RULE.at(
            place,
            f"`{profile.name}` does not take `{want.name}`,"
            f" so nothing is built for it ({claim.source}, {claim.date})",
            hint=f"build {' or '.join(f'`{name}`' for name in played)} for it",
        )
    for claim in profile.refuses:
        paths = [
            medium.path
            for medium in course.media
            if medium.path.rpartition(".")[2].lower() in claim.files
        ]
        if paths and claim.concerns(target):
            yield refused_by_lms.RULE.at(
                place,
                f"`{profile.name}` takes no package with `{paths[0]}`,"
                f" so nothing is built for it ({claim.source}, {claim.date})",
                hint=f"leave out {', '.join(f'`{path}`' for path in paths)}",
            )
