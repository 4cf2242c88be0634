"""A page that is not open yet: how learners meet it, by keyboard and by ear."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner
from tests.roads import COURSES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

CLOSED = ["wall", "cards", "on-final"]
OPEN = ["radio", "log", "first", "last"]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of courses with gates, by name, as built for the web."""
    return {
        name: address(tmp_path_factory.mktemp("gates"), COURSES[name])
        for name in ("a gate", "in order")
    }


def address(folder: Path, files: dict[str, str]) -> str:
    """Build a course for the web; give the address of its document."""
    texts = files | {LOCK_FILE: relock(MemoryProject(files))[0]}
    for name, text in texts.items():
        path = folder / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    out = folder / "out"
    build = (sys.executable, "-m", "scormbuild", "build", str(folder / "course"))
    command = (*build, "--target=html", f"--out={out}")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (built,) = out.glob("*-html")
    return (built / "index.html").as_uri()


@pytest.fixture
def page(context: BrowserContext, documents: dict[str, str]) -> Page:
    """A course in which `fears` waits for `rules`, just opened."""
    opened = context.new_page()
    opened.goto(documents["a gate"])
    Learner(opened.main_frame).ready()
    return opened


def marked(page: Page, place: str) -> list[str | None]:
    """Give the pages that a list says are not open, where words say so too."""
    links = page.locator(f"{place} [data-opens].sb-locked").all()
    return [
        link.get_attribute("data-opens")
        for link in links
        if "not open yet" in (link.text_content() or "")
    ]


def test_one_starts_where_it_is_open_and_is_told_why_not_elsewhere(page: Page) -> None:
    learner = Learner(page.main_frame)
    learner.start()
    assert learner.here() == "radio"
    page.locator("#sb-previous").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_have_accessible_name("“On-Final” is not open yet")
    expect(dialog).to_have_accessible_description("Rules come first.")
    assert learner.here() == "radio"
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#sb-previous")).to_be_focused()


def test_the_window_leads_to_what_is_to_be_read_first(page: Page) -> None:
    learner = Learner(page.main_frame)
    learner.start()
    page.locator("#sb-previous").press("Enter")
    way = page.get_by_role("dialog").get_by_role("listitem")
    expect(way).to_have_text("M \N{EN DASH} pages left: 2")
    page.keyboard.press("Enter")
    assert learner.here() == "first"
    expect(page.locator("#title-first")).to_be_focused()


def test_lists_say_in_words_what_is_closed(page: Page) -> None:
    assert CLOSED == marked(page, "#sb-menu")
    assert ["wall"] == marked(page, ".sb-contents")


def test_the_menu_turns_one_away_and_gives_the_focus_back(page: Page) -> None:
    learner = Learner(page.main_frame)
    learner.start()
    page.locator("#sb-menu-button").press("Enter")
    page.locator("#sb-menu [data-to=wall]").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_have_accessible_name("“Wall” is not open yet")
    expect(page.locator("#sb-menu")).to_be_hidden()
    page.get_by_role("button", name="Back", exact=True).last.press("Enter")
    expect(dialog).to_be_hidden()
    assert learner.here() == "radio"
    expect(page.locator("#sb-menu-button")).to_be_focused()


def test_neither_an_address_nor_a_resumed_place_opens_it(
    page: Page, documents: dict[str, str]
) -> None:
    learner = Learner(page.main_frame)
    page.goto(f"{documents['a gate']}#page-wall")
    page.reload()
    learner.ready()
    assert learner.here() == ""
    dialog = page.get_by_role("dialog")
    expect(dialog).to_have_accessible_name("“Wall” is not open yet")
    page.get_by_role("button", name="Back", exact=True).last.press("Enter")
    learner.press("#sb-start")
    assert learner.here() == "radio"


def test_what_was_waited_for_opens_it(page: Page) -> None:
    learner = Learner(page.main_frame)
    learner.start()
    assert OPEN[1:] == [learner.turn() for _ in OPEN[1:]]
    assert [] == marked(page, "#sb-menu")
    learner.frame.locator("#sb-menu-button").click()
    learner.press("#sb-menu [data-to=wall]")
    assert learner.here() == "wall"


def test_in_order_next_opens_page_after_page(
    context: BrowserContext, documents: dict[str, str]
) -> None:
    page = context.new_page()
    page.goto(documents["in order"])
    learner = Learner(page.main_frame)
    learner.start()
    assert ["on-final", *OPEN] == marked(page, "#sb-menu")[0:]
    assert learner.turn() == "cards"
    assert OPEN == marked(page, "#sb-menu")


def test_axe_minds_nothing_of_what_is_closed(
    browser: Browser, documents: dict[str, str]
) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(
            viewport={"width": 320, "height": 640}, color_scheme=scheme
        )
        page = context.new_page()
        page.goto(documents["a gate"])
        learner = Learner(page.main_frame)
        learner.ready()
        assert [] == minded_and_wide(page)
        learner.start()
        page.locator("#sb-previous").press("Enter")
        page.get_by_role("dialog").wait_for()
        assert [] == minded_and_wide(page)
        context.close()


def test_without_scripts_every_page_can_be_read(
    browser: Browser, documents: dict[str, str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(documents["a gate"])
    shown = [it for it in page.locator(".sb-page").all() if it.is_visible()]
    assert sorted(CLOSED + OPEN) == sorted(
        it.get_attribute("data-page") or "" for it in shown
    )
    assert not page.locator("#sb-closed").is_visible()
    context.close()
