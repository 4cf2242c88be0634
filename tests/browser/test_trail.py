"""Back and Forward turn pages, addresses open them, and nothing is lost by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from tests.lms import chromium
from tests.lms.firefox import Firefox
from tests.lms.learner import Learner
from tests.lms.marionette import started

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from tests.lms.packaged import Packaged
    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser

BACK = "() => void history.back()"
FORWARD = "() => void history.forward()"
BACK_AND_HEARD = """() => new Promise(heard => {
  addEventListener('popstate', () => heard())
  history.back()
})"""
AT = "() => location.hash"


@pytest.fixture(scope="module")
def gallery(built: Path) -> str:
    """Give the address of the gallery as a page on the web."""
    (index,) = built.glob("gallery-*-html/index.html")
    return index.as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty tab."""
    context = browser.new_context(viewport=chromium.WIDE, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    yield context.new_page()
    context.close()


def shown(learner: Learner, name: str) -> None:
    """Wait until a view is shown: a page by its id, or another by its whole address."""
    selector = name if name.startswith("#") else f'.sb-page[data-page="{name}"]'
    learner.find(selector).first.wait_for()


def wander(learner: Learner) -> None:
    """Go back and forth, and through what is no page."""
    learner.start()
    first = learner.here()
    second, third = learner.turn(), learner.turn()
    frame = learner.frame
    for way, expected in (
        (BACK, second),
        (BACK, first),
        (BACK, "#sb-cover"),
        (FORWARD, first),
        (FORWARD, second),
        (FORWARD, third),
    ):
        frame.evaluate(way)
        shown(learner, expected)
    learner.press("#sb-menu-button")
    learner.press('#sb-menu a[href="#sb-glossary"]')
    shown(learner, "#sb-glossary")
    frame.evaluate(BACK)
    shown(learner, third)
    frame.evaluate(FORWARD)
    shown(learner, "#sb-glossary")


def test_back_and_forward_turn_pages_on_the_web(page: Page, gallery: str) -> None:
    page.goto(gallery)
    learner = Learner(page.main_frame)
    wander(learner)
    assert page.evaluate(AT) == "#sb-glossary"
    page.reload()
    learner.ready()
    shown(learner, "#sb-glossary")


def test_back_and_forward_turn_pages_in_firefox(
    gallery: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with started(tmp_path_factory.mktemp("firefox")) as running:
        firefox = Firefox(running)
        learner = Learner(cast("Frame", firefox.go(gallery)))
        learner.ready()
        wander(learner)
        firefox.go("about:blank")
        learner = Learner(cast("Frame", firefox.go(f"{gallery}#page-order")))
        learner.ready()
        shown(learner, "order")
        assert firefox.minded() == []


def test_an_address_opens_its_page_and_back_is_the_page_before(
    page: Page, gallery: str
) -> None:
    page.goto(f"{gallery}#page-order")
    learner = Learner(page.main_frame)
    learner.ready()
    shown(learner, "order")
    after = learner.turn()
    assert page.evaluate(AT) == f"#page-{after}"
    page.evaluate("() => void (location.hash = '#page-match')")
    shown(learner, "match")
    page.go_back()
    shown(learner, after)
    page.go_back()
    shown(learner, "order")


def test_in_an_lms_back_turns_pages_and_leaves_the_address_alone(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(packages["new-rules"])
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    address = learner.frame.url
    first, second = learner.here(), learner.turn()
    learner.frame.evaluate(BACK)
    shown(learner, first)
    learner.frame.evaluate(FORWARD)
    shown(learner, second)
    assert learner.frame.url == address
    learner.settled()
    learner.frame.evaluate(BACK)
    shown(learner, first)
    learner.leave()
    learner.frame.evaluate(BACK_AND_HEARD)
    assert learner.find("#sb-left").count() == 1
    visit.finished()
    assert visit.faults() == []
    enrolment.settle(visit)

    again = enrolment.launch(context).learner
    again.start()
    assert again.here() == first


def test_back_closes_what_stands_before_the_page(page: Page, gallery: str) -> None:
    page.goto(gallery)
    learner = Learner(page.main_frame)
    learner.start()
    first = learner.here()
    learner.turn()
    learner.press("#sb-menu-button")
    page.go_back()
    shown(learner, first)
    assert learner.find("#sb-menu.sb-open").count() == 0
