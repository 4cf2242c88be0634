"""Whoever has passed gets a certificate once the LMS has it, and can print it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal

import pytest

from tests.lamp import lamp_package
from tests.lms import chromium
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame

    from tests.lms.scorm_again import ScormAgain
    from tests.lms.visit import Visit

pytestmark = pytest.mark.browser

SHEET = "#sb-certificate .sb-certificate-held"
STANDARDS = ("scorm12", "scorm2004-4th")
REFERENCE = r"[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}"
ASKED = """() => {
  window.print = () => { window.sbAsked = document.documentElement.dataset.sbPrint }
}"""
"""Remembers what is to be printed, instead of printing it."""
PRINTED = re.compile(rb"/Type\s*/Page\b")
"""How a PDF says that a page begins."""


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Packaged]:
    """Give the course's packages by target."""
    out = tmp_path_factory.mktemp("lamp")
    return {name: Packaged(lamp_package(out, name)) for name in (*STANDARDS, "html")}


def passed(
    scorm_again: ScormAgain, package: Packaged, context: BrowserContext
) -> Visit:
    """Give a visit of somebody who has passed with two of three right."""
    visit = scorm_again.enrol(package).launch(context)
    visit.learner.start()
    visit.learner.take_quiz(package, 2)
    return visit


def certificate(frame: Frame) -> None:
    """Wait for the certificate, and open it from the contents."""
    frame.locator(f"{SHEET}:not([hidden])").wait_for(state="attached")
    turn_to_it(frame)


def turn_to_it(frame: Frame) -> None:
    """Open the certificate's page from the contents."""
    frame.locator("#sb-menu-button").press("Enter")
    frame.locator(".sb-menu a[href='#sb-certificate']").press("Enter")


def facts(frame: Frame) -> dict[str, str]:
    """Give what can be read on the sheet, by name."""
    rows = frame.locator(f"{SHEET} [data-fact]:visible").all()
    return {
        row.get_attribute("data-fact") or "": row.locator("dd").inner_text()
        for row in rows
    }


@pytest.mark.parametrize("target", STANDARDS)
def test_what_it_says_is_what_the_lms_has_on_record(
    lamps: dict[str, Packaged],
    scorm_again: ScormAgain,
    context: BrowserContext,
    target: str,
) -> None:
    visit = passed(scorm_again, lamps[target], context)
    frame = visit.learner.frame
    certificate(frame)
    said = facts(frame)
    today = date.fromisoformat(frame.evaluate("new Date().toLocaleDateString('sv')"))
    assert ["date", "until", "score", "version", "reference"] == list(said)
    assert ("66%", "1.3.0") == (said["score"], said["version"])
    assert f"{today:%B} {today.day}, {today.year}" == said["date"]
    assert str(today.year + 1) == said["until"][-4:]
    assert "Ada Lovelace" == frame.locator(".sb-certificate-name").inner_text()
    levels = frame.locator(".sb-certificate-seal:visible").all_inner_texts()
    assert ["Keeper"] == levels
    assert re.fullmatch(REFERENCE, said["reference"])
    told = visit.said()
    (number,) = [
        name.split(".")[2]
        for name, value in told.items()
        if name.endswith(".id") and value.endswith("certificate")
    ]
    response = "student_response" if target == "scorm12" else "learner_response"
    record = told[f"cmi.interactions.{number}.{response}"].removeprefix("{lang=en}")
    reference = said["reference"]
    assert f"{today.isoformat()} keeper 66 1.3.0 {reference}" == record
    assert [] == visit.findings()
    assert [] == visit.complaints.heard


