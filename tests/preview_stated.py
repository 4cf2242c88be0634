"""A preview whose LMS hears statements, and what is listed there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Frame

    from tests.preview_page import Preview

NAMES = {"cmi5": "cmi5", "xapi": "xAPI"}

Json = dict[str, Any]


def choose(preview: Preview, target: str) -> Frame:
    """Turn to a target, and give the unit of its first launch."""
    preview.page.select_option("#target", target)
    preview.page.click("#tab-statements")
    return launched(preview, 1, target)


def launched(preview: Preview, number: int, target: str = "cmi5") -> Frame:
    """Wait for a launch of a number, in words of a target."""
    preview.said(f"{NAMES[target]} · launch {number}")
    unit = preview.ready()
    said(preview, "initialized", number)
    return unit


def said(preview: Preview, verb: str, launch: int) -> None:
    """Wait until a statement with a verb is listed, of a launch."""
    lines = preview.page.locator(f".statement[data-launch='{launch}']")
    lines.filter(has=preview.page.locator(".statement-verb", has_text=verb)).wait_for()


def finish(preview: Preview, unit: Frame) -> None:
    """Read the only page, answer right, and hand in."""
    unit.click("#sb-start")
    preview.page.click("#answers summary")
    preview.page.click("#fill-right")
    unit.locator(".sb-quiz-complete").wait_for()
    unit.click(".sb-quiz-submit")


def verbs(preview: Preview) -> list[str]:
    """Give the verbs that are listed."""
    return preview.page.locator(".statement-verb").all_inner_texts()


def exported(preview: Preview) -> list[Json]:
    """Give the statements that are saved as a file."""
    with preview.page.expect_download() as download:
        preview.page.click("#statements-export")
    text = Path(download.value.path()).read_text("utf-8")
    # It would open the preview to whoever is given the file.
    assert preview.running.url not in text
    told = json.loads(text)
    assert 1 == told["format"]
    found: list[Json] = told["statements"]
    return found
