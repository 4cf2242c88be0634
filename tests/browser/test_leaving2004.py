"""Whatever was acknowledged is there again: SCORM 2004, and a third LMS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from tests.lms import shelf
from tests.lms.pairwise import pairwise
from tests.lms.shelf import LMSS, NEW, OLD, Title
from tests.lms.standards import SCORM12
from tests.lms.steps import STEPS, Step
from tests.lms.visit import Way

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.mark.structures import ParameterSet
    from playwright.sync_api import BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged
    from tests.lms.pairwise import Row
    from tests.lms.visit import Lms, Visit

pytestmark = [pytest.mark.browser, pytest.mark.broad]

SAID: Final = "Save and leave"
WAYS: Final = (*Way, SAID)
NAMED: Final = {step.__name__: step for step in STEPS}


@dataclass(frozen=True, slots=True)
class Case:
    """A package, an LMS, the last step, and how the learner went."""

    title: Title
    lms: str
    step: Step
    way: str

    def __str__(self) -> str:
        """Name the test."""
        return f"{self.title}, {self.lms}: {self.step.__name__}, {self.way}"


def news(row: Row) -> bool:
    """Whether the course can do it, and `test_leaving.py` does not do it already."""
    course, target, lms, step, _ = row
    return (target != OLD or lms == "scormhost") and (
        course != "hello" or NAMED[step] not in STEPS[:2]
    )


def cases() -> list[ParameterSet]:
    """Give each pair of things once; `long` are those of all packages."""
    courses = ("new-rules comms", "hello")
    few = pairwise(courses, (*NEW, OLD), LMSS, (*NAMED,), WAYS, possible=news)
    many = pairwise(shelf.graded(), (*NEW, OLD), LMSS, (*NAMED,), WAYS, possible=news)
    rows = dict.fromkeys([*few, *many])
    return [param(row, long=row not in few) for row in rows]


def param(row: Row, *, long: bool) -> ParameterSet:
    """Make a case of a row."""
    course, target, lms, step, way = row
    title = Title(course, target)
    case = Case(title, lms, NAMED[step], way)
    return pytest.param(case, marks=[pytest.mark.long] * long, id=str(case))


@pytest.mark.parametrize("case", cases())
def test_who_was_away_goes_on_where_they_were_and_passes(
    case: Case, built: Path, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    package = case.title.find(built)
    lms: Lms = request.getfixturevalue(case.lms)
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    visit.learner.start()
    glance = case.step(visit.learner, package)
    seen = glance(visit.learner)
    enrolment.settle(visit)
    before = enrolment.record()
    go(visit, case.way)
    enrolment.settle(visit)
    assert before == enrolment.record()
    assert visit.faults() == []

    again = enrolment.launch(context)
    again.learner.start()
    assert seen == glance(again.learner)
    finish(again.learner, package)
    again.learner.leave()
    again.finished()
    enrolment.settle(again)
    assert again.faults() == []
    record = enrolment.record()
    passed = ("passed", "") if package.standard is SCORM12 else ("completed", "passed")
    assert passed == (record.status, record.success)
    assert list(range(len(record.interactions))) == sorted(record.interactions)
    assert before.interactions.items() <= record.interactions.items()


def go(visit: Visit, way: str) -> None:
    """Leave, with or without a word."""
    if way != SAID:
        visit.leave(Way(way))
        return
    visit.learner.leave()
    visit.finished()


def finish(learner: Learner, package: Packaged) -> None:
    """Pass the graded quiz, however far it is, and see the rest of the pages."""
    if learner.here() != package.final["page"]:
        learner.open_page(package.final["page"])
    if learner.card().count():
        learner.finish_quiz(package, package.drawn)
    elif learner.find(".sb-quiz-start").count():
        learner.take_quiz(package, package.drawn)
    if learner.here() != package.pages[0]:
        learner.open_page(package.pages[0])
    learner.hurry()
