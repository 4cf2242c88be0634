"""What an LMS is told of a learner, moment by moment (docs/status.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    """None before all graded parts are decided."""
    some: bool = False
    """Whether some graded parts are decided and others are not."""
    over: bool = False
    """Whether the last attempt is used up for good."""


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


def one_status(moment: Moment, scoring: Scoring) -> str:
    """Spell a moment where completion and success share one word (SCORM 1.2)."""
    if done(moment, scoring.move_on):
        status = "passed" if moment.passed else "completed"
    elif moment.over and not _reachable(scoring.move_on):
        status = "failed"
    else:
        status = "incomplete"
    decided = moment.some or moment.passed is not None
    return f"{status}, and the score" if decided else status


def _reachable(move_on: MoveOn) -> bool:
    """Whether a unit that failed for good can still count as done."""
    return move_on in {MoveOn.COMPLETED, MoveOn.COMPLETED_OR_PASSED}


SPELLINGS = {"scorm12": one_status}
"""By target: what each moment is called there; targets without an LMS have none."""


def table(target: str, scoring: Scoring) -> tuple[tuple[str, str], ...]:
    """Give each moment with what a target calls it; empty where nobody is told.

    A moment takes two rows where it matters whether all pages have been seen.
    """
    if target not in SPELLINGS:
        return ()
    rows: list[tuple[str, str]] = []
    for moment in moments(scoring):
        early = SPELLINGS[target](moment, scoring)
        late = SPELLINGS[target](replace(moment, pages=True), scoring)
        if early == late:
            rows.append((moment.when, early))
        else:
            rows.append((f"{moment.when}, pages still open", early))
            rows.append((f"{moment.when}, all pages seen", late))
    rows.append(("leaving, done or not", "as it stands; the learner resumes there"))
    rows.append(("looking back (review, browse)", "nothing"))
    return tuple(rows)
