"""What a learner did is saved soon, said to be so only then, and outlives trouble."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Literal

import pytest

from scormbuild.state.codec import check
from tests.lms import chromium
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from tests.lms.packaged import Packaged
    from tests.lms.scorm_again import ScormAgain
    from tests.lms.visit import Visit

pytestmark = pytest.mark.browser

KEPT = "Object.keys(localStorage).filter(key => key.startsWith('scormbuild journal'))"
FORBIDDEN = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('forbidden', 'SecurityError') }
})"""
LONELY = """window.BroadcastChannel = function () {
  throw new DOMException('forbidden', 'SecurityError')
}"""
"""Makes a browser that lets no tab speak to another, as one without cookies."""
GULLIBLE = """() => {
  window.believed = API.LMSCommit
  API.LMSCommit = () => 'true'
}"""
"""Makes an LMS say yes to every commit, and keep nothing."""
DOCUMENT = "**/content/index.html"
PATIENT, LOOK = 30_000, 500
"""Milliseconds: more than until all is settled; and between two looks."""


def test_many_quick_steps_are_few_commits(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    visit = scorm_again.enrol(packages["new-rules"]).launch(context)
    visit.learner.start()
    before = commits(visit)
    visit.learner.hurry()
    # the first page, the one by which the course is completed, and all the others
    assert commits(visit) - before <= 3
    assert saved(visit.learner) == "Saved"
    assert visit.faults() == []


def settled(learner: Learner) -> None:
    """Wait until this device keeps nothing more."""
    waited = 0
    while learner.frame.evaluate(KEPT):
        assert waited < PATIENT, "a journal is kept for ever"
        learner.frame.page.wait_for_timeout(LOOK)
        waited += LOOK


def test_a_platform_that_says_yes_but_cannot_be_reached_is_not_believed(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = packages["new-rules"]
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    assert saved(learner) == "Saved"
    before = enrolment.record()

    visit.page.route(DOCUMENT, lambda route: route.abort())
    visit.page.evaluate(GULLIBLE)
    reached = learner.turn()
    learner.press("#sb-leave")
    assert banner(learner) == words(package, "notice-leaving", "leaving-held")
    assert saved(learner) == "Not saved yet"
    assert learner.ready() == "lost"
    assert before == enrolment.record()

    visit.page.unroute(DOCUMENT)
    visit.page.evaluate("() => { API.LMSCommit = window.believed }")
    learner.retry()
    learner.find("#sb-notice").wait_for(state="hidden")
    assert saved(learner) == "Saved"
    assert enrolment.record().location == reached
    settled(learner)
    learner.leave()
    visit.finished()
    assert parted(learner) == words(package, "left-title", "left-saved")
    assert visit.findings() == []


@pytest.mark.parametrize("forbidden", [False, True])
def test_who_leaves_anyway_is_told_what_becomes_of_it_and_goes_on_there(
    packages: dict[str, Packaged],
    scorm_again: ScormAgain,
    context: BrowserContext,
    *,
    forbidden: bool,
) -> None:
    if forbidden:
        context.add_init_script(FORBIDDEN)
    package = packages["new-rules"]
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    enrolment.settle(visit)

    enrolment.down = True
    reached = learner.turn()
    learner.press("#sb-leave")
    held = "unheld" if forbidden else "held"
    assert banner(learner) == words(package, "notice-leaving", f"leaving-{held}")
    assert not learner.find("#sb-left").count()
    learner.press("#sb-leave-anyway")
    learner.find("#sb-left").wait_for()
    said = words(package, "left-title-unsaved", "left-unsaved", f"left-{held}")
    assert parted(learner) == said
    visit.finished()

    enrolment.down = False
    again = enrolment.launch(context)
    again.learner.start()
    where = package.pages[0] if forbidden else reached
    assert where == again.learner.here()
    enrolment.settle(again)
    assert enrolment.record().location == where
    assert saved(again.learner) == "Saved"
    if not forbidden:
        settled(again.learner)
    assert again.faults() == []


def test_a_quiz_that_is_loaded_again_in_its_middle_goes_on_there(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = packages["new-rules"]
    visit = scorm_again.enrol(package).launch(context)
    learner = visit.learner
    learner.start()
    learner.open_page(package.final["page"])
    learner.begin_quiz()
    first = learner.respond(package, right=True)
    given = learner.given(learner.card())
    learner.go_on()
    visit.page.reload()
    again = Learner(content(visit.page))
    again.start()
    assert package.final["page"] == again.here()
    again.press(".sb-quiz-back")
    assert (first, given) == (again.asked(), again.given(again.card()))


def test_both_tabs_say_that_the_course_is_open_twice_until_one_is_closed(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = packages["hello"]
    enrolment = scorm_again.enrol(package)
    first = enrolment.launch(context)
    first.learner.start()
    assert not first.learner.find("#sb-notice").count()
    second = enrolment.launch(context)
    for visit in (first, second):
        assert banner(visit.learner) == words(package, "notice-twice")
    second.page.close()
    first.learner.find("#sb-notice").wait_for(state="hidden")


def test_where_tabs_may_not_speak_to_each_other_all_else_goes_on(
    packages: dict[str, Packaged], scorm_again: ScormAgain, context: BrowserContext
) -> None:
    context.add_init_script(LONELY)
    enrolment = scorm_again.enrol(packages["hello"])
    visit = enrolment.launch(context)
    visit.learner.start()
    assert not visit.learner.find("#sb-notice").count()
    enrolment.settle(visit)
    assert saved(visit.learner) == "Saved"
    assert visit.faults() == []


@pytest.mark.parametrize(
    ("width", "scheme"), [*product(("wide", "zoomed"), ("light", "dark"))]
)
def test_the_banner_of_a_lost_connection_is_for_everyone(
    scorm_again: ScormAgain,
    browser: Browser,
    request: pytest.FixtureRequest,
    width: str,
    scheme: Literal["light", "dark"],
) -> None:
    size = chromium.WIDE if width == "wide" else chromium.ZOOMED
    fresh = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
    fresh.set_default_timeout(chromium.PATIENCE)
    packages: dict[str, Packaged] = request.getfixturevalue("packages")
    enrolment = scorm_again.enrol(packages["new-rules"])
    visit = enrolment.launch(fresh)
    visit.learner.start()
    enrolment.settle(visit)
    enrolment.down = True
    visit.learner.turn()
    visit.learner.find("#sb-notice").wait_for()
    minded = look(visit, request, f"{width}-{scheme}-lost")
    visit.learner.press("#sb-leave")
    visit.learner.find("#sb-leave-anyway").wait_for()
    minded += look(visit, request, f"{width}-{scheme}-leaving")
    visit.learner.press("#sb-leave-anyway")
    visit.learner.find("#sb-left").wait_for()
    minded += look(visit, request, f"{width}-{scheme}-left")
    assert minded == []
    fresh.close()


def test_a_newer_state_in_a_web_package_stays_and_nobody_is_told_of_a_result(
    built: Path, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    package = packages["hello"]
    course, track = (package.data[one]["id"] for one in ("course", "track"))
    left = json.dumps([f"scormbuild {course} {track}", newer(course)])
    context.add_init_script(f"localStorage.setItem(...{left})")
    (folder,) = built.glob("hello-*-html")
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    learner = Learner(page.main_frame)
    learner.start()
    assert banner(learner) == words(package, "notice-newer-alone")
    learner.leave()
    assert parted(learner) == words(package, "left-title", "left-nothing")


def newer(course: str) -> str:
    """Make the state of a later form (docs/state.md)."""
    return f"d{check(f'd{course}', '.h1')}.h1"


def look(visit: Visit, request: pytest.FixtureRequest, what: str) -> list[str]:
    """Give what is minded about what is shown now; take its picture where asked."""
    shots: Path | None = request.config.getoption("--shots")
    if shots:
        visit.page.screenshot(path=shots / f"{what}.png")
    frame = visit.learner.frame
    return [f"{what}: {one}" for one in minded_and_wide(frame)]


def commits(visit: Visit) -> int:
    """Count the commits so far."""
    return sum(call.function == "LMSCommit" for call in visit.calls())


def saved(learner: Learner) -> str:
    """Wait for what the bar says in the end."""
    shown = learner.find("#sb-saved")
    shown.filter(has_not_text="Saving").wait_for(timeout=PATIENT)
    return shown.inner_text()


def banner(learner: Learner) -> str:
    """Give the words of the banner, once it is there."""
    said = learner.find("#sb-notice p")
    said.wait_for()
    return said.inner_text()


def parted(learner: Learner) -> str:
    """Give what those are told who have left."""
    left = learner.find("#sb-left")
    return " ".join(left.locator("h1, p").all_inner_texts())


def words(package: Packaged, *keys: str) -> str:
    """Give what a package says, one after the other."""
    return " ".join(package.data["words"][key] for key in keys)


def content(page: Page) -> Frame:
    """Find the frame of the course."""
    element = page.wait_for_selector("#content")
    found = element.content_frame() if element else None
    assert found is not None
    return found
