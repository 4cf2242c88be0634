"""What an LMS is told of a learner, moment by moment (docs/status.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.model import FailedAttempt, MoveOn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.scoring import Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in a learner's way through a package, in no standard's words."""

    when: str
    pages: bool = False
    """Whether all required pages have been shown."""
    passed: bool | None = None
    """None before the graded parts are decided."""
    over: bool = False
    """Whether the last attempt is used up for good."""


def moments(scoring: Scoring) -> Iterator[Moment]:
    """Give the moments that can come up, in their order."""
    yield Moment(when="opened, nothing decided yet")
    if scoring.mastery is None:
        yield Moment(when="all pages seen", pages=True)
        return
    final = scoring.failed_attempt is FailedAttempt.FINAL
    yield Moment(when="all pages seen, quiz not decided", pages=True)
    yield Moment(when="passed, pages still open", passed=True)
    yield Moment(when="passed, all pages seen", pages=True, passed=True)
    if not (final and scoring.attempts == 1):
        yield Moment(when="failed, may try again, pages still open", passed=False)
        yield Moment(
            when="failed, may try again, all pages seen", pages=True, passed=False
        )
    if final:
        yield Moment(when="failed for good, pages still open", passed=False, over=True)
        yield Moment(
            when="failed for good, all pages seen", pages=True, passed=False, over=True
        )


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


def one_status(moment: Moment, scoring: Scoring) -> str:
    """Spell a moment where completion and success share one word (SCORM 1.2)."""
    graded = scoring.mastery is not None
    if done(moment, scoring.move_on):
        status = "passed" if moment.passed else "completed"
    elif moment.over and not _reachable(scoring.move_on):
        status = "failed"
    else:
        status = "incomplete"
    decided = graded and moment.passed is not None
    return f"{status}, score" if decided else status


def _reachable(move_on: MoveOn) -> bool:
    """Whether a unit that failed for good can still count as done."""
    return move_on in {MoveOn.COMPLETED, MoveOn.COMPLETED_OR_PASSED}


SPELLINGS = {"scorm12": one_status}
"""By target: what each moment is called there; targets without an LMS have none."""


def table(target: str, scoring: Scoring) -> tuple[tuple[str, str], ...]:
    """Give each moment with what a target calls it; empty where nobody is told."""
    if target not in SPELLINGS:
        return ()
    spell = SPELLINGS[target]
    return (
        *((moment.when, spell(moment, scoring)) for moment in moments(scoring)),
        ("leaving, done or not", "as it stands; the learner resumes there"),
        ("looking back (review, browse)", "nothing"),
    )
