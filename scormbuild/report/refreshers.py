"""What a build report says of refreshers: when to give them, and what they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.report.counts import number
from scormbuild.report.finish import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.plan.packages import Planned


def refreshed(packages: Sequence[Planned]) -> Iterator[str]:
    """Say when refreshers are due, and how each track finishes its own."""
    found = next((it.refresher for it in packages if it.refresher), None)
    if found is not None:
        due = number(found.after_months, "month")
        yield ""
        yield f"Refreshers, {due} after the course, each a course of its own:"
        yield from lines(packages)
