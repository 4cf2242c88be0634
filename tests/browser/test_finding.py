"""Search in the contents, single keys, and what learners choose of the display."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.test_gates import address
from tests.lms import chromium
from tests.lms.axe import minded, minded_and_wide, wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    Scheme = Literal["light", "dark"]

pytestmark = pytest.mark.browser

COURSE = {
    "course.yaml": """\
format: 1
id: found
title: Found
version: 1.0.0
language: en
modules: [a, b]
navigation:
  gates:
    - open: b
      after: [a]
      because: First things first.
""",
    "modules/a/module.md": """\
---
title: First
---

# The harbour {#harbour}

A crane lifts **crates** at night.

::: choose-one #q
Which is heavier?

- [x] The crane
  > Yes: a walrus would not lift it.
- [ ] The crate
  > No.

> Hint: Think of a walrus.
> Explain: It is no walrus.
:::

# The crane {#crane}

It stands on rails.

::: steps
## Walk
Go along the quay.

## Climb
Forty rungs, *one* by **one**, and no more.
:::
""",
    "modules/b/module.md": """\
---
title: Second
---

# The lighthouse {#light}

Nobody but the crane sees its lamp.
""",
}
SHOWN = "() => ({ ...document.documentElement.dataset })"
FORBIDDEN = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })"
)


PRINTED = """() => { window.print = () => {
  const said = '.sb-page h1, .sb-feedback, .sb-explain .sb-panel-text'
  window.printed = [...document.querySelectorAll(said)]
    .filter(one => one.checkVisibility()).map(one => one.innerText.trim())
} }"""
"""Notes, instead of printing, what would be: titles, and what questions answer."""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a course in which one module waits for the other."""
    return address(tmp_path_factory.mktemp("finding"), COURSE)


@pytest.fixture
def page(context: BrowserContext, document: str) -> Page:
    """Its first page."""
    return opened(context, document)


def opened(context: BrowserContext, document: str) -> Page:
    page = context.new_page()
    page.goto(document)
    learner = Learner(page.main_frame)
    learner.ready()
    learner.start()
    return page


def found(page: Page, words: str) -> list[list[str]]:
    """Look for words with the keyboard; give the lines of each result."""
    page.keyboard.press("/")
    page.keyboard.press("Control+A")
    page.keyboard.type(words)
    hits = page.locator("#sb-search-results a").all()
    return [hit.inner_text().splitlines() for hit in hits]


def test_pages_are_found_by_their_words_and_a_closed_one_by_its_title_alone(
    page: Page,
) -> None:
    assert [
        ["The crane"],
        ["The harbour", "A crane lifts crates at night. Choose one answer Which …"],
    ] == found(page, "CRANE")
    assert [["The lighthouse", "not open yet"]] == found(page, "lighthouse")
    assert [] == found(page, "lamp")


def test_words_of_neighbours_are_not_run_together(page: Page) -> None:
    (hit,) = found(page, "quay")
    around = "… stands on rails. Step 1 of 2 Walk Go along the quay. Step 2 of 2 Climb"
    assert ["The crane", f"{around} Forty rungs, one by one, and …"] == hit


def test_nobody_finds_an_answer(page: Page) -> None:
    assert [] == found(page, "walrus")


def test_results_are_announced_and_lead_to_their_page(page: Page) -> None:
    found(page, "rails")
    expect(page.get_by_role("status")).to_have_text("Pages found: 1")
    assert not page.locator("#sb-contents").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert "crane" == Learner(page.main_frame).here()
    found(page, "nothing like it")
    expect(page.get_by_role("status")).to_have_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.locator("#sb-search")).to_have_value("")
    expect(page.locator("#sb-contents")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#sb-menu")).to_be_hidden()


def test_what_is_looked_for_is_never_taken_for_markup(page: Page) -> None:
    assert [] == found(page, "<img src=x onerror=alert(1)>")
    assert 0 == page.locator("#sb-menu img").count()


def test_letters_turn_pages_until_they_are_switched_off(page: Page) -> None:
    learner = Learner(page.main_frame)
    page.keyboard.press("n")
    assert "crane" == learner.here()
    page.keyboard.press("P")
    assert "harbour" == learner.here()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_accessible_name("Display and keys")
    page.keyboard.press("n")
    page.get_by_role("radio", name="Off", exact=True).check()
    expect(page.locator(".sb-keys")).to_be_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert "harbour" == learner.here()


def test_choices_are_kept_on_the_device(page: Page, document: str) -> None:
    page.locator("#sb-menu-button").click()
    page.locator("#sb-display-button").click()
    for choice in ("Largest", "More", "Switched off"):
        page.get_by_role("radio", name=choice).check()
    page.get_by_role("button", name="Done").click()
    expect(page.locator("#sb-menu-button")).to_be_focused()
    again = opened(page.context, document)

    shown: dict[str, Any] = again.evaluate(SHOWN)
    assert {
        "sbText": "3",
        "sbContrast": "more",
        "sbMotion": "none",
        "sbKeys": "on",
    } == {name: shown[name] for name in ("sbText", "sbContrast", "sbMotion", "sbKeys")}
    assert [] == wide(again)


def test_where_nothing_may_be_kept_choices_last_as_long_as_the_page(
    context: BrowserContext, document: str
) -> None:
    context.add_init_script(FORBIDDEN)
    page = opened(context, document)
    page.keyboard.press("?")
    page.get_by_role("radio", name="Largest").check()

    assert "3" == page.evaluate(SHOWN)["sbText"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [chromium.WIDE, chromium.NARROW, chromium.ZOOMED])
def test_axe_minds_nothing_about_the_field_the_results_and_the_window(
    browser: Browser, document: str, size: ViewportSize, scheme: Scheme
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)
    page = opened(context, document)
    found(page, "crane")
    page.wait_for_timeout(400)
    faults = minded(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    for choice in ("Largest", "More"):
        page.get_by_role("radio", name=choice).check()
    faults += minded_and_wide(page)
    context.close()

    assert [] == faults


def test_the_course_is_printed_with_answers_once_all_is_done(page: Page) -> None:
    page.evaluate(PRINTED)
    page.emulate_media(media="print")
    page.evaluate("() => document.querySelector('#sb-print').click()")
    assert ["The harbour", "The crane", "The lighthouse"] == page.evaluate("printed")
    assert page.locator("#sb-print-answers").get_attribute("hidden") is not None
    page.emulate_media(media="screen")
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.emulate_media(media="print")
    page.evaluate("() => document.querySelector('#sb-print-answers').click()")
    said = [
        *("The harbour", "Yes: a walrus would not lift it.", "No."),
        *("It is no walrus.", "The crane", "The lighthouse"),
    ]
    assert sorted(said) == sorted(page.evaluate("printed"))
