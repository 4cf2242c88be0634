"""What counts: graded parts, mastery and move-on of a variant, decided in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import FailedAttempt, MoveOn
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from scormbuild.select.variant import Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """How a variant is judged (docs/status.md)."""

    graded: tuple[tuple[str, int], ...]
    """Graded parts with their weights; empty where nothing is graded."""
    mastery: int | None
    """Pass mark in percent; None where nothing is graded."""
    move_on: MoveOn
    failed_attempt: FailedAttempt
    must_pass: tuple[str, ...]
    attempts: int
    """Attempts at the only graded part; 0 where there are several, or no limit."""
    announced: bool = True
    """Whether an LMS may know the pass mark; some misuse it."""

    @property
    def mastery_score(self) -> float | None:
        """The pass mark on 0-1, as code and the newer standards have it."""
        return None if self.mastery is None else self.mastery / 100

    @property
    def judged_alike(self) -> bool:
        """Whether an LMS that judges the raw score cannot come to another result.

        True for one graded part with all the weight and nothing that must be
        passed besides, where it is let judge at all.
        """
        alone = len(self.graded) == 1 and not self.must_pass
        return self.announced and self.mastery is not None and alone

    @property
    def decided_once(self) -> bool:
        """Whether the first decided score is also the last word on status.

        An LMS that overwrites the status from the score as soon as there is one
        then does no harm: one attempt, failure final, passing is all that counts.
        """
        return (
            self.judged_alike
            and self.attempts == 1
            and self.failed_attempt is FailedAttempt.FINAL
            and self.move_on is MoveOn.PASSED
        )


def scoring(variant: Variant) -> Scoring:
    """Decide how a variant is judged.

    Parts that the track lacks are left out; without any, move-on is `completed`.
    """
    parts = {part.id: part for part in variant.parts if part.graded}
    course = variant.course
    graded = tuple((name, weight) for name, weight in course.graded if name in parts)
    if variant.track.mastery is None or not graded:
        return Scoring(
            graded=(),
            mastery=None,
            move_on=MoveOn.COMPLETED,
            failed_attempt=course.failed_attempt,
            must_pass=(),
            attempts=0,
        )
    rules = dict(course.must_pass)
    must_pass = {
        name: None for track in variant.track.names for name in rules.get(track, ())
    }
    return Scoring(
        graded=graded,
        mastery=variant.track.mastery,
        move_on=course.move_on or MoveOn.COMPLETED_AND_PASSED,
        failed_attempt=course.failed_attempt,
        must_pass=tuple(name for name in must_pass if name in parts),
        attempts=parts[graded[0][0]].attempts if len(graded) == 1 else 0,
        # Whose pass mark it would be, nobody knows before they pick a role.
        announced=not variant.roles,
    )
