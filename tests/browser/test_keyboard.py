"""A course is passed by keyboard alone, and one sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms.learner import Learner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.lms.packaged import Packaged

pytestmark = pytest.mark.browser

FAR = 80
"""Presses of Tab after which nobody goes on looking."""
SEEN = """() => {
  const at = document.activeElement
  const rings = [at, at.closest('label'), at.nextElementSibling].filter(Boolean)
  return rings.some(one => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0)
      || boxShadow !== 'none'
  })
}"""
"""Whether the place of the focus can be seen (WCAG 2.4.7)."""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something has the focus, seeing all the way where one is."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement !== document.body"):
            assert page.evaluate(SEEN), page.evaluate(
                "document.activeElement.outerHTML"
            )
        if page.evaluate("what => document.activeElement.matches(what)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def test_a_course_is_passed_by_keyboard_alone(
    built: Path, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    package = packages["hello"]
    page = context.new_page()
    (folder,) = built.glob("hello-*-html")
    page.goto((folder / "index.html").as_uri())
    learner = Learner(page.main_frame)
    learner.ready()
    tab_to(page, "#sb-start")
    page.keyboard.press("Enter")
    tab_to(page, ".sb-quiz-start")
    page.keyboard.press("Enter")
    tab_to(page, "input[type=radio]")
    page.keyboard.press("Space")
    right = package.right(learner.asked())
    for _ in range(FAR):
        if learner.ticked(learner.card()) == right:
            break
        page.keyboard.press("ArrowDown")
    tab_to(page, ".sb-quiz-next")
    page.keyboard.press("Enter")
    tab_to(page, ".sb-quiz-submit")
    page.keyboard.press("Enter")
    assert learner.percent() == 100
    tab_to(page, "#sb-leave")
    page.keyboard.press("Enter")
    learner.find("#sb-left").wait_for()
