"""The gallery on paper: what can be filled in with a pen, and what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_presentation import opened
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TICKED = """() => [...document.querySelectorAll('.sb-page .sb-option-text')]
  .filter(one => !one.closest('.sb-quiz')
    && getComputedStyle(one, '::after').content.includes('✓'))
  .map(one => one.innerText.trim())"""
"""Gives the options that are ticked off as right."""
BEGUN = """() => [...document.querySelectorAll('#sb-main > *')]
  .filter(one => getComputedStyle(one).breakBefore === 'page')
  .map(one => one.id)"""
"""Gives what begins a sheet."""

ASTRAY = """() => [...document.querySelectorAll('#page-hotspot .sb-choice')]
  .filter(one => {
    const [place, mark] = ['.sb-region-place', '.sb-region-number span']
      .map(name => one.querySelector(name).getBoundingClientRect())
    const picture = one.parentElement.querySelector('img').getBoundingClientRect()
    return Math.hypot(place.x - mark.x, place.y - mark.y) > 12
      || place.top < picture.top || place.bottom > picture.bottom || !mark.width
  }).map(one => one.innerText)"""
"""Gives choices whose place or number is not where it must be in the picture."""

LOADED = "() => document.querySelector('#page-hotspot img').naturalWidth > 0"
COUNTED = """() => {
  const found = {}
  const where = '#page-hotspot :is(.sb-region-number span, .sb-option-text)'
  for (const one of document.querySelectorAll(where)) {
    const { content } = getComputedStyle(one, '::before')
    found[content] = (found[content] ?? 0) + 1
  }
  return found
}"""
"""Counts what stands before names and on places: one count, which names raise."""


@pytest.fixture
def paper(browser: Browser, built: Path) -> Iterator[Page]:
    """Give the gallery, under way, as it is printed."""
    (index,) = built.glob("gallery-*-html/index.html")
    page = opened(browser, index.as_uri())
    Learner(page.main_frame).start()
    page.emulate_media(media="print")
    yield page
    page.context.close()


def test_what_is_right_is_ticked_off_only_with_the_answers(paper: Page) -> None:
    assert [] == paper.evaluate(TICKED)
    paper.evaluate("document.documentElement.dataset.sbPrint = 'answers'")
    assert [
        "Close the kitchen door and raise the alarm",
        "False",
        "The stairs, behind the glass door",
        "The visitors' list, if you are at the front desk",
        "Whoever is in the room with you",
    ] == sorted(paper.evaluate(TICKED))


def test_without_scripts_what_is_right_is_ticked_off(
    browser: Browser, built: Path
) -> None:
    (index,) = built.glob("gallery-*-html/index.html")
    page = opened(browser, index.as_uri(), java_script_enabled=False)
    page.emulate_media(media="print")
    assert 5 == len(page.evaluate(TICKED))
    page.context.close()


def test_a_pen_finds_all_that_a_list_would_offer_and_room_for_a_number(
    paper: Page,
) -> None:
    said = "Calls the fire brigade · Counts heads · Leaves by the stairs"
    partners = paper.locator(".sb-page .sb-partners").inner_text()
    assert f"{said} · Puts out the fire" == partners
    assert 0 == paper.locator(".sb-place:visible, .sb-moves:visible").count()
    steps = paper.locator(".sb-page .sb-step").all()
    room = "one => getComputedStyle(one, '::before').inlineSize"
    assert ["0px"] != sorted({one.evaluate(room) for one in steps})
    assert 4 == len(steps)


def test_modules_begin_a_sheet_and_their_pages_do_not(paper: Page) -> None:
    begun = [
        *("page-callout-and-accordion", "page-choose-one"),
        *("sb-keeps", "sb-glossary"),
    ]
    assert begun == paper.evaluate(BEGUN)


def test_places_of_a_picture_are_marked_by_the_numbers_of_their_names(
    paper: Page,
) -> None:
    assert {"counter(place)": 4, 'counter(place) ". "': 4} == paper.evaluate(COUNTED)
    marks = paper.locator("#page-hotspot .sb-region-number span")
    paper.locator("#page-hotspot img").scroll_into_view_if_needed()
    paper.wait_for_function(LOADED)
    assert [] == paper.evaluate(ASTRAY)
    assert 4 == marks.count()
    paper.emulate_media(media="screen")
    paper.evaluate("location.hash = '#page-hotspot'")
    paper.locator("#page-hotspot").wait_for()
    assert [False] * 4 == [it.is_visible() for it in marks.all()]