def test_there_is_none_while_the_lms_has_not_taken_the_pass(
    lamps: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(lamps["scorm12"])
    visit = enrolment.launch(context)
    frame = visit.learner.frame
    visit.learner.start()
    enrolment.down = True
    visit.learner.take_quiz(enrolment.package, 3)
    visit.learner.find("#sb-notice").wait_for()
    turn_to_it(frame)
    assert [True, True] == [
        frame.locator(SHEET).is_hidden(),
        frame.locator(".sb-certificate-waits").is_visible(),
    ]
    enrolment.down = False
    visit.learner.retry()
    frame.locator(f"{SHEET}:not([hidden])").wait_for()
    assert "100%" == facts(frame)["score"]


def test_a_higher_level_is_given_when_it_is_reached_and_found_again_later(
    lamps: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = lamps["scorm12"]
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.take_quiz(package, 3)
    certificate(learner.frame)
    first = facts(learner.frame)
    learner.open_page("voice")
    learner.find("[data-question=promise] input").check()
    learner.press("[data-question=promise] .sb-check")
    peer = learner.find("[data-question='look.peer']")
    for box in peer.locator("input").all():
        box.check()
    learner.find("[data-question='look.evidence'] textarea").fill("On the landing.")
    learner.press("[data-kind=checklist] .sb-check")
    day = learner.find("[data-question=promise] time").inner_text()
    assert first["date"] == day
    seal = learner.frame.locator(".sb-certificate-level[data-level=master]")
    learner.frame.locator(
        ".sb-certificate-level[data-level=master]:not([hidden])"
    ).wait_for(state="attached")
    turn_to_it(learner.frame)
    assert "Master of the lamp" == seal.inner_text()
    second = facts(learner.frame)
    assert {**first, "reference": ""} == {**second, "reference": ""}
    assert first["reference"] != second["reference"]
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    again = enrolment.launch(context)
    again.learner.ready()
    kept = again.learner.frame.locator("[data-question='look.evidence'] textarea")
    assert "On the landing." == kept.input_value()
    days = again.learner.frame.locator("[data-question=promise] time")
    assert day == days.text_content()
    turn_to_it(again.learner.frame)
    assert second == facts(again.learner.frame)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("landscape", [False, True])
def test_it_is_printed_on_one_page_and_nothing_besides(
    lamps: dict[str, Packaged],
    scorm_again: ScormAgain,
    context: BrowserContext,
    paper: str,
    landscape: bool,  # noqa: FBT001 - a case of the table
) -> None:
    visit = passed(scorm_again, lamps["scorm12"], context)
    frame = visit.learner.frame
    certificate(frame)
    frame.evaluate(ASKED)
    frame.locator(".sb-certificate-print").press("Enter")
    assert "certificate" == frame.evaluate("window.sbAsked")
    alone = context.new_page()
    alone.set_content(frame.content(), wait_until="domcontentloaded")
    alone.add_style_tag(content=visit_style(lamps["scorm12"]))
    alone.evaluate("() => { document.documentElement.dataset.sbPrint = 'certificate' }")
    made = alone.pdf(
        format=paper,
        landscape=landscape,
        margin={"top": "10mm", "right": "10mm", "bottom": "10mm", "left": "10mm"},
        print_background=True,
    )
    assert 1 == len(PRINTED.findall(made))


def visit_style(package: Packaged) -> str:
    """Give the style sheet of a package."""
    return package.files["course.css"].decode()


@pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=str)
def test_axe_finds_nothing_on_it(
    lamps: dict[str, Packaged],
    scorm_again: ScormAgain,
    browser: Browser,
    look: tuple[Literal["light", "dark"], int],
    pytestconfig: pytest.Config,
) -> None:
    scheme, width = look
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    context.set_default_timeout(chromium.PATIENCE)
    visit = passed(scorm_again, lamps["scorm12"], context)
    frame = visit.learner.frame
    certificate(frame)
    shots = pytestconfig.getoption("--shots")
    if shots:
        visit.page.screenshot(path=shots / f"certificate-{scheme}-{width}.png")
    assert [] == minded_and_wide(frame)
    context.close()


def test_without_an_lms_it_says_that_there_is_none(
    lamps: dict[str, Packaged], context: BrowserContext, tmp_path: Path
) -> None:
    for name, body in lamps["html"].files.items():
        (tmp_path / name).write_bytes(body)
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    learner = Learner(page.main_frame)
    learner.start()
    learner.take_quiz(lamps["html"], 3)
    turn_to_it(page.main_frame)
    assert page.locator(SHEET).is_hidden()
    said = "Nothing of what you do here goes on record in a learning platform"
    waits = page.locator(".sb-certificate-waits").inner_text()
    assert f"{said}, so there is no certificate." == waits
