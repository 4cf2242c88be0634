"""Whether what is kept of a learner can outgrow the LMS that a package is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import LanguagesIn
from scormbuild.plan.called import in_others
from scormbuild.plan.refreshed import uncut
from scormbuild.profiles.adapt import state_limit
from scormbuild.records import replace
from scormbuild.rules import state_too_long
from scormbuild.select.deliver import contents
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.variant import select
from scormbuild.state.joint import worst_in
from scormbuild.state.worst import worst_case
from scormbuild.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Delivery, Track
    from scormbuild.plan.wanted import Want
    from scormbuild.select.deliver import Content
    from scormbuild.select.variant import Variant
    from scormbuild.state.worst import WorstCase

NAMED = 3
"""Pages that a diagnostic names."""


def outgrown(
    course: Course, others: Sequence[Course], wants: Sequence[Want]
) -> Iterator[Diagnostic]:
    """Find what is too long for an LMS, in a course and when it is taken again.

    `others` are the course in other languages, in which pieces of their own may make it
    longer; of these nothing is said where it is too long in its own, nor of all
    together where it is in one. It has no other error in any: all its ids are in the
    lock.
    """
    found = list(_heavy(course, (), wants))
    for spoken in others if not found else ():
        alone = f"in `{spoken.language}`"
        found += [_where(it, alone) for it in _heavy(spoken, (), wants)]
    if course.languages_in is LanguagesIn.ONE_PACKAGE and others and not found:
        every = _heavy(course, others, wants)
        found = [_where(it, "in all its languages") for it in every]
    yield from found


def _where(found: Diagnostic, where: str) -> Diagnostic:
    return replace(found, message=f"{found.message} ({where})")


def _heavy(
    course: Course, others: Sequence[Course], wants: Sequence[Want]
) -> Iterator[Diagnostic]:
    yield from over_budget(course, others, wants)
    if again := refresher_course(course):
        same = [it for it in map(refresher_course, others) if it is not None]
        yield from over_budget(again, same, uncut(tuple(wants)))


def over_budget(
    course: Course, others: Sequence[Course], wants: Sequence[Want]
) -> Iterator[Diagnostic]:
    """Find tracks whose longest state is longer than a target of theirs takes.

    `others` are the languages that learners may change to. The course has no other
    error: all its ids are in the lock.
    """
    limits = {want: limit for want in wants if (limit := limit_of(want)) is not None}
    if not limits:
        return
    for delivery in dict.fromkeys(want.delivery for want in limits):
        there = in_others(others, delivery, None)
        for content in contents(course, delivery):
            same = next(there)
            for variant in content.units:
                twins = [it for one in same for it in _twins(variant, one)]
                yield from _over(course, (variant, *twins), delivery, limits)


def _twins(variant: Variant, same: Content) -> Iterator[Variant]:
    """Give the unit of a package in another language that is the same."""
    modules = variant.modules[0].id if variant.modules else ""
    for it in same.units:
        if len(same.units) == 1 or it.modules[0].id == modules:
            yield it


def _over(
    course: Course,
    variants: Sequence[Variant],
    delivery: Delivery,
    limits: Mapping[Want, int],
) -> Iterator[Diagnostic]:
    worst = worst_in(variants)
    for want, limit in limits.items():
        if want.delivery is delivery and worst.chars > limit:
            yield _too_long(course, variants[0].track, worst, want, limit)


def limit_of(want: Want) -> int | None:
    """Give the characters of state that a package may use; None without a limit."""
    return state_limit(want.profile, want.target)


def _too_long(
    course: Course, track: Track, worst: WorstCase, want: Want, limit: int
) -> Diagnostic:
    costly = sorted(worst.parts, key=lambda part: part.chars, reverse=True)[:NAMED]
    pages = [f"`{part.page.id}` ({part.chars:,})" for part in costly if part.chars]
    place = costly[0].page.span if pages else track.span or course.span_of("id")
    whose = f" for `{want.profile.name}`" if want.profile else ""
    return state_too_long.RULE.at(
        place,
        f"the state of track `{track.id}` can take {worst.chars:,} characters;"
        f" `{want.target.name}`{whose} allows {limit:,}",
        hint="; ".join(filter(None, [_mend(worst.chars, want), _mostly(pages)])),
    )


def _mend(chars: int, want: Want) -> str:
    """Say what helps; what else a profile's LMS takes is not known here."""
    known = TARGETS.values() if want.profile is None else ()
    larger = [it.name for it in known if (it.state_limit or 0) > chars]
    instead = [f"build for `{larger[0]}` instead"] if larger else []
    return ", or ".join([*instead, "ask fewer questions", "split the course"])


def _mostly(pages: Sequence[str]) -> str:
    return f"most of it is for {', '.join(pages)}" if pages else ""


def budgets(course: Course, wants: Sequence[Want]) -> dict[str, str]:
    """Say, by track, which share of the smallest limit the longest state takes."""
    limits = [limit for want in wants if (limit := limit_of(want)) is not None]
    if not limits:
        return {track.id: "no limit" for track in course.tracks}
    least = min(limits)
    worst = {it.id: worst_case(select(course, it)).chars for it in course.tracks}
    return {name: f"{100 * chars / least:.0f} %" for name, chars in worst.items()}
