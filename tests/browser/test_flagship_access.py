"""axe finds nothing in the flagship: each page of its tracks once, results, extras."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.lms import chromium, shelf
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.lms.packaged import Packaged

pytestmark = [pytest.mark.browser, pytest.mark.broad]

LONG = (pytest.mark.long, pytest.mark.timeout(1500))
GO = "id => document.querySelector(`#sb-menu a[href='#page-${id}']`).click()"
"""Turns to a page by the menu, without opening it."""
WAYS = ":is(#sb-menu, #sb-end) a[href^='#sb-']:not([href='#sb-cover'])"
"""Ways to what stands behind the last page."""


def opened(browser: Browser, package: Packaged) -> Page:
    """Open a track's package for no LMS, as narrow as a telephone."""
    context = browser.new_context(viewport=chromium.NARROW, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    folder = package.path.with_suffix("")
    page.goto((folder / "index.html").as_uri())
    return page


def tracks(flagship: Path) -> list[Packaged]:
    """Give a package of each track, the longest first."""
    titles = [shelf.Title(f"new-rules {name}", "html") for name in shelf.tracks()]
    found = [title.find(flagship) for title in titles]
    return sorted(found, key=lambda it: -len(it.pages))


def chosen(packages: list[Packaged], *, every: bool) -> list[tuple[Packaged, set[str]]]:
    """Give the pages to look at in each track: all not yet seen, or what is new.

    New is a kind of element that no page before it had.
    """
    seen: set[str] = set()
    known: set[tuple[object, str | None]] = set()
    plan = []
    for package in packages:
        mine = set()
        document = html.document_fromstring(package.files["index.html"].decode())
        for page in document.iter("article"):
            name = page.get("data-page", "")
            kinds = {(element.tag, element.get("class")) for element in page.iter()}
            if not kinds <= known or (every and name not in seen):
                mine.add(name)
            known |= kinds
            seen.add(name)
        plan.append((package, mine))
    return plan


def look(page: Page, what: str) -> list[str]:
    """Give what axe minds about what is shown, and whether it is too wide."""
    minded = minded_and_wide(page)
    return [f"{what}: {one}" for one in minded]


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=LONG)])
def test_axe_finds_nothing_in_any_page_of_the_flagship(
    browser: Browser, flagship: Path, *, every: bool
) -> None:
    found: list[str] = []
    for package, pages in chosen(tracks(flagship), every=every):
        track = package.data["track"]["id"]
        page = opened(browser, package)
        learner = Learner(page.main_frame)
        learner.start()
        learner.hurry()
        for name in sorted(pages, key=package.pages.index):
            page.evaluate(GO, name)
            assert learner.here() == name
            found += look(page, f"{track} {name}")
        page.context.close()
    assert found == []


def test_axe_finds_nothing_in_results_and_behind_the_last_page(
    browser: Browser, flagship: Path
) -> None:
    package, *_ = tracks(flagship)
    page = opened(browser, package)
    learner = Learner(page.main_frame)
    learner.start()
    learner.hurry()
    found: list[str] = []
    quizzes = {quiz["id"]: quiz["page"] for quiz in package.data["quizzes"]}
    learner.open_page(quizzes["drill"])
    learner.find(".sb-enter").first.click()
    learner.find(".sb-now button").first.click()
    found += look(page, "drill under way")
    while learner.find(".sb-now").count():
        learner.find(".sb-now button").first.click()
    found += look(page, "drill at its end")
    learner.open_page(quizzes["final"])
    learner.take_quiz(package, 0)
    found += look(page, "failed")
    learner.try_again(package, 99)
    found += look(page, "passed")
    ways = [it.get_attribute("href") for it in page.locator(WAYS).all()]
    for way in dict.fromkeys(ways):
        page.evaluate("way => document.querySelector(`a[href='${way}']`).click()", way)
        found += look(page, str(way))
    page.context.close()
    assert found == []
