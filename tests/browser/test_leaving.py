"""Whatever was acknowledged is there again, however a learner went away."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import pytest

from tests.lms.steps import STEPS, Step, answer_a_question, begin_the_quiz
from tests.lms.visit import Way

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.lms.packaged import Packaged
    from tests.lms.visit import Lms

pytestmark = [pytest.mark.browser, pytest.mark.broad]


@dataclass(frozen=True, slots=True)
class Case:
    """A course, an LMS, the last step, and how the learner went."""

    course: str
    lms: str
    step: Step
    way: Way

    def __str__(self) -> str:
        """Name the test."""
        return f"{self.course}, {self.lms}: {self.step.__name__}, {self.way}"

    @property
    def possible(self) -> bool:
        """Whether the course has what the step needs: `hello` has one page."""
        return self.course != "hello" or self.step not in STEPS[:2]

    def marks(self, number: int) -> list[pytest.MarkDecorator]:
        """Mark it as long, but where most can go wrong, and a third of the rest."""
        whole = self.course == "new-rules" and self.lms == "scorm_again"
        often = number % len(Way) == STEPS.index(self.step) % len(Way)
        return [] if whole or often else [pytest.mark.long]


CASES = [
    pytest.param(case, marks=case.marks(number), id=str(case))
    for number, case in enumerate(
        Case(*parts)
        for parts in product(
            ("new-rules", "hello"), ("scorm_again", "workbench"), STEPS, Way
        )
    )
    if case.possible
]


@pytest.mark.parametrize("case", CASES)
def test_what_was_done_before_the_tab_went_is_there_again(
    case: Case,
    packages: dict[str, Packaged],
    context: BrowserContext,
    request: pytest.FixtureRequest,
) -> None:
    lms: Lms = request.getfixturevalue(case.lms)
    enrolment = lms.enrol(packages[case.course])
    visit = enrolment.launch(context)
    visit.learner.start()
    glance = case.step(visit.learner, enrolment.package)
    seen = glance(visit.learner)
    enrolment.settle(visit)
    before = enrolment.record()
    visit.leave(case.way)
    enrolment.settle(visit)
    assert before == enrolment.record()
    assert visit.faults() == []

    again = enrolment.launch(context)
    again.learner.start()
    assert seen == glance(again.learner)
    again.learner.leave()
    again.finished()
    assert again.faults() == []


def test_who_leaves_in_the_middle_goes_on_there_and_passes(
    package: Packaged, lms: Lms, context: BrowserContext
) -> None:
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    visit.learner.start()
    visit.learner.turn_to(package.final["page"])
    if package.practice:
        answer_a_question(visit.learner, package)
    begin_the_quiz(visit.learner, package)
    blank = visit.learner.given(visit.learner.card())
    first = visit.learner.respond(package, right=True)
    given = visit.learner.given(visit.learner.card())
    assert blank != given
    visit.learner.go_on()
    visit.learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert visit.faults() == []
    assert enrolment.record().status == "incomplete"

    again = enrolment.launch(context)
    learner = again.learner
    learner.start()
    assert package.final["page"] == learner.here()
    if learner.find(".sb-quiz-back").count():
        learner.press(".sb-quiz-back")
    assert first == learner.asked()
    assert given == learner.given(learner.card())
    learner.finish_quiz(package, package.drawn)
    assert learner.percent() == 100
    while learner.find("#sb-next").count():
        learner.turn()
    learner.leave()
    again.finished()
    enrolment.settle(again)
    assert again.faults() == []
    record = enrolment.record()
    assert (record.status, record.score) == ("passed", 100)
    numbers = list(range(len(package.practice and [1]) + package.drawn))
    assert numbers == sorted(record.interactions)
