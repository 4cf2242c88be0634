"""A scenario: a good way, a bad one, repair, and coming back, by keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from tests.browser.test_keyboard import tab_to
from tests.lms import chromium
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged
from tests.roads import SETTINGS, module, page, story

if TYPE_CHECKING:
    from typing import Any

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
COURSE = {
    "course.yaml": f"{SETTINGS}modules: [tools]\nmastery: 60\n",
    "modules/tools/module.md": module(page("radio"), story("graded attempts=2")),
}
TARGETS = {"scorm12": "scorm12", "scorm2004": "scorm2004-4th"}
LOOKS = [
    *product((1280, 390), ("light", "dark"), ("ltr",)),
    *((320, "light", "ltr"), (1280, "forced", "ltr"), (650, "light", "rtl")),
    (320, "dark", "rtl"),
]
FOCUS = "document.activeElement.textContent"
UNSEEN = """() => [...document.querySelectorAll('.sb-scene :is(h3, p, a)')]
  .filter(one => !one.checkVisibility()).map(one => one.textContent)"""
"""Gives words of scenes that are not shown."""


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a course with a graded scenario, built for three targets."""
    folder = tmp_path_factory.mktemp("drill")
    files = COURSE | {LOCK_FILE: relock(MemoryProject(COURSE))[0]}
    for path, text in files.items():
        (folder / "course" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "course" / path).write_text(text, encoding="utf-8")
    targets = [f"--target={name}" for name in ("html", *TARGETS.values())]
    build = (sys.executable, "-m", "scormbuild", "build", str(folder / "course"))
    command = (*build, *targets, "--out", str(folder))
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


def opened(browser: Browser, drill: Path, **asked: Any) -> Page:  # noqa: ANN401 - whatever Playwright takes
    """Open the page of the scenario in a browser that has seen nothing yet."""
    asked = {"viewport": chromium.WIDE, "reduced_motion": "reduce"} | asked
    context = browser.new_context(**asked)
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    (index,) = drill.glob("*-html/index.html")
    page.goto(index.as_uri())
    learner = Learner(page.main_frame)
    learner.start()
    learner.turn_to("on-drill")
    return page


def choose(page: Page, frame: Frame, words: str) -> None:
    """Make a choice by keyboard, from wherever one is."""
    for _ in range(9):
        page.keyboard.press("Tab")
        if frame.evaluate(FOCUS).strip() == words:
            break
    assert words == frame.evaluate(FOCUS).strip()
    page.keyboard.press("Enter")


def enter(page: Page, frame: Frame, seat: str) -> None:
    """Take a seat by keyboard."""
    frame.locator(".sb-scenario-title").focus()
    choose(page, frame, f"Begin as: {seat}")


def meters(frame: Frame) -> list[str]:
    """Give how the meters stand, in words."""
    return frame.locator(".sb-meter-word").all_inner_texts()


def test_a_good_way_is_gone_by_keyboard_and_heard(
    browser: Browser, drill: Path
) -> None:
    page = opened(browser, drill)
    frame = page.main_frame
    tab_to(page, ".sb-enter")
    page.keyboard.press("Enter")
    assert "A red dot" == page.evaluate(FOCUS)
    assert ["steady"] == meters(frame)
    assert [] == minded_and_wide(page)
    still = page.locator("#sb-end li").all_inner_texts()
    assert ["“On-Drill” has not come to an end yet"] == still
    names = [
        it.inner_text() for it in page.locator(".sb-now").get_by_role("button").all()
    ]
    assert ["Answer", "Delete it"] == names
    choose(page, frame, "Answer")
    assert "In the kitchen" == page.evaluate(FOCUS)
    assert "trust rises" == page.locator("#sb-status").inner_text()
    assert ["high"] == meters(frame)
    chosen = page.locator(".sb-chosen").inner_text()
    assert ["You", "chose:", "Answer"] == chosen.split()
    choose(page, frame, "Look again")
    choose(page, frame, "Say what was found")
    assert "Calm again" == page.evaluate(FOCUS)
    assert "It ends well" == page.locator(".sb-ending .sb-outcome").inner_text()
    assert "This end is worth 100%." == page.locator(".sb-ending-score").inner_text()
    assert "Attempts left: 1" == page.locator(".sb-ending .sb-tries").inner_text()
    assert [] == minded_and_wide(page)
    page.context.close()


def test_looking_back_shows_what_else_could_have_been(
    browser: Browser, drill: Path
) -> None:
    page = opened(browser, drill)
    enter(page, page.main_frame, "manager")
    choose(page, page.main_frame, "Delete it")
    choose(page, page.main_frame, "Go on")
    assert "The storm" == page.evaluate(FOCUS)
    assert ["low"] == meters(page.main_frame)
    others = page.locator(".sb-otherwise")
    for place in range(2):
        others.nth(place).locator("summary").focus()
        page.keyboard.press("Enter")
    shown = page.locator(".sb-otherwise-text").all_inner_texts()
    assert ["Answer", "Ask", "Put it right"] == shown
    led = page.locator(".sb-otherwise-to").all_inner_texts()
    assert ["In the kitchen", "A quiet end", "In the kitchen"] == led
    ends = [
        " ".join(it.split()) for it in page.locator(".sb-ends > li").all_inner_texts()
    ]
    assert [
        "It ends well Calm again",
        "It ends half well A quiet end",
        "It ends badly The storm Your end",
    ] == ends
    page.context.close()


