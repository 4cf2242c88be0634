"""A course and what is wanted of it → packages whose every byte is decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormbuild.profiles.adapt import Draft, adapt
from scormbuild.scoring import scoring
from scormbuild.select import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormbuild.model import Course, Track
    from scormbuild.profiles.adapt import Adaptation
    from scormbuild.scoring import Scoring
    from scormbuild.select import Point, Variant
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
    lens: str | None
    """The department it is for; None where learners pick one, or there is none."""
    edition: str | None
    """None for the full one."""
    scoring: Scoring
    finish: Finish
    files: tuple[File, ...]


def plan(
    course: Course,
    wants: Sequence[Want],
    templates: Mapping[str, Source],
    documents: Mapping[str, tuple[File, ...]],
    points: Sequence[Point],
) -> Iterator[Planned]:
    """Plan the packages of each point of a course that is wanted.

    `templates` are the course's own by name, `documents` control documents by target.

    Raises ThemeError for a bad template.
    """
    from scormbuild.render import load_theme, render  # noqa: PLC0415 - `check` needs none

    theme = load_theme({name: own.text for name, own in templates.items()})
    for point in points:
        variant = select(course, point.track, point.lens, point.edition)
        site = render(variant, theme)
        finished = finish(variant)
        for want in wants:
            draft, adaptations = _draft(variant, site, want)
            held = documents.get(want.target.name, ())
            yield Planned(
                want=want,
                draft=draft,
                adaptations=adaptations,
                track=point.track,
                lens=point.lens,
                edition=point.edition,
                scoring=scoring(variant),
                finish=finished,
                files=_contents(draft, held),
            )


def _draft(
    variant: Variant, site: Site, want: Want
) -> tuple[Draft, tuple[Adaptation, ...]]:
    course = variant.course
    own = (course.id, course.version, *variant.names)
    names = (*own, site.language, want.target.name)
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
