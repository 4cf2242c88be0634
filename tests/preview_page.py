"""The page of a preview in a browser, and what an author does with it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.preview import HELLO, Running, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Frame, Page

MODULE = "modules/hello/module.md"
SHOWN = "#device[aria-busy=false] iframe"


class Preview:
    """The page of a preview, and what an author does with it."""

    def __init__(self, page: Page, running: Running) -> None:
        self.page = page
        self.running = running
        self.course = running.course

    def open(self) -> None:
        """Open the page, or load it again."""
        self.page.goto(self.running.url)
        self.ready()

    def ready(self) -> Frame:
        """Wait for a unit that can be used."""
        handle = self.page.wait_for_selector(SHOWN)
        found = handle.content_frame() if handle else None
        assert found
        found.wait_for_selector("html[data-sb-ready=true]", state="attached")
        return found

    def launched(self, number: int) -> Frame:
        """Wait for a launch of a number."""
        self.said(f"launch {number}")
        return self.ready()

    def begins(self, words: str) -> None:
        """Wait for a unit whose first button says so."""
        unit = self.page.frame_locator(SHOWN)
        unit.locator("#sb-start", has_text=words).wait_for(state="attached")

    def said(self, words: str) -> None:
        """Wait until the session's line says so."""
        self.page.locator("#session-state").filter(has_text=words).wait_for()

    def calls(self) -> list[str]:
        """Give the functions called, and launches, as they are listed."""
        lines = self.page.locator("#calls .call-name, #calls .call-launch > span")
        return lines.all_inner_texts()

    def more(self, name: str) -> None:
        """Choose something from the panel's menu."""
        self.page.click("#more summary")
        self.page.click(f"#{name}")

    def write(self, change: tuple[str, str], path: str = MODULE) -> None:
        """Change a file of the course."""
        text = (self.course / path).read_text("utf-8")
        (self.course / path).write_text(text.replace(*change), "utf-8")


@contextmanager
def opened(context: BrowserContext, folder: Path) -> Iterator[Preview]:
    """Open the preview of a small course that a test may change."""
    (folder / "state").mkdir()
    course = written(folder / "hello", dict(HELLO))
    with Running(course, folder / "state") as running:
        preview = Preview(context.new_page(), running)
        preview.open()
        yield preview
