"""A course and what is wanted of it → packages whose every byte is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK
from scormbuild.profiles.adapt import Draft, adapt
from scormbuild.records import dataclass, replace
from scormbuild.scoring import scoring
from scormbuild.select import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormbuild.model import Course, Track
    from scormbuild.profiles.adapt import Adaptation
    from scormbuild.scoring import Scoring
    from scormbuild.simulate import Finish
    from scormbuild.site import File, Site
    from scormbuild.source import Source
    from scormbuild.wanted import Want


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A package before anything is written."""

    want: Want
    draft: Draft
    """As it was adapted, where it is for one LMS."""
    adaptations: tuple[Adaptation, ...]
    track: Track
    scoring: Scoring
    finish: Finish
    files: tuple[File, ...]


def plan(
    course: Course,
    wants: Sequence[Want],
    templates: Mapping[str, Source],
    documents: Mapping[str, tuple[File, ...]],
    tracks: Sequence[Track] | None = None,
) -> Iterator[Planned]:
    """Plan the packages of every track, or of some of the course's tracks.

    `templates` are the course's own by name, `documents` control documents by target.

    Raises ThemeError for a bad template.
    """
    from scormbuild.render import load_theme, render  # noqa: PLC0415 - `check` needs none

    theme = load_theme({name: own.text for name, own in templates.items()})
    for track in course.tracks if tracks is None else tracks:
        variant = select(course, track)
        site = render(variant, theme)
        finished = finish(variant)
        for want in wants:
            draft, adaptations = _draft(course, track, site, want)
            held = documents.get(want.target.name, ())
            yield Planned(
                want=want,
                draft=draft,
                adaptations=adaptations,
                track=track,
                scoring=scoring(variant),
                finish=finished,
                files=_contents(draft, held),
            )


def _draft(
    course: Course, track: Track, site: Site, want: Want
) -> tuple[Draft, tuple[Adaptation, ...]]:
    own = () if track.id == ONLY_TRACK else (track.id,)
    names = (course.id, course.version, *own, site.language, want.target.name)
    draft = Draft(target=want.target, site=site, names=names)
    if want.profile is None:
        return draft, ()
    named = replace(draft, names=(*names, want.profile.name))
    return adapt(want.profile, named, want.name)


def _contents(draft: Draft, documents: tuple[File, ...]) -> tuple[File, ...]:
    """Give a package's files; raises ManifestError where we have made a mistake."""
    from scormbuild.schemas import check_manifest  # noqa: PLC0415 - lxml is slow

    target = draft.target
    files = target.contents(draft.site, documents)
    for file in files:
        if file.path == target.manifest and isinstance(file.body, bytes):
            check_manifest(file.body, target.schema)
    return files
