"""Panels that follow a choice: which stand first, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_gates import address
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

BOX = """\
# The worry box {#box}

::: checklist #worries%s
What worries me …

- [ ] Secrets get out
- [ ] Working time is lost
- [ ] Angry customers
:::

# Worries, and what helps {#cards}

::: %s chosen-in=worries
## Secrets get out

Agree what is public and what is not.

## They will scroll all day {#b}

Give the task a place in the week.

## Angry customers

Answer small questions well.
:::
"""
FIRST = ["Secrets get out", "They will scroll all day", "Angry customers"]
CHOSEN = [
    "They will scroll all day You chose this",
    "Angry customers You chose this",
    "Secrets get out",
]
COURSE = """\
format: 1
id: box
title: The box
version: 1.0.0
language: en
modules: [m]
"""
HEAD = "---\nid: m\ntitle: Worries\n---\n\n"
NOTE = "What you chose stands first."
TICKS = "#page-box input[type=checkbox]"


@pytest.fixture(params=["accordion", "cards"])
def kind(request: pytest.FixtureRequest) -> str:
    """Give the components that may follow a choice."""
    return str(request.param)


@pytest.fixture(params=["", " privacy=private"])
def index(
    request: pytest.FixtureRequest, kind: str, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Give the address of a course whose choices are on record, or private."""
    text = HEAD + BOX % (request.param, kind)
    files = {"course.yaml": COURSE, "modules/m/module.md": text}
    return address(tmp_path_factory.mktemp("box"), files)


def titles(page: Page, kind: str) -> list[str]:
    """Read what the buttons of the panels are called, in their order."""
    return [
        " ".join(one.inner_text().split())
        for one in page.locator(f".sb-current .sb-{kind}-button").all()
    ]


def choose(page: Page, numbers: tuple[int, ...]) -> None:
    """Tick by the keyboard, and have it kept where there is a button for that."""
    for number in numbers:
        page.locator(TICKS).nth(number).press("Space")
    button = page.locator("#page-box .sb-check")
    if button.count():
        button.press("Enter")


def test_what_was_chosen_stands_first_and_says_so(
    context: BrowserContext, index: str, kind: str
) -> None:
    page = context.new_page()
    page.goto(index)
    learner = Learner(page.main_frame)
    learner.start()
    assert learner.turn() == "cards"
    assert titles(page, kind) == FIRST
    expect(page.get_by_text(NOTE)).to_be_hidden()
    learner.open_page("box")
    choose(page, (1, 2))
    learner.turn()
    assert titles(page, kind) == CHOSEN
    expect(page.get_by_text(NOTE)).to_be_visible()
    page.locator(f".sb-current .sb-{kind}-button").first.press("Enter")
    expect(page.get_by_text("Give the task a place in the week.")).to_be_visible()
    assert minded_and_wide(page) == []

    page.reload()
    learner.ready()
    assert titles(page, kind) == CHOSEN
    learner.open_page("box")
    choose(page, (1,))
    learner.turn()
    assert titles(page, kind) == [CHOSEN[1], *FIRST[:2]]


def test_without_scripts_all_stands_as_it_was_written(
    browser: Browser, index: str, kind: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(index)
    shown = page.locator(f"#page-cards .sb-{kind}-title").all_inner_texts()
    assert [*map(str.strip, shown)] == FIRST
    for words in ("Agree what is public", "Give the task", "Answer small questions"):
        expect(page.get_by_text(words)).to_be_visible()
    context.close()
