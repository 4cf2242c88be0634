"""What an author saves is on the screen: files of every kind, and faults in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.preview import HELLO, PICTURE, ROOT, Running, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, CDPSession, FrameLocator, Page

pytestmark = pytest.mark.browser

SHOWN = "#device[aria-busy=false] iframe"
SAVES = 200
SETTINGS = """\
format: 1
id: gates
title: The gates
version: 1.0.0
language: en
"""
TABLE = """\
module,crew,guests
name,The crew,The guests
promise,You keep the keys.,You may come in.
mastery,80,-
gates,R,R
"""
MODULE = """\
---
title: Gates
---
# Where they are {#where}

![A gate](media/gate.svg)

# How they close {#how}

Slowly. {filler}

::: quiz #final graded attempts=1
- 1 from gates
:::
"""
POOL = """\
::: true-false #open correct=true
Is the first gate open?
> True: It is.
> False: Look again.
:::
"""
LOCK = """\
# Written by `scormbuild ids`. Commit it; never edit it by hand.
component final 0 quiz
component open 1 true-false
page how 1
page where 0
"""
PAGES = "modules/gates/module.md"
FILES = {
    "course.yaml": SETTINGS,
    "tracks.csv": TABLE,
    PAGES: MODULE.replace("{filler}", "And so on.\n\n" * 60),
    "pools/gates.md": POOL,
    "scormbuild.lock": LOCK,
    "media/gate.svg": PICTURE,
    "templates/parting.html": (ROOT / "templates/parting.html").read_text("utf-8"),
    "templates/theme.css": (ROOT / "templates/theme.css").read_text("utf-8"),
}
RENEWED = "head:not(:has([href='course.css'])) link[rel=stylesheet]"
PAPER = """([shown, colour]) => {
  const root = document.querySelector(shown)?.contentDocument?.documentElement
  return root && getComputedStyle(root).getPropertyValue('--sb-paper').trim() === colour
}"""
WIDE = """([shown, width]) => document.querySelector(shown)?.contentDocument
  ?.querySelector('#page-where img')?.naturalWidth === width"""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """Start a preview of a course with a file of every kind."""
    (tmp_path / "state").mkdir()
    with Running(written(tmp_path / "gates", FILES), tmp_path / "state") as it:
        yield it


def opened(context: BrowserContext, running: Running) -> tuple[Page, FrameLocator]:
    """Open the preview, and give it with the unit in it."""
    page = context.new_page()
    page.goto(running.url)
    unit = page.frame_locator(SHOWN)
    unit.locator("#sb-start").wait_for()
    return page, unit


def change(running: Running, path: str, old: str, new: str) -> None:
    """Change a file of the course, which must hold what is changed."""
    text = (running.course / path).read_text("utf-8")
    assert old in text
    (running.course / path).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("saved", "place"),
    [
        ((PAGES, "Slowly.", "At once."), "#page-how"),
        ((PAGES, "title: Gates", "title: Doors"), "#page-how"),
        (("course.yaml", "title: The gates", "title: The doors"), "#sb-cover-title"),
        (("tracks.csv", "You keep the keys", "You clean them"), ".sb-framing"),
        (("templates/parting.html", "<section", "Farewell <section"), "#sb-main"),
    ],
    ids=["page", "module", "settings", "tracks", "template"],
)
def test_what_is_saved_is_shown(
    running: Running, context: BrowserContext, saved: tuple[str, str, str], place: str
) -> None:
    _, unit = opened(context, running)
    change(running, *saved)
    words = saved[2].removeprefix("title: ").removesuffix(" <section")
    unit.locator(place, has_text=words).first.wait_for(state="attached")


def test_a_pool_is_drawn_from_as_it_was_saved(
    running: Running, context: BrowserContext
) -> None:
    page, unit = opened(context, running)
    page.select_option("#page", "how")
    unit.locator("#page-how.sb-current").wait_for()
    change(running, "pools/gates.md", "the first gate", "the last gate")
    page.locator("#session-state", has_text="launch 2").wait_for()
    unit.locator(".sb-quiz-start").click()
    unit.locator("form.sb-question", has_text="the last gate").wait_for()


def test_a_style_is_shown_without_a_launch(
    running: Running, context: BrowserContext
) -> None:
    page, unit = opened(context, running)
    page.wait_for_function(PAPER, arg=[SHOWN, "#ffffff"])
    launches = page.locator("#calls .call-launch").count()
    change(running, "templates/theme.css", "--sb-paper: #ffffff", "--sb-paper: #fffffe")
    page.wait_for_function(PAPER, arg=[SHOWN, "#fffffe"])
    unit.locator(RENEWED).wait_for(state="attached")
    assert 1 == unit.locator("link[rel=stylesheet]").count()
    assert launches == page.locator("#calls .call-launch").count() == 1


def test_a_picture_is_shown(running: Running, context: BrowserContext) -> None:
    page, _ = opened(context, running)
    page.select_option("#page", "where")
    wide = PICTURE.replace("<svg ", '<svg width="77" height="7" ')
    (running.course / "media/gate.svg").write_text(wide, "utf-8")
    page.wait_for_function(WIDE, arg=[SHOWN, 77])


def test_one_stays_on_the_page_and_at_the_place(
    running: Running, context: BrowserContext
) -> None:
    page, unit = opened(context, running)
    page.select_option("#page", "how")
    unit.locator("#page-how.sb-current").wait_for()
    unit.locator("html").evaluate("it => it.ownerDocument.defaultView.scrollTo(0, 900)")
    change(running, PAGES, "Slowly.", "At once.")
    unit.locator("#page-how.sb-current", has_text="At once.").wait_for()
    where = "it => Math.round(it.ownerDocument.defaultView.scrollY)"
    assert 900 == unit.locator("html").evaluate(where)
    assert 1 == page.locator("iframe").count()


def test_a_fault_lies_above_what_was_good_until_it_is_mended(
    running: Running, context: BrowserContext
) -> None:
    page, unit = opened(context, running)
    change(running, PAGES, "::: quiz", "::: quizz")
    cover = page.locator("#cover")
    cover.wait_for()
    assert [PAGES] == [
        place.split(":")[0] for place in cover.locator(".fault-place").all_inner_texts()
    ]
    assert "::: quizz #final graded attempts=1" in cover.locator("pre").inner_text()
    unit.locator("#page-how", has_text="Slowly.").wait_for(state="attached")
    page.keyboard.press("Escape")
    cover.wait_for(state="hidden")
    change(running, PAGES, "Slowly.", "At once.")
    cover.wait_for()
    change(running, PAGES, "::: quizz", "::: quiz")
    cover.wait_for(state="hidden")
    unit.locator("#page-how", has_text="At once.").wait_for(state="attached")


def test_a_fault_of_one_track_lies_above_what_was_shown_before_there_alone(
    running: Running, context: BrowserContext
) -> None:
    page, unit = opened(context, running)
    other, elsewhere = opened(context, running)
    only = "{% if track.id == 'guests' %}{{ nothing.at.all }}{% endif %}\n<section"
    change(running, "templates/parting.html", "<section", only)
    page.locator("#session-state", has_text="launch 2").wait_for()
    page.select_option("#track", "guests")
    cover = page.locator("#cover")
    cover.wait_for()
    places = cover.locator(".fault-place").all_inner_texts()
    assert ["templates/parting.html"] == [it.split(":")[0] for it in places]
    change(running, PAGES, "Slowly.", "At once.")
    elsewhere.locator("#page-how", has_text="At once.").wait_for(state="attached")
    assert [False, True] == [it.locator("#cover").is_hidden() for it in (page, other)]
    unit.locator("#page-how", has_text="Slowly.").wait_for(state="attached")
    change(running, "templates/parting.html", only, "<section")
    cover.wait_for(state="hidden")
    unit.locator(".sb-framing", has_text="You may come in.").wait_for(state="attached")


def test_a_track_is_seen_at_another_depth(
    running: Running, context: BrowserContext
) -> None:
    change(running, PAGES, "{#where", "{#where depth=deep")
    page, unit = opened(context, running)
    deep = unit.locator("#page-where")
    page.select_option("#track", "guests")
    unit.locator(".sb-framing", has_text="You may come in.").wait_for(state="attached")
    deep.wait_for(state="detached")
    page.select_option("#depth", "deep")
    deep.wait_for(state="attached")
    page.reload()
    deep.wait_for(state="attached")
    assert "deep" == page.input_value("#depth")


def test_hundreds_of_saves_leave_one_unit(
    running: Running, context: BrowserContext
) -> None:
    page, unit = opened(context, running)
    browser = context.new_cdp_session(page)
    words = "Slowly."
    before = documents(browser)
    with running.listen() as ear:
        for number in range(SAVES):
            change(running, PAGES, words, f"Number {number}.")
            words = f"Number {number}."
            ear.until(ok=True)
    unit.locator("#page-how", has_text=words).wait_for(state="attached")
    page.locator("iframe").nth(1).wait_for(state="detached")
    assert 2 == len(page.frames)
    assert before == documents(browser)


def documents(browser: CDPSession) -> int:
    """Count the documents that a tab still holds after it has cleared up."""
    browser.send("HeapProfiler.collectGarbage")
    return int(browser.send("Memory.getDOMCounters")["documents"])


def test_a_course_that_began_in_disorder_is_shown_once_it_is_well(
    tmp_path: Path, context: BrowserContext
) -> None:
    (tmp_path / "state").mkdir()
    page_file = "modules/hello/module.md"
    broken = HELLO[page_file].replace("- [x]", "- [ ]")
    course = written(tmp_path / "hello", {**HELLO, page_file: broken})
    with Running(course, tmp_path / "state") as it:
        page = context.new_page()
        page.goto(it.url)
        page.locator("#cover").wait_for()
        (course / page_file).write_text(HELLO[page_file], "utf-8")
        page.locator("#cover").wait_for(state="hidden")
        page.frame_locator(SHOWN).locator("#sb-start").wait_for()
