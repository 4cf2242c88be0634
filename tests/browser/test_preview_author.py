"""The preview as an author new to it meets it: choices, words, views, answers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.preview import Running
from tests.preview_page import SHOWN, Preview, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
AXE = "node_modules/axe-core/axe.min.js"
KINDS = {
    "short": ("text", "incorrect", "correct"),
    "number": ("number", "incorrect", "correct"),
    "pairs": ("pairs", "incorrect", "correct"),
    "order": ("sequence", "incorrect", "correct"),
    "sort": ("pairs", "incorrect", "correct"),
}
CHOSEN = "page => document.querySelector('#page').value === page"
DARK = """it => {
  const parts = getComputedStyle(it).color.match(/\\d+/g).slice(0, 3)
  return Math.max(...parts.map(Number)) <= 0x33
}"""


@pytest.fixture
def preview(context: BrowserContext, tmp_path: Path) -> Iterator[Preview]:
    """Open the preview of a small course."""
    with opened(context, tmp_path) as it:
        yield it


def test_an_author_meets_the_outline_first(preview: Preview) -> None:
    tabs = preview.page.locator("[role=tab]:visible").all_inner_texts()
    assert [
        "Outline",
        "Faults",
        "Accessibility",
        "Calls",
        "Data model",
        "State",
    ] == tabs
    assert "Outline" == preview.page.locator("[aria-selected=true]").inner_text()
    preview.page.locator("#view-outline .outline-page").first.wait_for()


def test_the_outline_says_how_long_a_track_takes_and_how_much_of_it_is_required(
    context: BrowserContext, tmp_path: Path
) -> None:
    with Running(ROOT / "courses/new-rules", tmp_path) as running:
        preview = Preview(context.new_page(), running)
        preview.open()
        told = running.told()
        track = next(it for it in told["tracks"] if it["id"] == "leadership")
        pages = [it for it in told["pages"] if it["id"] in track["pages"]]
        minutes, words = (sum(it[key] for it in pages) for key in ("minutes", "words"))
        assert track["minutes"] < minutes
        assert (
            f"{len(pages)} pages · {minutes:g} min, {track['minutes']:g} min of it"
            f" required · {words:,} words"
        ) == preview.page.locator(".outline-total").inner_text()


def test_an_lms_that_does_not_take_the_target_stays_listed_and_says_so(
    preview: Preview,
) -> None:
    page = preview.page
    page.select_option("#profile", "docebo")
    preview.launched(2)
    page.select_option("#target", "scorm2004-4th")
    preview.said("SCORM 2004")
    options = page.locator("#profile option").all_inner_texts()
    assert len(options) == len(set(options))
    assert "Docebo (does not take SCORM 2004 4th)" in options
    assert page.locator("#profile option[value=docebo]").is_disabled()
    assert (
        "Docebo does not take SCORM 2004 4th, so what is shown is for no LMS in"
        " particular."
    ) == page.locator("#notice").inner_text()
    page.select_option("#target", "html")
    preview.said("No LMS")
    assert ["None"] == page.locator("#profile option").all_inner_texts()
    assert page.locator("#notice:visible").count() == 0


def test_calls_of_another_target_are_not_left_standing(preview: Preview) -> None:
    page = preview.page
    preview.launched(1)
    page.click("#tab-calls")
    assert "LMSInitialize" in preview.calls()
    page.select_option("#target", "html")
    preview.said("No LMS")
    page.locator("#calls-empty", has_text="a package without an LMS").wait_for()
    assert [] == preview.calls()
    page.select_option("#target", "scorm2004-4th")
    preview.said("launch 1")
    preview.ready()
    assert ["Launch 1", "Initialize"] == preview.calls()[:2]


def test_right_answers_of_a_quiz_not_begun_are_asked_for_in_words(
    preview: Preview,
) -> None:
    unit = preview.launched(1)
    unit.click("#sb-start")
    preview.page.click("#answers summary")
    preview.page.click("#show-right")
    said = preview.page.locator("#answers .menu-hint").inner_text()
    assert (
        "The quiz shows its right answers once it is begun: press its button." == said
    )
    preview.page.keyboard.press("Escape")
    unit.click(".sb-quiz-start")
    marked = unit.locator(".sb-quiz-card [data-preview-right]")
    assert "b" == marked.get_attribute("data-option")


def test_a_server_that_ended_is_told_with_the_command_that_starts_it(
    preview: Preview,
) -> None:
    page, running = preview.page, preview.running
    running.process.kill()
    running.process.wait()
    notice = page.locator("#notice")
    notice.wait_for()
    assert (
        "The preview is not running, so what you save does not arrive. To start it,"
        f" type scormbuild preview {preview.course} in a terminal. This page then goes"
        " on by itself."
    ) == notice.inner_text()
    with Running(preview.course, running.home):
        notice.wait_for(state="hidden")
        page.wait_for_selector("#live[data-state=on]")


def test_axe_is_got_by_one_command_and_found_without_a_restart(
    preview: Preview,
) -> None:
    page = preview.page
    page.click("#tab-access")
    tools = preview.running.home / "scormbuild"
    assert (
        f"npm install --no-save --prefix {tools} axe-core"
        == page.locator("#access code").inner_text()
    )
    (tools / AXE).parent.mkdir(parents=True)
    shutil.copy(ROOT / AXE, tools / AXE)
    page.get_by_role("button", name="I have it now").click()
    page.get_by_role("button", name="Check the page shown").click()
    page.get_by_text("axe finds nothing.").wait_for()


def test_pages_are_chosen_without_scripts_and_on_paper_all_can_be_read(
    context: BrowserContext, tmp_path: Path
) -> None:
    with kinds(tmp_path) as running:
        preview = Preview(context.new_page(), running)
        preview.open()
        page = preview.page
        page.click("[data-look=print]")
        cover = page.frame_locator(SHOWN).locator(".sb-hero *:visible")
        assert cover.count()
        assert all(it.evaluate(DARK) for it in cover.all())
        page.click("[data-look=print]")
        page.click("[data-look=noscript]")
        page.wait_for_selector(f"{SHOWN}[sandbox]")
        page.select_option("#page", "pairs")
        inside = "it => Math.abs(it.getBoundingClientRect().top) < innerHeight"
        shown = page.frame_locator(SHOWN).locator("#page-pairs")
        assert shown.evaluate(inside)
        page.click("#page-after")
        page.wait_for_function(CHOSEN, arg="order")
        assert not shown.evaluate(inside)
        for last in ("sort", "order"):
            page.select_option("#page", last)
            page.wait_for_function(CHOSEN, arg=last)


def kinds(folder: Path) -> Running:
    """Give a preview of a course with a question of every kind."""
    (folder / "state").mkdir()
    course = shutil.copytree(ROOT / "tests/golden/kinds", folder / "kinds")
    return Running(course, folder / "state")


def test_questions_of_every_kind_are_answered_right_and_wrong(
    context: BrowserContext, tmp_path: Path
) -> None:
    with kinds(tmp_path) as running:
        preview = Preview(context.new_page(), running)
        preview.open()
        page = preview.page
        asked = page.frame_locator(SHOWN).locator(".sb-current .sb-question")
        found = {}
        for place in [it for it in options(preview) if it]:
            page.select_option("#page", place)
            page.frame_locator(SHOWN).locator(f"#page-{place}.sb-current").wait_for()
            if not asked.count():
                continue
            given = []
            for how in ("wrong", "right"):
                page.click("#answers summary")
                page.click(f"#fill-{how}")
                shown = asked.first.locator(".sb-verdict.sb-shown")
                given.append(shown.get_attribute("data-result"))
            found[place] = (asked.first.get_attribute("data-manner"), *given)
        assert found == KINDS


def options(preview: Preview) -> list[str]:
    """Give the pages that can be chosen."""
    every = preview.page.locator("#page option").all()
    return [it.get_attribute("value") or "" for it in every]
