"""Every package of every course is played to its end once, in the strictest LMS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms import shelf
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged
    from tests.lms.scorm_again import ScormAgain
    from tests.lms.shelf import Title

pytestmark = [pytest.mark.browser, pytest.mark.broad]


@pytest.mark.parametrize("title", shelf.everything(), ids=str)
def test_who_comes_to_the_end_has_done_what_was_asked(
    title: Title, built: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = title.find(built)
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    assert learner.ready() == "recording"
    learner.start()
    learner.hurry()
    assert package.pages[-1] == learner.here()
    shown, asked = decide(learner, package)
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    record = enrolment.record()
    assert visit.faults() == []
    assert expected(package, shown) == (
        record.status,
        record.success,
        record.score,
        record.progress,
    )
    assert asked == list(record.interactions.values())


def decide(learner: Learner, package: Packaged) -> tuple[int | None, list[str]]:
    """Pass, just so, where there is something to pass.

    Gives the percentage shown and the ids of the interactions there must be.
    """
    if package.data["track"]["graded"] == {}:
        return None, []
    quiz = package.final
    if learner.here() != quiz["page"]:
        learner.open_page(quiz["page"])
    asked = learner.take_quiz(package, package.fewest)
    assert package.mastery <= learner.percent()
    return learner.percent(), [f"{question}.{quiz['id']}" for question in asked]


def expected(package: Packaged, shown: int | None) -> tuple[object, ...]:
    """Give status, success, score and progress (docs/status.md)."""
    passed = "" if shown is None else "passed"
    if package.standard is SCORM12:
        return passed or "completed", "", shown, None
    return "completed", passed, shown, 1
