"""What is done while the connection is down arrives when it is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.lms.packaged import Packaged
    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser


def test_a_broken_connection_is_told_and_nothing_done_meanwhile_is_lost(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = packages["new-rules"]
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    enrolment.settle(visit)
    before = enrolment.record()

    enrolment.down = True
    learner.turn_to(package.final["page"])
    learner.find("#sb-notice").wait_for()
    assert learner.ready() == "lost"
    asked = learner.take_quiz(package, package.drawn)
    assert before == enrolment.record()

    enrolment.down = False
    learner.press("#sb-previous")
    learner.frame.locator("html[data-sb-lms=recording]").wait_for(state="attached")
    learner.find("#sb-notice").wait_for(state="hidden")
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    record = enrolment.record()
    assert (record.status, record.score) == ("passed", 100)
    assert len(asked) == len(record.interactions)
    assert {finding.rule for finding in visit.findings()} == {"error"}
