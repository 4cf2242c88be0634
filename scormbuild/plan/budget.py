"""Whether what is kept of a learner can outgrow the LMS that a package is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.profiles.adapt import state_limit
from scormbuild.rules import state_too_long
from scormbuild.select.deliver import contents
from scormbuild.select.variant import select
from scormbuild.state.worst import worst_case
from scormbuild.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Delivery, Track
    from scormbuild.plan.wanted import Want
    from scormbuild.select.variant import Variant
    from scormbuild.state.worst import WorstCase

NAMED = 3
"""Pages that a diagnostic names."""


def over_budget(course: Course, wants: Sequence[Want]) -> Iterator[Diagnostic]:
    """Find tracks whose longest state is longer than a target of theirs takes.

    The course has no other error: all its ids are in the lock.
    """
    limits = {want: limit for want in wants if (limit := limit_of(want)) is not None}
    if not limits:
        return
    for delivery in dict.fromkeys(want.delivery for want in limits):
        for content in contents(course, delivery):
            for variant in content.units:
                yield from _over(course, variant, delivery, limits)


def _over(
    course: Course, variant: Variant, delivery: Delivery, limits: Mapping[Want, int]
) -> Iterator[Diagnostic]:
    worst = worst_case(variant)
    for want, limit in limits.items():
        if want.delivery is delivery and worst.chars > limit:
            yield _too_long(course, variant.track, worst, want, limit)


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
