"""What a build report says of boosters: when to send each, and what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.report.counts import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.plan import Planned


def boosted(packages: Sequence[Planned]) -> Iterator[str]:
    """Say of each booster, once, when it is sent and when it is completed."""
    boosters = {it.booster.id: it.booster for it in packages if it.booster is not None}
    if not boosters:
        return
    yield ""
    yield "Boosters, each with an e-mail (`.txt`) to send it; no score is sent:"
    width = max(map(len, boosters))
    for name, booster in boosters.items():
        days = number(booster.after, "day")
        asked = number(sum(count for _, count in booster.questions), "question")
        said = f"{days} after the course, completed with {asked} answered"
        yield f"  {name:<{width}}  {said}"
