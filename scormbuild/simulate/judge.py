"""Judges where a learner stands by the rules of docs/status.md, as the player does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import FailedAttempt
from scormbuild.records import dataclass
from scormbuild.select.moments import Moment, done, lost
from scormbuild.simulate.marks import ALL, percent
from scormbuild.simulate.road import Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scormbuild.select.scoring import Scoring


@dataclass(frozen=True, slots=True)
class Part:
    """How far a learner is with one graded part."""

    best: int | None = None
    """Best attempt in millionths; None while none is decided."""
    used_up: bool = False
    """Whether no attempt is left in this round."""


def judge(
    scoring: Scoring,
    parts: Mapping[str, Part],
    required: Collection[str],
    shown: Collection[str],
) -> Standing:
    """Say where one stands who has seen some pages and handed in some graded parts."""
    graded = [
        (name, weight, parts.get(name, Part())) for name, weight in scoring.graded
    ]
    decided = [part for _, _, part in graded if part.best is not None]
    bests = [part.best or 0 for _, _, part in graded]
    hopes = [(part.best or 0) if part.used_up else ALL for _, _, part in graded]
    passed = bool(decided) and passes(scoring, bests)
    failed = bool(graded) and len(decided) == len(graded) and not passed
    completed = set(required) <= set(shown)
    moment = Moment(
        when="",
        pages=completed,
        passed=passed,
        over=failed
        and scoring.failed_attempt is FailedAttempt.FINAL
        and not passes(scoring, hopes),
    )
    over = done(moment, scoring.move_on)
    return Standing(
        completed=completed,
        passed=passed or (False if failed else None),
        done=over,
        lost=not over and lost(moment, scoring.move_on),
        score=percent(_mean(scoring, bests)) if decided else None,
    )


def passes(scoring: Scoring, shares: Sequence[int]) -> bool:
    """Say whether such shares of the graded parts, in millionths, reach mastery.

    They must in all, and in every part that must be passed.
    """
    if scoring.mastery is None or not scoring.graded:
        return False
    named = zip((name for name, _ in scoring.graded), shares, strict=True)
    return percent(_mean(scoring, shares)) >= scoring.mastery and all(
        name not in scoring.must_pass or percent(share) >= scoring.mastery
        for name, share in named
    )


def _mean(scoring: Scoring, shares: Sequence[int]) -> float:
    weights = [weight for _, weight in scoring.graded]
    pairs = zip(weights, shares, strict=True)
    return sum(weight * share for weight, share in pairs) / sum(weights)
