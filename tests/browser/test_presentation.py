"""The gallery: all that shows something, by keys, by ear, on paper, without scripts."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.lms import chromium
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
UNSEEN = """() => [...document.querySelectorAll('.sb-page :is(p, li, h1, h2, td, dd)')]
  .filter(one => !one.checkVisibility({ visibilityProperty: true })
    && !one.closest('.sb-question, .sb-quiz, .sb-js-only'))
  .map(one => one.textContent.trim().slice(0, 40))"""
"""Gives words of pages that are not shown; what asks has tests of its own."""
OPENERS = ":is(.sb-accordion-button, .sb-cards-button, .sb-process-on)"
FRAME = {"width": 650, "height": 666}
"""What some LMSs leave of a window."""
SIZES = {
    "1280": chromium.WIDE,
    "650": FRAME,
    "390": chromium.NARROW,
    "320": chromium.ZOOMED,
}
LOOKS = [
    *product(("1280", "390"), ("light", "dark"), ("ltr",)),
    *(("650", "light", "ltr"), ("320", "light", "ltr")),
    *(("1280", "forced", "ltr"), ("650", "light", "rtl"), ("320", "dark", "rtl")),
]


@pytest.fixture(scope="module")
def gallery(built: Path) -> str:
    """Give the address of the built gallery."""
    (index,) = built.glob("gallery-*-html/index.html")
    return index.as_uri()


def opened(browser: Browser, gallery: str, **asked: Any) -> Page:  # noqa: ANN401 - whatever Playwright takes
    """Open the gallery in a browser that has seen nothing yet."""
    asked = {"viewport": chromium.WIDE, "reduced_motion": "reduce"} | asked
    context = browser.new_context(**asked)
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto(gallery)
    return page


@pytest.fixture
def page(browser: Browser, gallery: str) -> Iterator[Page]:
    """Open the gallery behind its cover."""
    page = opened(browser, gallery)
    Learner(page.main_frame).start()
    yield page
    page.context.close()


@pytest.mark.parametrize("look", LOOKS, ids="-".join)
def test_axe_finds_nothing_and_nothing_is_too_wide(
    browser: Browser, gallery: str, look: tuple[str, str, str]
) -> None:
    width, colours, direction = look
    forced = {"forced_colors": "active"}
    scheme = forced if colours == "forced" else {"color_scheme": colours}
    page = opened(browser, gallery, viewport=SIZES[width], **scheme)
    page.evaluate("to => document.documentElement.dir = to", direction)
    learner = Learner(page.main_frame)
    learner.start()
    found: list[str] = []
    while True:
        here = learner.here()
        found += (f"{here}: {it}" for it in look_at(page))
        for opener in learner.find(OPENERS).all():
            opener.click()
        found += (f"{here}, open: {it}" for it in look_at(page))
        if not learner.find("#sb-next").count():
            break
        learner.turn()
    page.context.close()
    assert found == []


def look_at(page: Page) -> list[str]:
    """Give what axe minds about what is shown, and whether it is too wide."""
    return minded_and_wide(page)


def shown_tab(page: Page) -> tuple[str, str, str]:
    """Give the name of the tab chosen, of what has the focus, and of the panel."""
    here = page.locator(".sb-current")
    chosen = here.get_by_role("tab", selected=True).inner_text()
    focused = page.locator(":focus").inner_text()
    panel = here.get_by_role("tabpanel", name=chosen)
    return chosen, focused, panel.locator("p").first.inner_text()[:18]


def test_tabs_follow_the_arrow_keys_and_one_of_them_is_in_the_order(page: Page) -> None:
    Learner(page.main_frame).open_page("tabs")
    here = page.locator(".sb-current")
    here.get_by_role("tab", selected=True).focus()
    seen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "End", "Home", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(shown_tab(page))
    day = ("By day", "By day", "The front desk is ")
    night = ("By night", "By night", "The front desk is ")
    weekend = ("At the weekend", "At the weekend", "As by night. In ad")
    assert [night, weekend, day, weekend, day, weekend] == seen
    assert here.get_by_role("tabpanel").count() == 1
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("role") == "tabpanel"
    page.keyboard.press("Shift+Tab")
    assert page.locator(":focus").inner_text() == "At the weekend"


def test_arrows_of_tabs_go_the_way_of_the_writing(page: Page) -> None:
    page.evaluate("document.documentElement.dir = 'rtl'")
    Learner(page.main_frame).open_page("tabs")
    page.locator(".sb-current").get_by_role("tab", selected=True).focus()
    page.keyboard.press("ArrowLeft")
    assert shown_tab(page)[0] == "By night"


def test_steps_are_walked_by_keys_and_each_says_its_number(page: Page) -> None:
    Learner(page.main_frame).open_page("steps")
    here = page.locator(".sb-current")
    on = here.get_by_role("button", name="Next step")
    back = here.get_by_role("button", name="Previous step")
    heard = [heading_of(page)]
    assert back.count() == 0
    while on.count():
        on.focus()
        page.keyboard.press("Enter")
        heard.append(page.locator(":focus").inner_text().replace("\n", " "))
    back.focus()
    page.keyboard.press("Space")
    heard.append(heading_of(page))
    assert heard == [
        "Step 1 of 4 Stand up",
        "Step 2 of 4 Close the door behind you",
        "Step 3 of 4 Walk to the stairs",
        "Step 4 of 4 Say that you are there",
        "Step 3 of 4 Walk to the stairs",
    ]


def heading_of(page: Page) -> str:
    """Give the one heading of a step that is heard."""
    found = page.locator(".sb-current .sb-process").get_by_role("heading")
    return found.inner_text().replace("\n", " ")


def test_a_card_is_turned_by_keys_and_says_whether_it_is(page: Page) -> None:
    Learner(page.main_frame).open_page("cards")
    name = "What does a steady tone mean?"
    card = page.get_by_role("button", name=name, expanded=False)
    back = page.get_by_text("Stay where you are and listen")
    assert not back.is_visible()
    card.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=name, expanded=True).wait_for()
    assert back.is_visible()
    page.keyboard.press("Space")
    card.wait_for()
    assert not back.is_visible()


def test_nothing_moves_when_a_card_is_turned(page: Page) -> None:
    Learner(page.main_frame).open_page("cards")
    cards = page.locator(".sb-current .sb-cards-panel")
    before = [card.bounding_box() for card in cards.all()]
    for button in page.locator(".sb-current .sb-cards-button").all():
        button.click()
    assert before == [card.bounding_box() for card in cards.all()]


def test_media_have_names_and_captions_and_wait_to_be_played(page: Page) -> None:
    said = """one => [one.getAttribute('aria-label'), one.controls, one.autoplay,
      one.paused, [...one.textTracks].map(it => `${it.kind} ${it.language}`).join()]"""
    found = [media.evaluate(said) for media in page.locator("video, audio").all()]
    assert found == [
        ["Stay low", True, False, True, "captions en"],
        ["The rising tone", True, False, True, ""],
    ]
    Learner(page.main_frame).open_page("audio")
    page.get_by_role("button", name="Transcript", expanded=False).press("Enter")
    assert page.get_by_text("Three times a tone that rises").is_visible()


def test_without_scripts_every_word_can_be_read(browser: Browser, gallery: str) -> None:
    page = opened(browser, gallery, java_script_enabled=False)
    assert page.evaluate(UNSEEN) == []
    assert page.locator(".sb-js-only:visible").count() == 0
    page.context.close()


def test_every_word_is_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    modules = page.locator(".sb-page-module:visible").all_inner_texts()
    assert sorted(set(modules)) == sorted(modules)
    assert set(page.evaluate(UNSEEN)) == set(modules), "a module is named once"
    assert page.locator(".sb-page button:visible .sb-icon:visible").count() == 0
