"""Take the pictures of the preview anew, as WebP."""  # noqa: INP001 - a script

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from docs.take_pictures import FOLDER, ROOT, capture
from tests.lms import chromium
from tests.lms.learner import Learner
from tests.preview import Running
from tests.preview_page import Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Browser

WIDTH: Final = 1440
HEIGHT: Final = 900
PAGE: Final = "modules/start/module.md"
FAULT: Final = ("](media/", "](medai/")
"""A slip of the pen that the overlay has a remedy for."""

ANSWERED: Final = (("opening", "wrong"), ("market-square", "right"))
"""Pages with a question, and how it is answered."""


def begun(preview: Preview) -> Learner:
    """Launch the course, and begin to read."""
    learner = Learner(preview.launched(1))
    learner.start()
    learner.settled()
    return learner


def calls(preview: Preview) -> None:
    """Show the course beside what its LMS hears."""
    begun(preview)
    preview.page.click("#tab-calls")


def fault(preview: Preview) -> None:
    """Show what is said of a fault, over the last version that was right."""
    begun(preview)
    preview.write(FAULT, PAGE)
    preview.page.locator("#cover").wait_for()


def scenes(preview: Preview) -> None:
    """Show a scenario's map, and the way that was gone."""
    learner = begun(preview)
    preview.page.select_option("#page", "friday")
    learner.find(".sb-enter").nth(1).click()
    learner.find(".sb-now button").first.click()
    learner.settled()
    preview.page.click("#tab-map")


def statements(preview: Preview) -> None:
    """Show what a course says by cmi5, each by its name in the profile."""
    begun(preview)
    preview.page.select_option("#target", "cmi5")
    preview.said("cmi5 · launch 1")
    learner = Learner(preview.ready())
    for page, answers in ANSWERED:
        preview.page.select_option("#page", page)
        preview.page.click("#answers summary")
        preview.page.click(f"#fill-{answers}")
    learner.arrived()
    preview.page.click("#tab-statements")
    said = preview.page.locator("#statements li", has_text="answered")
    said.nth(1).wait_for()


PICTURES: Final[Mapping[str, Callable[[Preview], None]]] = {
    "preview-calls": calls,
    "preview-fault": fault,
    "preview-map": scenes,
    "preview-statements": statements,
}


def take(browser: Browser, name: str) -> bytes:
    """Open the preview of a copy of the flagship; give a WebP file."""
    with TemporaryDirectory() as folder:
        course, state = Path(folder) / "new-rules", Path(folder) / "state"
        shutil.copytree(ROOT / "courses/new-rules", course)
        state.mkdir()
        with Running(course, state) as running:
            context = browser.new_context(
                viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce"
            )
            context.set_default_timeout(chromium.PATIENCE)
            preview = Preview(context.new_page(), running)
            preview.open()
            PICTURES[name](preview)
            preview.page.mouse.move(0, 0)
            shot = capture(preview.page)
            context.close()
    return shot


def main(names: list[str]) -> None:
    """Write the pictures named, or all."""
    with sync_playwright() as playwright:
        browser = chromium.start(playwright)
        for name in names or PICTURES:
            shot = take(browser, name)
            (FOLDER / f"{name}.webp").write_bytes(shot)
            sys.stdout.write(f"{name}.webp  {len(shot) // 1000} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
