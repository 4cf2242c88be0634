"""The LMSs, our ear and our learner are tried before the packages are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms.probe import probe
from tests.lms.record import Record
from tests.lms.visit import Way

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.visit import Lms

pytestmark = pytest.mark.browser

BEGIN = (
    ("LMSInitialize", ""),
    ("LMSSetValue", "cmi.core.exit", "suspend"),
    ("LMSSetValue", "cmi.core.lesson_status", "incomplete"),
)
KEPT = (
    ("LMSSetValue", "cmi.core.lesson_location", "here"),
    ("LMSSetValue", "cmi.core.score.raw", "40"),
    ("LMSSetValue", "cmi.interactions.0.id", "first"),
    ("LMSSetValue", "cmi.suspend_data", "state"),
    ("LMSCommit", ""),
)


@pytest.mark.parametrize("way", Way)
def test_what_a_package_says_is_heard_and_kept(
    lms: Lms, way: Way, context: BrowserContext, tmp_path: Path
) -> None:
    enrolment = lms.enrol(probe(tmp_path / "probe.zip", *BEGIN, *KEPT))
    visit = enrolment.launch(context)
    visit.learner.ready()
    enrolment.settle(visit)
    visit.leave(way)
    enrolment.settle(visit)
    expected = Record(
        status="incomplete",
        score=40,
        state="state",
        location="here",
        interactions={0: "first"},
    )
    assert expected == enrolment.record()
    assert visit.findings() == []
    said = [call.function for call in visit.calls()]
    assert said[-2:] == ["LMSSetValue", "LMSFinish"]
    assert visit.complaints.heard == []


def test_the_next_launch_gets_what_the_last_one_left(
    lms: Lms, context: BrowserContext, tmp_path: Path
) -> None:
    ask = ("LMSGetValue", "cmi.suspend_data")
    package = probe(tmp_path / "probe.zip", BEGIN[0], ask, *BEGIN[1:], *KEPT)
    enrolment = lms.enrol(package)
    answers = []
    for _ in range(2):
        visit = enrolment.launch(context)
        visit.learner.ready()
        enrolment.settle(visit)
        answers.append(visit.calls()[1].returned)
        visit.leave(Way.CLOSED)
    assert answers == ["", "state"]


def test_faults_of_a_package_are_found(
    lms: Lms, context: BrowserContext, tmp_path: Path
) -> None:
    faults = (
        ("LMSSetValue", "cmi.core.score.raw", 40),
        ("LMSSetValue", "cmi.suspend_data", "x" * 4097),
        ("LMSCommit", ""),
        ("LMSCommit", ""),
    )
    enrolment = lms.enrol(probe(tmp_path / "probe.zip", *BEGIN, *faults))
    visit = enrolment.launch(context)
    visit.learner.ready()
    visit.leave(Way.ELSEWHERE)
    found = [(finding.call, finding.rule) for finding in visit.findings()]
    assert found == [(3, "not-a-string"), (4, "value"), (6, "idle-commit")]


def test_what_a_browser_minds_is_heard(
    lms: Lms, context: BrowserContext, tmp_path: Path
) -> None:
    enrolment = lms.enrol(probe(tmp_path / "probe.zip", *BEGIN))
    visit = enrolment.launch(context)
    visit.learner.ready()
    visit.learner.frame.evaluate(
        """async () => {
          console.error('broken')
          setTimeout(() => { throw new Error('thrown') })
          await fetch('missing.txt')
          await fetch('http://tracker.example/').catch(() => {})
        }"""
    )
    heard = "\n".join(visit.complaints.heard)
    for expected in ("broken", "thrown", "missing.txt", "tracker.example"):
        assert expected in heard
