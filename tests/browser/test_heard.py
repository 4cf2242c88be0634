"""Every component by ear: names, roles, states and announcements, against a list.

The list was read by somebody; what changes in it is to be read again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms import chromium
from tests.lms.heard import heard
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged
from tests.lms.solver import solve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.goldens import Golden

pytestmark = pytest.mark.browser

CHANCE = "Math.random = () => 0.5"
"""What is shuffled comes in the same order each time."""
OPENERS = ".sb-current :is(.sb-accordion-button, .sb-cards-button)"
STATUS = "() => document.querySelector('#sb-status').textContent"


@pytest.fixture(scope="module")
def package(built: Path) -> Packaged:
    """Give the gallery, as a package of which the answers are known."""
    (found,) = built.glob("gallery-*-html.zip")
    return Packaged(found)


@pytest.fixture
def page(browser: Browser, built: Path) -> Iterator[Page]:
    """Give the gallery before it is begun."""
    (index,) = built.glob("gallery-*-html/index.html")
    context = browser.new_context(viewport=chromium.WIDE, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    context.add_init_script(CHANCE)
    page = context.new_page()
    page.goto(index.as_uri())
    yield page
    context.close()


def test_every_component_is_heard_as_it_was_read(
    page: Page, package: Packaged, golden: Golden
) -> None:
    learner = Learner(page.main_frame)
    learner.start()
    lines = []
    while True:
        before = heard(page)
        lines += ["", *before, *changed(page, package, before)]
        if not page.locator("#sb-next").is_visible():
            break
        learner.turn()
    golden.holds("heard.txt", "\n".join(lines).lstrip() + "\n")


def test_the_frame_is_heard_as_it_was_read(page: Page, golden: Golden) -> None:
    learner = Learner(page.main_frame)
    learner.ready()
    lines = ["-- the cover", *heard(page, "RootWebArea")]
    learner.press("#sb-menu-button")
    lines += ["", "-- the menu", *heard(page, "RootWebArea")]
    learner.press("#sb-display-button")
    lines += ["", "-- display and keys", *heard(page, "dialog")]
    golden.holds("heard-frame.txt", "\n".join(lines) + "\n")


def test_a_quiz_is_heard_as_it_was_read(
    page: Page, package: Packaged, golden: Golden
) -> None:
    learner = Learner(page.main_frame)
    learner.start()
    learner.turn_to("graded")
    learner.begin_quiz()
    lines = ["-- its first question", *heard(page)]
    learner.finish_quiz(package, 5)
    lines += ["", "-- its result", *heard(page)]
    lines.append(f"-- announced: {' '.join(page.evaluate(STATUS).split())}")
    golden.holds("heard-quiz.txt", "\n".join(lines) + "\n")


def changed(page: Page, package: Packaged, known: list[str]) -> Iterator[str]:
    """Do what one can do on a page; give what is heard then and was not before."""
    if page.locator(f"{OPENERS}:visible").count():
        page.locator(f"{OPENERS}:visible").first.click()
        yield from ("-- one opened", *new(page, known))
    for form in page.locator(".sb-current .sb-question:visible").all():
        name = form.get_attribute("data-question") or ""
        if name in package.marked:
            solve(form, package.data["questions"][name], right=False)
            form.locator(".sb-check").click()
            form.locator(".sb-verdict.sb-shown").wait_for(state="attached")
            yield from ("-- answered", *new(page, known))
            yield f"-- announced: {page.evaluate(STATUS)}"
        elif form.locator(".sb-check:visible").count():
            form.locator(".sb-check").click()
            yield f"-- announced where nothing was given: {page.evaluate(STATUS)}"


def new(page: Page, known: list[str]) -> list[str]:
    """Give the lines that were not there."""
    return [line for line in heard(page) if line not in known]
