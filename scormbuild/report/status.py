"""What an LMS is told of a learner, moment by moment (docs/status.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.select.moments import moments

if TYPE_CHECKING:
    from scormbuild.select.scoring import Scoring
    from scormbuild.targets import Target


def table(target: Target, scoring: Scoring) -> tuple[tuple[str, str], ...]:
    """Give each moment with what a target calls it; empty where nobody is told.

    A moment takes two rows where it matters whether all pages have been seen.
    """
    if target.tells is None:
        return ()
    rows: list[tuple[str, str]] = []
    for moment in moments(scoring):
        early = target.told(moment, scoring)
        late = target.told(replace(moment, pages=True), scoring)
        if early == late:
            rows.append((moment.when, early))
        else:
            rows.append((f"{moment.when}, pages still open", early))
            rows.append((f"{moment.when}, all pages seen", late))
    rows.append(("leaving, done or not", "as it stands; the learner resumes there"))
    rows.append(("looking back (review, browse)", "nothing"))
    return tuple(rows)
