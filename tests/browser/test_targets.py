"""Targets: whatever one presses is large enough (WCAG 2.5.8)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SMALL = """() => [...document.querySelectorAll(
    'button, input, select, textarea, summary, a:not(p a, li a, dd a, td a)')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }))
  .map(one => [one, (one.closest('label') ?? one).getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
"""Gives what is smaller than 24 by 24; links within text may be (2.5.8, Inline)."""


@pytest.mark.parametrize("course", ["hello", "gallery"])
def test_every_target_is_large_enough(
    browser: Browser, tmp_path: Path, course: str
) -> None:
    command = (sys.executable, "-m", "scormbuild", "build", f"courses/{course}")
    made = (*command, "--target=html", f"--out={tmp_path}")
    subprocess.run(made, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (index,) = tmp_path.glob("*-html/index.html")
    context = browser.new_context(viewport=chromium.NARROW, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto(index.as_uri())
    learner = Learner(page.main_frame)
    learner.ready()
    small = page.evaluate(SMALL)
    page.locator("#sb-menu-button").click()
    small += page.evaluate(SMALL)
    page.locator("#sb-menu-close").click()
    learner.start()
    while True:
        for start in learner.find(".sb-quiz-start").all():
            start.click()
        small += page.evaluate(SMALL)
        if not learner.find("#sb-next").count():
            break
        learner.turn()
    context.close()
    assert [] == small
