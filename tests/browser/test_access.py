"""axe finds nothing in what learners see; `--shots DIR` keeps pictures of it all."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Literal

import pytest
from lxml import html

from tests.lms import chromium
from tests.lms.axe import minded_and_wide, wide
from tests.lms.learner import Learner
from tests.lms.packaged import LONGEST
from tests.lms.solver import solve

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.lms.packaged import Packaged

pytestmark = pytest.mark.browser


@dataclass(slots=True)
class Looker:
    """Looks at one screen after the other, with axe's eyes and for pictures."""

    page: Page
    shots: Path | None
    name: str
    """Course, width and colours."""
    thorough: frozenset[str]
    """Pages at which axe looks too; that nothing is too wide is seen of all."""
    seen: int = 0

    def look_at_page(self, page: str) -> list[str]:
        """Give what is minded about a page."""
        if page in self.thorough:
            return self.look(f"page-{page}")
        return [f"page-{page}: {one}" for one in wide(self.page)]

    def look(self, what: str) -> list[str]:
        """Give what axe minds about what is shown now, and whether it is too wide."""
        self.seen += 1
        if self.shots:
            file = f"{self.name}-{self.seen:02}-{what}.png"
            self.page.screenshot(path=self.shots / file, full_page=True)
        return [f"{what}: {one}" for one in minded_and_wide(self.page)]


def pages_with_something_new(package: Packaged) -> frozenset[str]:
    """Choose the pages that show a kind of element which none before them had."""
    known: set[tuple[object, str | None]] = set()
    chosen = set()
    document = html.document_fromstring(package.files["index.html"].decode())
    for page in document.iter("article"):
        kinds = {(element.tag, element.get("class")) for element in page.iter()}
        if not kinds <= known:
            chosen.add(page.get("data-page", ""))
        known |= kinds
    return frozenset(chosen)


LOOKS = (*product(("1280", "390"), ("light", "dark")), ("320", "light"))


@pytest.fixture(params=LOOKS, ids="-".join)
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Give a width and a scheme of colours."""
    chosen: tuple[str, str] = request.param
    return chosen


def test_axe_finds_nothing(
    browser: Browser,
    built: Path,
    package: Packaged,
    look: tuple[str, Literal["light", "dark"]],
    request: pytest.FixtureRequest,
) -> None:
    width, colours = look
    course = package.data["course"]["id"]
    sizes = {"1280": chromium.WIDE, "390": chromium.NARROW, "320": chromium.ZOOMED}
    context = browser.new_context(
        viewport=sizes[width], color_scheme=colours, reduced_motion="reduce"
    )
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    (folder,) = built.glob(f"{LONGEST[course]}-html")
    page.goto((folder / "index.html").as_uri())
    shots = request.config.getoption("shots")
    every = frozenset(package.pages)
    thorough = every if look == LOOKS[0] else pages_with_something_new(package)
    looker = Looker(page, shots, f"{course}-{width}-{colours}", thorough)
    learner = Learner(page.main_frame)
    learner.ready()
    found = look_around(looker, learner, package)
    context.close()
    assert found == []


def look_around(looker: Looker, learner: Learner, package: Packaged) -> list[str]:
    """Go through the whole course and give all that axe minds on the way.

    Of questions the first of each kind is looked at in all its states.
    """
    found = looker.look("cover")
    learner.start()
    found += looker.look_at_page(learner.here())
    learner.press("#sb-menu-button")
    found += looker.look("menu")
    learner.press("#sb-menu-close")
    kinds = {
        package.data["questions"][question]["manner"]: question
        for question in reversed(package.practice)
    }
    practised = {package.practice[question]: question for question in kinds.values()}
    while True:
        here = learner.here()
        if here in practised:
            found += look_at_question(looker, learner, package, practised[here])
        if here == package.final["page"]:
            found += look_at_quiz(looker, learner, package)
        if not learner.find("#sb-next").count():
            break
        found += looker.look_at_page(learner.turn())
    found += looker.look("end")
    learner.leave()
    return found + looker.look("left")


def look_at_question(
    looker: Looker, learner: Learner, package: Packaged, name: str
) -> list[str]:
    """Look at a question in each of its states."""
    question = learner.question(name)
    found = looker.look("question")
    hint = question.locator(".sb-hint:visible")
    if hint.count():
        hint.click()
        found += looker.look("question-hint")
    answer(learner, package, name, right=False)
    found += looker.look("question-wrong")
    question.locator(".sb-again").click()
    for box in question.locator("input[type=checkbox]:checked").all():
        box.uncheck()
    answer(learner, package, name, right=True)
    return found + looker.look("question-right")


def answer(learner: Learner, package: Packaged, name: str, *, right: bool) -> None:
    """Answer a question on the page, of whatever kind, and have it checked."""
    question = learner.question(name)
    solve(question, package.data["questions"][name], right=right)
    question.locator(".sb-check").click()
    question.locator(".sb-feedback:visible, .sb-verdict:visible").first.wait_for()


def look_at_quiz(looker: Looker, learner: Learner, package: Packaged) -> list[str]:
    """Look at the quiz under way, where it is handed in, failed and passed."""
    learner.begin_quiz()
    found = looker.look("quiz-question")
    learner.respond(package, right=False)
    while learner.go_on():
        pass
    found += looker.look("quiz-hand-in")
    learner.submit()
    found += looker.look("quiz-failed")
    learner.try_again(package, package.drawn)
    return found + looker.look("quiz-passed")
