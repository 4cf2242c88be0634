"""The table of a build report says what the player does, in every case there is."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path

import pytest

from scormbuild.model import FailedAttempt, MoveOn
from scormbuild.report.status import table
from scormbuild.select.moments import Moment, moments
from scormbuild.select.scoring import Scoring
from scormbuild.targets import TARGETS

TOLD = Path(__file__).parent / "told.js"
ONE, TWO = (("final", 100),), (("final", 75), ("drill", 25))
UNGRADED = Scoring(
    graded=(),
    mastery=None,
    move_on=MoveOn.COMPLETED,
    failed_attempt=FailedAttempt.STAYS_OPEN,
    must_pass=(),
    attempts=0,
)
GRADED = replace(
    UNGRADED, graded=ONE, mastery=80, move_on=MoveOn.COMPLETED_AND_PASSED, attempts=3
)
LAST = (
    ("leaving, done or not", "as it stands; the learner resumes there"),
    ("looking back (review, browse)", "nothing"),
)


def scorings() -> list[Scoring]:
    """Give every way to judge that changes what an LMS is told."""
    graded = [
        replace(
            GRADED, move_on=move_on, failed_attempt=failed, graded=parts, attempts=many
        )
        for move_on, failed, (parts, many) in product(
            MoveOn, FailedAttempt, ((ONE, 0), (ONE, 1), (ONE, 3), (TWO, 0))
        )
    ]
    return [UNGRADED, *graded]


def case(scoring: Scoring, moment: Moment) -> dict[str, object]:
    """Give a case as the player's side of the test reads it."""
    track = {
        "mastery": scoring.mastery,
        "moveOn": scoring.move_on.value,
        "failedAttempt": scoring.failed_attempt.value,
        "graded": dict(scoring.graded),
    }
    attempts = 2 if scoring.graded == TWO else scoring.attempts
    return {"track": track, "attempts": attempts, "moment": asdict(moment)}


@pytest.mark.parametrize(
    ("standard", "target"),
    [
        ("scorm12", "scorm12"),
        ("scorm2004", "scorm2004-4th"),
        ("scorm2004", "scorm2004-3rd"),
    ],
)
def test_the_report_says_what_the_player_tells_an_lms(
    standard: str, target: str
) -> None:
    cases = [
        (scoring, replace(moment, pages=pages))
        for scoring in scorings()
        for moment in moments(scoring)
        for pages in (False, True)
    ]
    told = subprocess.run(
        ["node", TOLD, standard],
        input=json.dumps([case(*each) for each in cases]),
        capture_output=True,
        check=True,
        text=True,
    )
    expected = [TARGETS[target].told(moment, scoring) for scoring, moment in cases]
    assert expected == json.loads(told.stdout)


def test_a_course_without_grades_has_two_rows_of_its_own() -> None:
    assert table(TARGETS["scorm12"], UNGRADED) == (
        ("opened, pages still open", "incomplete"),
        ("opened, all pages seen", "completed"),
        *LAST,
    )


def test_one_attempt_that_is_final_cannot_be_taken_again() -> None:
    scoring = replace(
        GRADED, attempts=1, failed_attempt=FailedAttempt.FINAL, move_on=MoveOn.PASSED
    )
    assert table(TARGETS["scorm12"], scoring) == (
        ("opened, nothing decided", "incomplete"),
        ("passed", "passed, and the score"),
        ("failed for good", "failed, and the score"),
        *LAST,
    )


def test_pages_make_rows_of_their_own_only_where_they_matter() -> None:
    scoring = replace(GRADED, move_on=MoveOn.COMPLETED_OR_PASSED)
    assert table(TARGETS["scorm12"], scoring) == (
        ("opened, nothing decided, pages still open", "incomplete"),
        ("opened, nothing decided, all pages seen", "completed"),
        ("passed", "passed, and the score"),
        ("failed, may try again, pages still open", "incomplete, and the score"),
        ("failed, may try again, all pages seen", "completed, and the score"),
        *LAST,
    )


def test_scorm_2004_tells_completion_and_success_apart() -> None:
    assert table(TARGETS["scorm2004"], GRADED) == (
        ("opened, nothing decided", "incomplete"),
        ("passed, pages still open", "incomplete, passed, and the score"),
        ("passed, all pages seen", "completed, passed, and the score"),
        ("failed, may try again", "incomplete, failed, and the score"),
        *LAST,
    )


def test_nobody_is_told_of_a_web_page() -> None:
    assert table(TARGETS["html"], GRADED) == ()
