"""A review copy: comments are kept, sent as a file, and read again elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.lms.axe import minded
from tests.preview import HELLO, written
from tests.test_cli import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
WIDE = "document.documentElement.scrollWidth > innerWidth"
QUESTION = "#question-who"
ENTRY = {"kind": "question", "number": "Q1", "id": "who"} | {
    "title": "Who can change this course?",
    "path": "modules/hello/module.md",
    "line": 8,
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a review copy of the smallest course."""
    out = tmp_path_factory.mktemp("review") / "hello"
    course = written(tmp_path_factory.mktemp("course"), HELLO)
    assert 0 == run("preview", str(course), f"--public-review={out}")[0]
    return out


def opened(context: BrowserContext, copy: Path) -> Page:
    """Open a copy by double-click; whatever goes wrong in it fails the test."""
    page = context.new_page()
    page.on("pageerror", _raise)
    page.goto((copy / "index.html").as_uri())
    page.locator("#bar button").first.wait_for()
    return page


def _raise(fault: Exception) -> None:
    raise fault


def comment(page: Page, place: str, text: str) -> None:
    """Comment on a question or a page."""
    page.locator(f"{place} > .comments > button").click()
    page.keyboard.type(text)
    page.locator(f"{place} .comments button.main").click()


def shown(page: Page, place: str) -> list[str]:
    """Give the comments on something, as they are shown."""
    return page.locator(f"{place} > .comments .comment p:not(.by)").all_inner_texts()


def sent(page: Page, name: str, folder: Path) -> Path:
    """Press one of the buttons that hand over a file, and save that."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_comments_are_kept_sent_and_read_elsewhere(
    copy: Path, browser: Browser, tmp_path: Path
) -> None:
    first, second = (browser.new_context(viewport=chromium.WIDE) for _ in range(2))
    page = opened(first, copy)
    page.get_by_label("Your name").fill("Ada")
    comment(page, QUESTION, "Too <b>easy</b>?")
    comment(page, "#page-welcome", "Good.")
    page.reload()
    assert ["Too <b>easy</b>?"] == shown(page, QUESTION)
    file = sent(page, "Save comments to send", tmp_path)
    assert "review-hello-1.0.0-ada.json" == file.name
    told = json.loads(file.read_text("utf-8"))["comments"]
    assert [("1.1", "Good."), ("Q1", "Too <b>easy</b>?")] == [
        (it["number"], it["text"]) for it in told
    ]
    assert ENTRY == {name: told[1][name] for name in ENTRY}
    table = sent(page, "Save as a table", tmp_path).read_text("utf-8-sig")
    assert 3 == len(table.splitlines())

    other = opened(second, copy)
    other.get_by_label("Your name").fill("Bo")
    assert [] == shown(other, QUESTION)
    comment(other, QUESTION, "I disagree.")
    for _ in range(2):
        other.get_by_label("Open a file of comments").set_input_files(file)
        other.get_by_text(f"read from {file.name}: 2").wait_for()
    assert ["Too <b>easy</b>?", "I disagree."] == shown(other, QUESTION)
    other.get_by_label("Delete the comment on question Q1 by Ada").click()
    assert ["I disagree."] == shown(other, QUESTION)
    first.close()
    second.close()


def test_who_comments_is_asked_for_a_name_which_goes_into_the_file(
    copy: Path, context: BrowserContext, tmp_path: Path
) -> None:
    page = opened(context, copy)
    comment(page, QUESTION, "Too easy?")
    assert (
        "Please say who you are, so that the author knows whom to ask."
        == page.get_by_role("alert").inner_text()
    )
    assert [] == shown(page, QUESTION)
    page.keyboard.type("Ada")
    page.locator(f"{QUESTION} .comments button.main").click()
    assert ["Too easy?"] == shown(page, QUESTION)
    told = json.loads(sent(page, "Save comments to send", tmp_path).read_text("utf-8"))
    assert ("Ada", ["Ada"]) == (
        told["reviewer"],
        [it["reviewer"] for it in told["comments"]],
    )
    comment(page, "#page-welcome", "Asked once only.")
    assert ["Asked once only."] == shown(page, "#page-welcome")


def test_where_there_is_nothing_to_save_that_is_said(
    copy: Path, context: BrowserContext
) -> None:
    page = opened(context, copy)
    saved: list[object] = []

    def note(file: object) -> None:
        saved.append(file)

    page.on("download", note)
    for name in ("Save comments to send", "Save as a table"):
        page.get_by_label("Your name").fill(f"Ada, {name}")
        page.get_by_text("Comments: 0, kept in this browser").wait_for()
        page.get_by_role("button", name=name).click()
        page.get_by_text("There is no comment yet, so nothing was saved").wait_for()
    assert [] == saved


def test_others_comments_are_not_sent_on_without_a_name(
    copy: Path, context: BrowserContext, tmp_path: Path
) -> None:
    page = opened(context, copy)
    page.get_by_label("Your name").fill("Ada")
    comment(page, QUESTION, "Too easy?")
    page.get_by_label("Your name").fill("")
    page.get_by_role("button", name="Save comments to send").click()
    page.get_by_text("Please say your name first").wait_for()
    page.keyboard.type("Bo")
    told = json.loads(sent(page, "Save comments to send", tmp_path).read_text("utf-8"))
    assert ("Bo", ["Ada"]) == (
        told["reviewer"],
        [it["reviewer"] for it in told["comments"]],
    )


def test_another_courses_file_is_refused_in_words(
    copy: Path, context: BrowserContext, tmp_path: Path
) -> None:
    page = opened(context, copy)
    file = tmp_path / "other.json"
    file.write_text('{"format": 1, "course": {"id": "other"}, "comments": []}', "utf-8")
    page.get_by_label("Open a file of comments").set_input_files(file)
    page.get_by_text("other.json holds no comments on this course").wait_for()


def test_one_comments_with_the_keyboard_and_never_loses_the_focus(
    copy: Path, context: BrowserContext
) -> None:
    page = opened(context, copy)
    page.get_by_label("Your name").fill("Ada")
    focused = "document.activeElement.textContent || document.activeElement.tagName"
    page.locator(f"{QUESTION} > .comments > button").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("By hand.")
    page.keyboard.press("Tab")
    assert "Keep this comment" == page.evaluate(focused)
    page.keyboard.press("Enter")
    assert "Comment on question Q1" == page.evaluate(focused)
    assert ["By hand."] == shown(page, QUESTION)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "Comment on question Q1" == page.evaluate(focused)
    page.keyboard.press("Shift+Tab")
    assert "Delete" == page.evaluate(focused)
    page.keyboard.press("Enter")
    assert "Comment on question Q1" == page.evaluate(focused)
    assert [] == shown(page, QUESTION)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_too_wide(
    copy: Path, browser: Browser, scheme: str
) -> None:
    context = browser.new_context(
        viewport=chromium.ZOOMED,
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    page = opened(context, copy)
    page.locator("#page-welcome > .comments > button").click()
    page.locator("#page-welcome .comments textarea").fill("Who says so?")
    page.locator("#page-welcome .comments button.main").click()
    page.get_by_label("Your name", exact=False).first.fill("Ada")
    comment(page, QUESTION, "Hm.")
    page.locator(f"{QUESTION} > .comments > button").click()
    assert [] == minded(page, leaving_out=())
    assert not page.evaluate(WIDE)
    context.close()


def test_it_is_read_without_scripts(copy: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((copy / "index.html").as_uri())
    assert ["not right", "right"] == page.locator(".mark").all_inner_texts()
    context.close()
