"""Passing in advance spares a learner modules, in one round, and is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms.axe import minded
from tests.lms.packaged import Packaged
from tests.stairs import stairs_package

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.lms.scorm_again import ScormAgain
    from tests.lms.visit import Visit

pytestmark = pytest.mark.browser

STANDARDS = ("scorm12", "scorm2004-4th")


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Packaged]:
    """Give the course's packages by target."""
    out = tmp_path_factory.mktemp("stairs")
    return {name: Packaged(stairs_package(out, name)) for name in STANDARDS}


def offered(visit: Visit) -> None:
    """Follow the offer on the cover."""
    visit.learner.ready()
    visit.learner.press("#sb-cover .sb-test-out-way a")
    visit.learner.find("#sb-test-out").wait_for()


@pytest.mark.parametrize("target", STANDARDS)
def test_who_passes_takes_only_what_is_left(
    stairs: dict[str, Packaged],
    scorm_again: ScormAgain,
    context: BrowserContext,
    target: str,
    pytestconfig: pytest.Config,
) -> None:
    package = stairs[target]
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    offered(visit)
    shots = pytestconfig.getoption("--shots")
    if shots:
        visit.page.screenshot(path=shots / f"test-out-{target}.png")
    found = [minded(learner.frame)]
    learner.take_quiz(package, 4)
    learner.find(".sb-test-out-passed").wait_for()
    found.append(minded(learner.frame))
    if shots:
        visit.page.screenshot(path=shots / f"test-out-passed-{target}.png")
    assert [[], []] == found
    assert 0 == learner.find(".sb-test-out-failed").count()
    learner.open_page("word")
    learner.find("[data-question=promise] input").check()
    learner.press("[data-question=promise] .sb-check")
    learner.take_quiz(package, 1)
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    record = enrolment.record()
    assert 0.6 * 80 + 40 == record.score
    told = visit.said()
    (number,) = [
        name.split(".")[2]
        for name, value in told.items()
        if name.endswith(".id") and value.endswith("waived")
    ]
    response = "student_response" if target == "scorm12" else "learner_response"
    assert "80" == told[f"cmi.interactions.{number}.{response}"]
    assert "neutral" == told[f"cmi.interactions.{number}.result"]
    assert [] == visit.findings()
    assert [] == visit.complaints.heard


def test_who_fails_takes_the_course_as_it_is_and_is_not_asked_again(
    stairs: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = stairs["scorm12"]
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    offered(visit)
    learner.take_quiz(package, 2)
    learner.find(".sb-test-out-failed").wait_for()
    assert 0 == learner.find(".sb-quiz-retry").count()
    assert 0 == learner.find(".sb-result-next").count()
    learner.press("#sb-test-out .sb-extra-back")
    assert 0 == learner.find(".sb-test-out-way").count()
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert ("incomplete", None) == (enrolment.record().status, enrolment.record().score)
    again = enrolment.launch(context)
    again.learner.ready()
    assert 0 == again.learner.find(".sb-test-out-way").count()
