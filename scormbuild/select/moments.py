"""Moments in a learner's way through a package at which an LMS is told something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import FailedAttempt, MoveOn
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.select.scoring import Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in a learner's way through a package, in no standard's words."""

    when: str
    pages: bool = False
    """Whether all required pages have been shown."""
    passed: bool | None = None
    """None before all graded parts are decided."""
    some: bool = False
    """Whether some graded parts are decided and others are not."""
    over: bool = False
    """Whether the last attempt is used up for good."""

    @property
    def scored(self) -> bool:
        """Whether there is a score to tell."""
        return self.some or self.passed is not None


def moments(scoring: Scoring) -> Iterator[Moment]:
    """Give what can come to pass, in order; how far the pages are is left open."""
    if scoring.mastery is None:
        yield Moment(when="opened")
        return
    alone = len(scoring.graded) == 1
    final = scoring.failed_attempt is FailedAttempt.FINAL
    yield Moment(when="opened, nothing decided")
    if not alone:
        yield Moment(when="some quizzes decided", some=True)
    yield Moment(when="passed", passed=True)
    if not (final and alone and scoring.attempts == 1):
        yield Moment(when="failed, may try again", passed=False)
    if final and not (alone and scoring.attempts == 0):
        yield Moment(when="failed for good", passed=False, over=True)


def done(moment: Moment, move_on: MoveOn) -> bool:
    """Whether a unit counts as done at a moment."""
    passed = moment.passed is True
    match move_on:
        case MoveOn.COMPLETED:
            return moment.pages
        case MoveOn.PASSED:
            return passed
        case MoveOn.COMPLETED_AND_PASSED:
            return moment.pages and passed
        case MoveOn.COMPLETED_OR_PASSED:
            return moment.pages or passed


def lost(moment: Moment, move_on: MoveOn) -> bool:
    """Whether a unit that has failed for good can never count as done any more."""
    reachable = {MoveOn.COMPLETED, MoveOn.COMPLETED_OR_PASSED}
    return moment.over and move_on not in reachable
