"""Films: where one left is where one goes on, and what counts as played through."""

from __future__ import annotations

import shutil
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
COURSE = "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en\nmodules: [m]\n"
PAGES = """---
title: Films
---

# Film {#film}

::: video src=media/stay-low.mp4 captions=media/low.srt watch Stay low
Somebody walks along the floor.
:::

# End {#end}

Words.
"""
SUBRIP = "1\n00:00:00,000 --> 00:00:09,000\nSmoke sinks.\n"
READ = "document.querySelector('.sb-progress').value"
"""Percent done: 50 a page."""
DURATION = "document.querySelector('video').duration"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Build a course whose first page has a film to be watched through."""
    folder = tmp_path_factory.mktemp("films")
    (folder / "modules/m").mkdir(parents=True)
    (folder / "media").mkdir()
    (folder / "course.yaml").write_text(COURSE, "utf-8")
    (folder / "modules/m/module.md").write_text(PAGES, "utf-8")
    (folder / "media/low.srt").write_text(SUBRIP, "utf-8")
    shutil.copy(ROOT / "courses/gallery/media/stay-low.mp4", folder / "media")
    for words in (("ids",), ("build", "--target=html")):
        command = (sys.executable, "-m", "scormbuild", *words)
        env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
        quiet = subprocess.DEVNULL
        subprocess.run(command, cwd=folder, env=env, check=True, stdout=quiet)
    (index,) = (folder / "dist").glob("*-html/index.html")
    return index.as_uri()


@pytest.fixture
def page(browser: Browser, course: str) -> Iterator[Page]:
    """Open the page with the film, in a browser that has seen nothing yet."""
    context = browser.new_context(viewport=chromium.WIDE, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto(course)
    Learner(page.main_frame).start()
    page.wait_for_function("document.querySelector('video').readyState > 0")
    yield page
    context.close()


def test_it_does_not_play_by_itself_and_its_page_waits(page: Page) -> None:
    assert page.evaluate("document.querySelector('video').paused")
    assert 0 == page.evaluate(READ)
    said = "This page counts as read once this has been played to its end, or its"
    assert f"{said} transcript read." == page.locator(".sb-watch-words").inner_text()


def test_played_to_its_end_the_page_is_read(page: Page) -> None:
    page.evaluate(
        """() => new Promise(ended => {
          const film = document.querySelector('video')
          film.muted = true
          film.playbackRate = 4
          film.onended = ended
          film.play()
        })"""
    )
    assert "This counts as done." == page.locator(".sb-watch-words").inner_text()
    assert 50 == page.evaluate(READ)


def test_a_jump_to_the_end_is_not_enough(page: Page) -> None:
    page.evaluate(
        """() => new Promise(ended => {
          const film = document.querySelector('video')
          film.muted = true
          film.currentTime = film.duration - 0.2
          film.onended = ended
          film.play()
        })"""
    )
    assert 0 == page.evaluate(READ)


def test_who_reads_the_transcript_has_done_the_same_and_it_lasts(page: Page) -> None:
    page.locator(".sb-watch-read").press("Enter")
    assert 50 == page.evaluate(READ)
    page.reload()
    Learner(page.main_frame).ready()
    assert "This counts as done." == page.locator(".sb-watch-words").inner_text()
    assert page.locator(".sb-watch-read").is_hidden()


def test_one_goes_on_where_one_left(page: Page) -> None:
    half = page.evaluate(f"{DURATION} / 2")
    page.evaluate(
        """() => new Promise(paused => {
          const film = document.querySelector('video')
          film.muted = true
          film.onpause = paused
          film.currentTime = film.duration / 2
          film.play().then(() => film.pause())
        })"""
    )
    page.reload()
    page.wait_for_function("document.querySelector('video').currentTime > 0")
    assert abs(page.evaluate("document.querySelector('video').currentTime") - half) < 1


def test_captions_that_were_subrip_are_shown(page: Page) -> None:
    track = page.locator("video track")
    assert "media/low.srt.vtt" == track.get_attribute("src")
    text = (
        Path(page.url.removeprefix("file://")).parent / "media/low.srt.vtt"
    ).read_text()
    assert "WEBVTT\n\n00:00:00.000 --> 00:00:09.000\nSmoke sinks.\n" == text


def test_axe_finds_nothing(page: Page) -> None:
    assert [] == minded(page)
