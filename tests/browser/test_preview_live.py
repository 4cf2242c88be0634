"""The preview's page as time goes by: reloads, two browsers, a server that dies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.preview import Running
from tests.preview_page import Preview, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.browser


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


def test_two_browsers_see_the_same_course_as_learners_of_their_own(
    preview: Preview, browser: Browser
) -> None:
    preview.launched(1).click("#sb-start")
    other = browser.new_context(viewport=chromium.WIDE)
    other.set_default_timeout(chromium.PATIENCE)
    second = Preview(other.new_page(), preview.running)
    second.open()
    second.begins("Start")
    second.said("launch 1")
    preview.write(("This page is text.", "This page is for two."))
    for each in (preview, second):
        unit = each.launched(2)
        unit.get_by_text("This page is for two.").wait_for(state="attached")
    preview.begins("Resume")
    second.begins("Start")
    other.close()


def test_a_killed_server_is_found_again_and_tells_what_was_missed(
    preview: Preview,
) -> None:
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
        preview.write(("This page came later.", "This page came last."))
        preview.launched(3).get_by_text("This page came last.").wait_for()
