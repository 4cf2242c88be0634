"""Pass, fail and the pass mark itself, in both words of SCORM 2004; and a third LMS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.lms import shelf
from tests.lms.pairwise import pairwise
from tests.lms.shelf import LMSS, NEW, OLD, Title
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.mark.structures import ParameterSet
    from playwright.sync_api import BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged
    from tests.lms.pairwise import Row
    from tests.lms.visit import Lms

pytestmark = [pytest.mark.browser, pytest.mark.broad]

OUTCOMES = (
    "exactly the pass mark",
    "one below",
    "all wrong",
    "all right",
    "one below, then all right",
    "all right, then all wrong",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A package, an LMS and what comes of the quiz."""

    title: Title
    lms: str
    outcome: str

    def __str__(self) -> str:
        """Name the test."""
        return f"{self.title}, {self.lms}: {self.outcome}"

    def counts(self, package: Packaged) -> list[int]:
        """Give how many responses are right, attempt by attempt."""
        drawn, fewest = package.drawn, package.fewest
        named = (
            ("exactly the pass mark", fewest),
            ("one below", fewest - 1),
            ("all wrong", 0),
            ("all right", drawn),
        )
        counts = dict(named)
        wanted = [counts[attempt] for attempt in self.outcome.split(", then ")]
        # where there is but one attempt, the first is what counts
        return wanted[: package.final["attempts"] or None]


def news(row: Row) -> bool:
    """Whether it is not played in `test_outcomes.py` already."""
    _, target, lms, _ = row
    return target != OLD or lms == "scormhost"


def cases() -> list[ParameterSet]:
    """Give each pair of things once; `long` are those of all packages."""
    courses = ("new-rules comms", "hello")
    few = pairwise(courses, (*NEW, OLD), LMSS, OUTCOMES, possible=news)
    many = pairwise(shelf.graded(), (*NEW, OLD), LMSS, OUTCOMES, possible=news)
    rows = dict.fromkeys([*few, *many])
    return [param(row, long=row not in few) for row in rows]


def param(row: Row, *, long: bool) -> ParameterSet:
    """Make a case of a row."""
    course, target, lms, outcome = row
    case = Case(Title(course, target), lms, outcome)
    return pytest.param(case, marks=[pytest.mark.long] * long, id=str(case))


@pytest.mark.parametrize("case", cases())
def test_the_lms_holds_the_percentage_shown_and_both_its_words(
    case: Case, built: Path, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    package = case.title.find(built)
    lms: Lms = request.getfixturevalue(case.lms)
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.hurry()
    words = {package.standard.score, package.standard.success}
    assert words & visit.said().keys() == set(), "told before anything was decided"

    best = take(learner, package, case.counts(package))
    enrolment.settle(visit)
    record = enrolment.record()
    assert best == record.score
    assert expected(package, passed=best >= package.mastery) == (
        record.status,
        record.success,
    )
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert record == enrolment.record()
    assert visit.faults() == []


def take(learner: Learner, package: Packaged, counts: list[int]) -> int:
    """Take the graded quiz, once for each count; give the best percentage shown."""
    if learner.here() != package.final["page"]:
        learner.open_page(package.final["page"])
    best = 0
    for attempt, right in enumerate(counts):
        go = learner.try_again if attempt else learner.take_quiz
        asked = go(package, right)
        best = max(best, package.percent(asked, asked[:right]))
        assert best == learner.percent()
    return best


def expected(package: Packaged, *, passed: bool) -> tuple[str, str]:
    """Say what must be held where all pages were shown (docs/status.md)."""
    assert package.data["track"]["moveOn"] == "completed-and-passed"
    assert package.data["track"]["failedAttempt"] == "stays-open"
    if package.standard is SCORM12:
        return ("passed" if passed else "incomplete"), ""
    return ("completed", "passed") if passed else ("incomplete", "failed")
