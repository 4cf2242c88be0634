"""What stands behind the last page: definitions in place, glossary, what one keeps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.lms.axe import minded
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SHOWN = """() => [...document.querySelectorAll('#sb-cover, .sb-page, .sb-steps')]
  .filter(one => one.checkVisibility()).map(one => one.id || one.className)"""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of the built gallery."""
    out = tmp_path_factory.mktemp("gallery")
    command = (sys.executable, "-m", "scormbuild", "build", "courses/gallery")
    made = (*command, "--target=html", f"--out={out}")
    subprocess.run(made, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (index,) = out.glob("*-html/index.html")
    return index.as_uri()


@pytest.fixture
def page(browser: Browser, gallery: str) -> Iterator[Page]:
    """Open the gallery at the page that has words of the glossary."""
    context = browser.new_context(viewport=chromium.WIDE, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto(gallery)
    Learner(page.main_frame).start()
    follow(page, "#page-glossary")
    yield page
    context.close()


def follow(page: Page, address: str) -> None:
    """Open the contents and choose a line by the keyboard."""
    page.locator("#sb-menu-button").press("Enter")
    page.locator(f".sb-menu a[href='{address}']").press("Enter")


def test_a_definition_opens_and_closes_where_its_word_stands(page: Page) -> None:
    word = page.locator(".sb-current a.sb-term").first
    note = page.locator(".sb-current .sb-term-note")
    assert ("false", 0) == (word.get_attribute("aria-expanded"), note.count())
    word.press("Enter")
    said = "Who answers the red telephone at night, two streets away."
    assert ["Relief watch", f"{said} Like the doctor on call."] == (
        note.locator("> span").all_inner_texts()
    )
    told = (word.get_attribute("aria-expanded"), word.get_attribute("aria-controls"))
    assert ("true", note.get_attribute("id")) == told
    word.press("Enter")
    assert ("false", 0) == (word.get_attribute("aria-expanded"), note.count())


def test_the_glossary_is_a_view_of_its_own_that_leads_back(page: Page) -> None:
    follow(page, "#sb-glossary")
    assert ["sb-glossary"] == page.evaluate(SHOWN)
    assert "sb-glossary-title" == page.evaluate("document.activeElement.id")
    follow(page, "#sb-keeps")
    assert ["sb-keeps"] == page.evaluate(SHOWN)
    page.locator("#sb-keeps .sb-extra-back").press("Enter")
    assert ["page-glossary", "sb-steps sb-js-only"] == page.evaluate(SHOWN)


def test_axe_finds_nothing_there_and_with_a_definition_open(page: Page) -> None:
    page.locator(".sb-current a.sb-term").first.press("Enter")
    found = [minded(page)]
    for address in ("#sb-glossary", "#sb-keeps"):
        follow(page, address)
        found.append(minded(page))
    assert [[], [], []] == found


def test_what_is_kept_is_printed_alone(page: Page) -> None:
    page.evaluate("window.print = () => { window.sbPrinted = true }")
    follow(page, "#sb-keeps")
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.dataset.sbPrint = 'keeps'")
    assert ["sb-keeps"] == page.evaluate(SHOWN)
    page.evaluate("delete document.documentElement.dataset.sbPrint")
    assert {"page-keep", "sb-keeps", "sb-glossary"} <= set(page.evaluate(SHOWN))
    page.emulate_media(media="screen")
    page.locator(".sb-keeps-print").press("Enter")
    state = "[window.sbPrinted, document.documentElement.dataset.sbPrint ?? '']"
    assert [True, ""] == page.evaluate(state)


def test_without_scripts_a_word_leads_to_its_definition(
    browser: Browser, gallery: str
) -> None:
    context = browser.new_context(viewport=chromium.WIDE, java_script_enabled=False)
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto(gallery)
    page.locator("#page-glossary a.sb-term").first.click()
    term = page.locator("#term-relief-watch")
    box = term.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < chromium.WIDE["height"]
    context.close()
