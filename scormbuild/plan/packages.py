"""A course and what is wanted of it → packages whose every byte is decided."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scormbuild.model import Delivery, LanguagesIn
from scormbuild.plan.called import called, in_others
from scormbuild.plan.refreshed import uncut
from scormbuild.profiles.adapt import Draft, adapt
from scormbuild.records import dataclass, replace
from scormbuild.select.boosters import booster_courses
from scormbuild.select.deliver import contents
from scormbuild.select.mailed import mail
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormbuild.model import Booster, Course, Refresher, Track
    from scormbuild.plan.refreshed import Part
    from scormbuild.plan.wanted import Want
    from scormbuild.profiles.adapt import Adaptation
    from scormbuild.render import Theme
    from scormbuild.select.deliver import Content
    from scormbuild.select.scoring import Scoring
    from scormbuild.select.variant import Point, Variant
    from scormbuild.simulate import Finish
    from scormbuild.site import File, Site
    from scormbuild.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What is counted by itself in a package."""

    label: str
    """What reports call it."""
    variant: Variant
    scoring: Scoring
    finish: Finish


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
    """Of the whole, also where each of its units is judged by itself."""
    units: tuple[Unit, ...]
    files: tuple[File, ...]
    booster: Booster | None = None
    """The booster that it is; None for the course."""
    mail: str = ""
    """The text of the e-mail with which a booster is sent."""
    refresher: Refresher | None = None
    """The refresher that it is; None for the course."""


def plan_boosters(
    course: Course,
    wants: Sequence[Want],
    templates: Mapping[str, Source],
    documents: Mapping[str, tuple[File, ...]],
) -> Iterator[Planned]:
    """Plan a package of each booster for each target and LMS that is wanted.

    Raises as `plan` does.
    """
    single = {(it.target.name, it.profile and it.profile.name): it for it in wants}
    kinds = tuple(replace(it, delivery=Delivery.TRACKS) for it in single.values())
    others = [booster_courses(it) for it in course.elsewhere]
    for booster, own in booster_courses(course):
        tiny = replace(own, elsewhere=tuple(next(it)[1] for it in others))
        letter = "\n\n".join(map(_letter, (tiny, *_held(tiny))))
        for planned in plan(tiny, kinds, templates, documents):
            yield replace(planned, booster=booster, mail=letter)


def plan_part(
    course: Course,
    part: Part,
    wants: Sequence[Want],
    templates: Mapping[str, Source],
    documents: Mapping[str, tuple[File, ...]],
) -> Iterator[Planned]:
    """Plan the packages of a course or of its refresher; raises as `plan` does."""
    if part.course is course:
        yield from plan(course, wants, templates, documents, part.points)
        return
    found = (refresher_course(it) for it in course.elsewhere)
    again = replace(part.course, elsewhere=tuple(it for it in found if it is not None))
    for planned in plan(again, uncut(wants), templates, documents, part.points):
        yield replace(planned, refresher=course.refresher)


def plan(
    course: Course,
    wants: Sequence[Want],
    templates: Mapping[str, Source],
    documents: Mapping[str, tuple[File, ...]],
    points: Sequence[Point] | None = None,
) -> Iterator[Planned]:
    """Plan the packages of each point of a course that is wanted, or of every track.

    `templates` are the course's own by name, `documents` control documents by target.

    Raises ThemeError for a bad template.
    """
    from scormbuild.render import load_theme  # noqa: PLC0415 - `check` needs none

    theme = load_theme({name: own.text for name, own in templates.items()})
    together, others = bool(_held(course)), course.elsewhere
    course = replace(course, elsewhere=())
    for delivery, kinds in groupby(wants, key=lambda want: want.delivery):
        wanted = tuple(kinds)
        named = any(want.target.named for want in wanted)
        there = in_others(others if named or together else (), delivery, points)
        for content in contents(course, delivery, points):
            same = next(there)
            names = tuple(map(called, same))
            site = _site(content, theme, same if together else ())
            site = replace(site, elsewhere=names)
            units = tuple(_units(content))
            for want in wanted:
                draft, adaptations = _draft(course, content, site, want)
                held = documents.get(want.target.name, ())
                yield Planned(
                    want=want,
                    draft=draft,
                    adaptations=adaptations,
                    track=content.variant.track,
                    lens=content.variant.lens,
                    edition=content.variant.edition,
                    scoring=scoring(content.variant),
                    units=units,
                    files=_contents(draft, held),
                )


def _held(course: Course) -> tuple[Course, ...]:
    """Give the course in the other languages that its packages hold."""
    together = course.languages_in is LanguagesIn.ONE_PACKAGE
    return course.elsewhere if together else ()


def _letter(booster: Course) -> str:
    shown = select(booster, booster.tracks[0])
    return mail(replace(shown.course, modules=shown.modules))


def _site(content: Content, theme: Theme, same: Sequence[Content]) -> Site:
    """Render a package's contents, with the `same` in other languages that it holds."""
    from scormbuild.render import render, render_units  # noqa: PLC0415 - the same

    several = len(content.units) > 1
    others = [it.variant for it in same]
    return (render_units if several else render)(content.variant, theme, others)


def _units(content: Content) -> Iterator[Unit]:
    for label, variant in zip(content.labels, content.units, strict=True):
        yield Unit(
            label=label,
            variant=variant,
            scoring=scoring(variant),
            finish=finish(variant),
        )


def _draft(
    course: Course, content: Content, site: Site, want: Want
) -> tuple[Draft, tuple[Adaptation, ...]]:
    own = (*content.own, *site.languages, *content.way, want.target.name)
    draft = Draft(
        target=want.target, site=site, names=(course.id, course.version, *own)
    )
    if want.profile is None:
        return draft, ()
    named = replace(draft, names=(*draft.names, want.profile.name))
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
