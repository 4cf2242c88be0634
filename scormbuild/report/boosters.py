"""What a build report says of boosters: when to send each, and what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.report.counts import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.plan.packages import Planned


def boosted(packages: Sequence[Planned]) -> Iterator[str]:
    """Say of each booster, once, when it is sent and when it is completed."""
    boosters = {it.booster: it for it in packages if it.booster is not None}
    if not boosters:
        return
    yield ""
    yield "Boosters, each with an e-mail (`.txt`) to send it; no score is sent:"
    width = max(len(booster.id) for booster in boosters)
    for booster, planned in boosters.items():
        days = number(booster.after, "day")
        (unit,) = planned.units
        road = unit.finish.completed
        asked = number(road.answers if road else 0, "question")
        whom = f", for {', '.join(booster.tracks)}" if booster.tracks else ""
        said = f"{days} after the course{whom}, completed with {asked} answered"
        yield f"  {booster.id:<{width}}  {said}"
