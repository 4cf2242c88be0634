"""Surveys with an LMS and by keyboard: phases, skipping, and what nobody gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.state.codec import decode
from tests.browser.test_asking import KEPT, choose, enter, page, said
from tests.browser.test_gallery_lms import said_of
from tests.browser.test_keyboard import tab_to
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.lms.scorm_again import ScormAgain

__all__ = ["page"]
pytestmark = pytest.mark.browser

UNSAID = "the smoke in the stairs"
SENT = "the lift"
SKIPPED = "You have skipped this. You can still answer at any time."


@pytest.fixture(params=["scorm12", "scorm2004-4th"])
def package(request: pytest.FixtureRequest, built: Path) -> Packaged:
    """Give the gallery for each standard."""
    (found,) = built.glob(f"gallery-*-{request.param}.zip")
    return Packaged(found)


def rate(learner: Learner, statement: str, number: int) -> None:
    """Rate a statement of the page shown."""
    place = f'[data-question="{statement}"] input[value="{number}"]'
    learner.find(place).check()


def test_a_survey_is_given_by_keyboard_and_can_be_changed(page: Page) -> None:
    learner = Learner(page.main_frame)
    learner.open_page("survey")
    asked = learner.find(".sb-survey")
    names = [
        "How far do you agree?",
        "If it smelled of smoke now, I would know what to do first.",
        "Fire safety is really a matter for the wardens.",
        "What makes you uneasy when you think of a fire?",
    ]
    assert [1] * 4 == [asked.get_by_role("group", name=it).count() for it in names]
    assert [] == minded_and_wide(page)
    tab_to(page, '[name="r-smoke-first.before"]')
    choose(page, 3)
    enter(page)
    assert KEPT == said(page)
    assert not asked.locator(".sb-omit").is_visible()
    assert [] == minded_and_wide(page)
    learner.turn()
    page.keyboard.press("p")
    assert [3] == learner.ticked(asked)
    tab_to(page, '[name="r-for-wardens.before"]')
    choose(page, 0)
    assert asked.locator(":scope > .sb-actions").is_visible()
    enter(page)
    assert KEPT == said(page)


def test_a_survey_is_skipped_by_keyboard_and_given_later(page: Page) -> None:
    learner = Learner(page.main_frame)
    learner.open_page("survey-again")
    tab_to(page, ".sb-omit")
    page.keyboard.press("Enter")
    assert SKIPPED == said(page)
    assert learner.find(".sb-noted").is_visible()
    assert [] == minded_and_wide(page)
    rate(learner, "smoke-first.after", 1)
    enter(page)
    assert KEPT == said(page)


def test_each_phase_is_recorded_and_what_is_private_is_not(
    package: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    sent: list[str] = []
    context.on("request", lambda it: sent.append(f"{it.url} {it.post_data or ''}"))
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.open_page("survey")
    rate(learner, "smoke-first.before", 3)
    rate(learner, "for-wardens.before", 5)
    learner.find("textarea").fill(UNSAID)
    learner.press(".sb-survey > .sb-actions .sb-check")
    learner.open_page("survey-again")
    learner.find("textarea").fill(SENT)
    learner.press(".sb-share")
    learner.press(".sb-omit")
    learner.open_page("scenario")
    learner.find('[data-private="clicked.show"] input[value="1"]').check()
    learner.press(".sb-survey > .sb-actions .sb-check")
    learner.leave()
    visit.finished()
    told = [str(argument) for call in visit.calls() for argument in call.arguments]
    # What may be sent is heard, so what may not would be heard too.
    for heard in (told, sent):
        assert any(SENT in it for it in heard)
        assert not any(UNSAID in it or "clicked" in it for it in heard)
    old = package.standard is SCORM12
    expected = {
        "smoke-first.before": "4",
        "for-wardens.before": "0",
        "ready.before": "t" if old else "true",
        "uneasy.after": SENT if old else "{lang=en}" + SENT,
        "ready.after": "f" if old else "false",
        "a-ha.show": "t" if old else "true",
    }
    assert [*expected] == [*enrolment.record().interactions.values()]
    field = "student_response" if old else "learner_response"
    assert expected == {name: said_of(visit, name)[field] for name in expected}
    state = decode(enrolment.record().state, "gallery").state
    assert state
    typed = [it.response for it in state.answers if isinstance(it.response, str)]
    assert [SENT] == typed
    kept = learner.frame.evaluate("() => Object.values(localStorage)")
    assert {UNSAID, SENT, "1"} <= set(kept)
