"""The preview's page while the course changes: saves, faults, restarts, reloads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.preview import Running, written
from tests.preview_page import SHOWN, Preview, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
RENEWED = "head:not(:has([href='course.css'])) link[rel=stylesheet]"
RED = "--sb-paper: #ff0000"


@pytest.fixture
def preview(context: BrowserContext, tmp_path: Path) -> Iterator[Preview]:
    """Open the preview of a small course that a test may change."""
    with opened(context, tmp_path) as it:
        yield it


def test_the_learner_outlives_a_reload_and_stays_on_the_page(preview: Preview) -> None:
    preview.launched(1).click("#sb-start")
    preview.page.reload()
    unit = preview.launched(2)
    assert unit.locator(".sb-current").get_attribute("data-page") == "welcome"


def test_two_browsers_do_not_disturb_each_other(
    preview: Preview, browser: Browser
) -> None:
    preview.launched(1).click("#sb-start")
    other = browser.new_context(viewport=chromium.WIDE)
    other.set_default_timeout(chromium.PATIENCE)
    second = Preview(other.new_page(), preview.running)
    second.open()
    second.begins("Start")
    second.said("launch 1")
    other.close()
    preview.said("launch 1")


def test_a_change_shows_where_the_learner_stands(preview: Preview) -> None:
    filler = "\n\n".join(f"Paragraph {number}." for number in range(80))
    preview.write(("This page is text.", f"This page is text.\n\n{filler}"))
    unit = preview.launched(2)
    unit.click("#sb-start")
    unit.evaluate("scrollTo(0, 700)")
    preview.write(("Paragraph 40.", "Paragraph forty."))
    unit = preview.launched(3)
    unit.get_by_text("Paragraph forty.").wait_for()
    assert unit.locator(".sb-current").get_attribute("data-page") == "welcome"
    assert unit.evaluate("scrollY") == 700
    assert preview.page.locator("iframe").count() == 1


def test_a_changed_style_is_shown_without_a_launch(preview: Preview) -> None:
    preview.launched(1)
    theme = (ROOT / "templates/theme.css").read_text("utf-8")
    written(preview.course, {"templates/theme.css": theme})
    preview.write(("This page is text.", "This page has a theme."))
    preview.page.frame_locator(SHOWN).get_by_text("has a theme").wait_for(
        state="attached"
    )
    unit = preview.ready()
    launches = preview.calls().count("LMSInitialize")
    preview.write(("--sb-paper: #ffffff", RED), "templates/theme.css")
    unit.wait_for_selector(RENEWED, state="attached")
    paper = unit.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(255, 0, 0)"
    assert unit.locator("link[rel=stylesheet]").count() == 1
    assert preview.calls().count("LMSInitialize") == launches


def test_a_server_that_comes_back_is_found_again(preview: Preview) -> None:
    preview.launched(1).click("#sb-start")
    before = preview.running
    before.process.kill()
    before.process.wait()
    preview.page.wait_for_selector("#live[data-state=off]")
    preview.write(("This page is text.", "This page came later."))
    with Running(preview.course, before.home) as after:
        assert after.url == before.url
        preview.page.wait_for_selector("#live[data-state=on]")
        unit = preview.launched(2)
        unit.get_by_text("This page came later.").wait_for()


def test_a_fault_covers_the_last_good_version_until_it_is_mended(
    preview: Preview,
) -> None:
    preview.launched(1)
    preview.write(("- [x]", "- [ ]"))
    cover = preview.page.locator("#cover")
    cover.wait_for()
    place = re.compile(r"^modules/hello/module\.md:\d+:\d+$")
    assert place.match(cover.locator(".fault-place").first.inner_text())
    assert cover.locator(".fault-excerpt").count() == 1
    preview.page.keyboard.press("Escape")
    cover.wait_for(state="hidden")
    preview.write(("This page", "Still, this page"))
    cover.wait_for()
    preview.write(("- [ ] Anyone", "- [x] Anyone"))
    cover.wait_for(state="hidden")
    preview.ready().get_by_text("Still, this page").wait_for(state="attached")
