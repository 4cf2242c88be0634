"""What the standards call a moment, for the build report (docs/status.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.select.moments import done, lost

if TYPE_CHECKING:
    from scormbuild.select.moments import Moment
    from scormbuild.select.scoring import Scoring


def one_word(moment: Moment, scoring: Scoring) -> str:
    """Spell a moment where completion and success share one word (SCORM 1.2)."""
    if done(moment, scoring.move_on):
        status = "passed" if moment.passed else "completed"
    elif lost(moment, scoring.move_on):
        status = "failed"
    else:
        status = "incomplete"
    return f"{status}, and the score" if moment.scored else status


def statements(moment: Moment, _scoring: Scoring) -> str:
    """Say which statements there are at a moment, whatever move-on asks (cmi5 9.3)."""
    words = ["completed"] if moment.pages else []
    if moment.passed is not None:
        words.append("passed" if moment.passed else "failed")
    if moment.scored and moment.passed is not None:
        words.append("and the score")
    return ", ".join(words) or "initialized"


def two_words(moment: Moment, scoring: Scoring) -> str:
    """Spell a moment where completion and success are apart (SCORM 2004).

    Success is told once everything graded is decided; before, it is not set.
    """
    words = ["completed" if done(moment, scoring.move_on) else "incomplete"]
    if moment.passed is not None:
        words.append("passed" if moment.passed else "failed")
    if moment.scored:
        words.append("and the score")
    return ", ".join(words)
