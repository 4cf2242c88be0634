"""Pass, fail, exactly the pass mark and one below, in LMSs that others wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.lms.packaged import Packaged
    from tests.lms.visit import Lms

pytestmark = [pytest.mark.browser, pytest.mark.broad]

OUTCOMES = ("all right", "exactly the pass mark", "one below", "all wrong")


def right_responses(package: Packaged, outcome: str) -> int:
    """Say how many responses are right where so much is reached."""
    counts = (package.drawn, package.fewest, package.fewest - 1, 0)
    return dict(zip(OUTCOMES, counts, strict=True))[outcome]


def status_after(package: Packaged, *, passed: bool) -> str:
    """Say what an LMS must hold once all pages are shown and the quiz is decided."""
    if passed:
        return "passed"
    track = package.data["track"]
    if track["moveOn"] in {"completed", "completed-or-passed"}:
        return "completed"
    over = track["failedAttempt"] == "final" and package.final["attempts"] == 1
    return "failed" if over else "incomplete"


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_lms_holds_the_percentage_shown_and_what_it_means(
    package: Packaged, lms: Lms, outcome: str, context: BrowserContext
) -> None:
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.turn_to(package.final["page"])
    enrolment.settle(visit)
    assert enrolment.record().score is None, "a score before anything was decided"

    right = right_responses(package, outcome)
    asked = learner.take_quiz(package, right)
    shown = learner.percent()
    assert package.percent(asked, asked[:right]) == shown
    assert (shown >= package.mastery) is (right >= package.fewest)
    while learner.find("#sb-next").count():
        learner.turn()
    enrolment.settle(visit)
    decided = enrolment.record()
    assert shown == decided.score
    expected = status_after(package, passed=shown >= package.mastery)
    assert expected == decided.status
    ids = [f"{question}.{package.final['id']}" for question in asked]
    assert dict(enumerate(ids)) == decided.interactions

    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert decided == enrolment.record()
    assert visit.faults() == []


def test_the_pass_mark_can_be_hit_exactly(packages: dict[str, Packaged]) -> None:
    for package in packages.values():
        assert package.mastery * package.drawn == 100 * package.fewest


def test_the_best_attempt_counts(
    packages: dict[str, Packaged], lms: Lms, context: BrowserContext
) -> None:
    package = packages["new-rules"]
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.turn_to(package.final["page"])
    learner.take_quiz(package, package.fewest - 1)
    shown = [learner.percent()]
    for right in (0, package.drawn):
        enrolment.settle(visit)
        assert enrolment.record().score == shown[-1]
        learner.try_again(package, right)
        shown.append(learner.percent())
    assert shown == [shown[0], shown[0], 100]
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert visit.faults() == []
    assert (enrolment.record().status, enrolment.record().score) == ("passed", 100)


@pytest.mark.long
def test_who_has_used_up_all_attempts_may_begin_anew_at_the_next_launch(
    packages: dict[str, Packaged], lms: Lms, context: BrowserContext
) -> None:
    package = packages["new-rules"]
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.turn_to(package.final["page"])
    learner.take_quiz(package, 1)
    for _ in range(package.final["attempts"] - 1):
        learner.try_again(package, 1)
    assert learner.find(".sb-quiz-retry").count() == 0
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert enrolment.record().status == "incomplete"

    again = enrolment.launch(context)
    again.learner.start()
    assert package.final["page"] == again.learner.here()
    again.learner.try_again(package, package.drawn)
    again.learner.leave()
    again.finished()
    enrolment.settle(again)
    assert [*visit.faults(), *again.faults()] == []
    assert (enrolment.record().status, enrolment.record().score) == ("passed", 100)
