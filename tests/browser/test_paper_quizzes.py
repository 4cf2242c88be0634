"""Quizzes on paper: practice has its questions there, what is graded says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.words import words
from tests.browser.test_presentation import opened
from tests.lms.learner import Learner
from tests.paper_course import paper_package

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ASKED = """() => [...document.querySelectorAll('[data-question]')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }))
  .map(one => one.dataset.question)"""
"""Gives the questions that can be read."""
KEPT = "() => [...document.querySelectorAll('[data-question]')].length"
NOTES = """() => [...document.querySelectorAll('.sb-paper-only')]
  .filter(one => one.checkVisibility()).map(one => one.innerText)"""
PRINTER = "name => window.dispatchEvent(new Event(name))"


@pytest.fixture
def index(tmp_path: Path) -> str:
    """Give the address of the course."""
    return (paper_package(tmp_path) / "index.html").as_uri()


def printing(page: Page) -> None:
    """Bring the page to where a browser prints it."""
    page.evaluate(PRINTER, "beforeprint")
    page.emulate_media(media="print")


def test_practice_is_printed_and_what_is_graded_says_that_it_is_not(
    browser: Browser, index: str, request: pytest.FixtureRequest
) -> None:
    page = opened(browser, index)
    Learner(page.main_frame).start()
    assert [] == page.evaluate(ASKED) + page.evaluate(NOTES)
    printing(page)
    assert ["own", "north", "south"] == page.evaluate(ASKED)
    said = words("en")
    secret, before = said["quiz-not-printed"], said["quiz-printed-before"]
    assert [secret, before, secret] == page.evaluate(NOTES)
    if shots := request.config.getoption("shots"):
        page.screenshot(path=shots / "paper-quizzes.png", full_page=True)
    page.emulate_media(media="screen")
    page.evaluate(PRINTER, "afterprint")
    assert 0 == page.evaluate(KEPT)
    page.context.close()


def test_a_practice_under_way_is_printed_once(browser: Browser, index: str) -> None:
    page = opened(browser, index)
    learner = Learner(page.main_frame)
    learner.start()
    learner.press("[data-quiz=first] .sb-quiz-start")
    printing(page)
    assert ["own", "north", "south"] == page.evaluate(ASKED)
    page.context.close()


def test_without_scripts_every_question_can_be_read_once(
    browser: Browser, index: str, request: pytest.FixtureRequest
) -> None:
    page = opened(browser, index, java_script_enabled=False)
    every = ["own", "north", "south", "east", "west"]
    assert every == page.evaluate(ASKED)
    if shots := request.config.getoption("shots"):
        page.screenshot(path=shots / "quizzes-no-script.png", full_page=True)
    page.emulate_media(media="print")
    assert every == page.evaluate(ASKED)
    assert [] == page.evaluate(NOTES)
    page.context.close()
