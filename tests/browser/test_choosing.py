"""Questions that are answered by choosing, by keyboard alone: wrong, partly, right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_keyboard import tab_to
from tests.browser.test_presentation import opened
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HERE = "document.activeElement.closest('.sb-choice').innerText.trim()"
"""What the row says that has the focus."""
RADIO = ".sb-current [data-question] input[type=radio]"
BOX = ".sb-current [data-question] .sb-options input[type=checkbox]"
ONES = {
    "choose-one": ("Look for the extinguisher", "Close the kitchen door"),
    "true-false": ("True", "False"),
    "hotspot": ("The smoke", "The stairs"),
}
"""What is wrong and what is right, by the first words, on pages of the gallery."""
RIGHT = ("Whoever is in the room", "The visitors' list")
MANY = [
    ("incorrect", ("Your coat",)),
    ("partly", (RIGHT[0],)),
    ("correct", RIGHT),
]


@pytest.fixture
def page(browser: Browser, built: Path) -> Iterator[Page]:
    """Give the gallery, begun."""
    (index,) = built.glob("gallery-*-html/index.html")
    page = opened(browser, index.as_uri())
    Learner(page.main_frame).start()
    yield page
    page.context.close()


def submit(page: Page) -> str:
    """Have the response checked; give the verdict, once the reader was told of it."""
    tab_to(page, ".sb-current .sb-check")
    page.keyboard.press("Enter")
    shown = page.locator(".sb-current .sb-verdict.sb-shown")
    shown.wait_for(state="attached")
    said = shown.locator(".sb-panel-title").text_content() or ""
    told = page.locator("#sb-status").text_content() or ""
    assert told.startswith(said)
    return shown.get_attribute("data-result") or ""


def again(page: Page) -> None:
    """Try again, where the button already has the focus."""
    assert page.evaluate("document.activeElement.matches('.sb-again')")
    page.keyboard.press("Enter")


def choose(page: Page, words: str) -> None:
    """Go through radio buttons by the arrow keys to the one that begins so."""
    if not page.evaluate("what => document.activeElement.matches(what)", RADIO):
        tab_to(page, RADIO)
    page.keyboard.press("Space")
    for _ in range(page.locator(f"{RADIO}:visible").count()):
        if page.evaluate(HERE).startswith(words):
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(words)


@pytest.mark.parametrize("place", ONES)
def test_one_of_several_is_chosen_by_arrow_keys(page: Page, place: str) -> None:
    Learner(page.main_frame).turn_to(place)
    wrong, right = ONES[place]
    choose(page, wrong)
    assert "incorrect" == submit(page)
    again(page)
    choose(page, right)
    assert "correct" == submit(page)


def tick(page: Page, wanted: tuple[str, ...]) -> None:
    """Go through all boxes by Tab; tick those that begin so."""
    for _ in range(page.locator(f"{BOX}:visible").count()):
        tab_to(page, BOX)
        if page.evaluate(HERE).startswith(wanted):
            page.keyboard.press("Space")


@pytest.mark.parametrize(("verdict", "wanted"), MANY)
def test_several_are_ticked_by_the_space_bar(
    page: Page, verdict: str, wanted: tuple[str, ...]
) -> None:
    Learner(page.main_frame).turn_to("choose-many")
    tick(page, wanted)
    assert verdict == submit(page)