@pytest.mark.parametrize("look", LOOKS, ids=lambda it: "-".join(map(str, it)))
def test_axe_finds_nothing_in_any_scene(
    browser: Browser,
    drill: Path,
    look: tuple[int, str, str],
    request: pytest.FixtureRequest,
) -> None:
    width, colours, writing = look
    forced = {"forced_colors": "active"} if colours == "forced" else {}
    scheme = "dark" if colours == "dark" else "light"
    size = {"width": width, "height": 700}
    page = opened(browser, drill, viewport=size, color_scheme=scheme, **forced)
    page.evaluate("to => { document.documentElement.dir = to }", writing)
    shots = request.config.getoption("shots")
    minded = []
    for place, words in enumerate(
        ("", "Delete it", "Put it right", "Say what was found")
    ):
        if words:
            page.locator(".sb-now").get_by_role("button", name=words).click()
        else:
            page.locator(".sb-enter:visible").last.click()
        if shots:
            name = f"story-{width}-{colours}-{writing}-{place}.png"
            page.screenshot(path=shots / name, full_page=True)
        minded += minded_and_wide(page)
    page.context.close()
    assert [] == minded


@pytest.mark.parametrize("paper", [False, True], ids=["no scripts", "paper"])
def test_every_scene_can_be_read_without_scripts_and_on_paper(
    browser: Browser, drill: Path, *, paper: bool
) -> None:
    if paper:
        page = opened(browser, drill)
        enter(page, page.main_frame, "desk")
        page.emulate_media(media="print")
    else:
        page = browser.new_context(java_script_enabled=False).new_page()
        (index,) = drill.glob("*-html/index.html")
        page.goto(index.as_uri())
        page.get_by_role("link", name="Delete it").click()
        assert page.url.endswith("#scenario-drill-picture")
    assert 6 == page.locator(".sb-scene").count()
    assert [] == page.evaluate(UNSEEN)
    assert not page.locator(".sb-stage").is_visible()
    page.context.close()


@pytest.mark.parametrize("standard", TARGETS)
def test_who_leaves_in_the_middle_comes_back_there_repairs_and_passes(
    standard: str, drill: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    (built,) = drill.glob(f"*-{TARGETS[standard]}.zip")
    enrolment = scorm_again.enrol(Packaged(built))
    visit = enrolment.launch(context)
    visit.learner.start()
    visit.learner.turn_to("on-drill")
    enter(visit.page, visit.learner.frame, "manager")
    choose(visit.page, visit.learner.frame, "Delete it")
    visit.learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert [] == visit.faults()
    assert (None, {0: "drill.dot"}) == (
        enrolment.record().score,
        enrolment.record().interactions,
    )

    again = enrolment.launch(context)
    again.learner.start()
    frame = again.learner.frame
    assert ["Somebody kept a picture"] == frame.locator(
        ".sb-now > h3"
    ).all_inner_texts()
    assert ["low"] == meters(frame)
    frame.locator(".sb-now > h3").focus()
    choose(again.page, frame, "Put it right")
    choose(again.page, frame, "Say what was found")
    enrolment.settle(again)
    assert 100 == enrolment.record().score
    again.learner.leave()
    again.finished()
    enrolment.settle(again)
    assert [] == again.faults()
    held = enrolment.record()
    names = ["drill.dot", "drill.picture", "drill.kitchen"]
    assert dict(enumerate(names)) == held.interactions
    last = ("passed", "") if standard == "scorm12" else ("completed", "passed")
    assert last == (held.status, held.success)
    response = "student_response" if standard == "scorm12" else "learner_response"
    said = again.said()
    assert ["a", "b"] == [said[f"cmi.interactions.{at}.{response}"] for at in (1, 2)]
    assert {"choice"} == {said[f"cmi.interactions.{at}.type"] for at in (1, 2)}
    assert {"neutral"} == {said[f"cmi.interactions.{at}.result"] for at in (1, 2)}


@pytest.mark.parametrize("standard", TARGETS)
def test_two_bad_ways_fail_and_the_better_one_counts(
    standard: str, drill: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    (built,) = drill.glob(f"*-{TARGETS[standard]}.zip")
    enrolment = scorm_again.enrol(Packaged(built))
    visit = enrolment.launch(context)
    visit.learner.start()
    visit.learner.turn_to("on-drill")
    frame = visit.learner.frame
    for seat in ("desk", "manager"):
        enter(visit.page, frame, seat)
        choose(visit.page, frame, "Delete it")
        choose(visit.page, frame, "Go on")
        enrolment.settle(visit)
        assert 20 == enrolment.record().score
        if seat == "desk":
            again = frame.locator(".sb-enter-again")
            again.focus()
            visit.page.keyboard.press("Enter")
            assert "Scenario" == frame.evaluate(FOCUS)
    assert 0 == frame.locator(".sb-enter-again:visible").count()
    told = frame.locator(".sb-ending .sb-tries").inner_text()
    assert told.startswith("No attempts are left for now.")
    visit.learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert [] == visit.faults()
    held = enrolment.record()
    last = ("incomplete", "") if standard == "scorm12" else ("incomplete", "failed")
    assert last == (held.status, held.success)
