"""Wherever a package is opened, it finds its LMS or says that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms.host import Host
from tests.lms.learner import Learner
from tests.lms.packaged import LONGEST
from tests.lms.visit import Complaints, Way

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from tests.lms.packaged import Packaged
    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser

LATE = 5000
"""Milliseconds after which a slow LMS offers its API."""
PATIENT = 30_000
"""Milliseconds in which the search for an LMS must have ended."""


@pytest.mark.parametrize("arrangement", [{"late": LATE}, {"window": "nested"}])
def test_an_lms_that_comes_late_or_sits_further_up_is_found(
    scorm_again: ScormAgain,
    packages: dict[str, Packaged],
    arrangement: dict[str, object],
    context: BrowserContext,
) -> None:
    enrolment = scorm_again.enrol(packages["hello"])
    enrolment.arrangement = arrangement
    visit = enrolment.launch(context)
    assert visit.learner.ready() == "recording"
    visit.learner.start()
    visit.learner.leave()
    visit.finished()
    assert visit.faults() == []
    enrolment.settle(visit)
    assert enrolment.record().status == "incomplete"


def test_an_lms_that_opened_a_window_is_found(
    scorm_again: ScormAgain, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(packages["hello"])
    enrolment.arrangement = {"window": "popup"}
    visit = enrolment.launch(context)
    assert visit.learner.ready() == "recording"
    visit.learner.start()
    visit.leave(Way.CLOSED)
    assert visit.faults() == []


def test_without_an_lms_it_says_so_and_can_be_read(
    scorm_again: ScormAgain, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    package = packages["new-rules"]
    enrolment = scorm_again.enrol(package)
    enrolment.arrangement = {"silent": True}
    context.set_default_timeout(PATIENT)
    visit = enrolment.launch(context)
    reads_without(visit.learner, package)
    assert visit.complaints.heard == []


def test_a_parent_of_another_origin_is_no_lms_and_no_error(
    host: Host, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    package = packages["new-rules"]
    address = host.add("foreign", Served(package))
    context.set_default_timeout(PATIENT)
    complaints = Complaints(context)
    with Host() as other:
        page = context.new_page()
        page.goto(f"{other.address}/pages/frame.html#{address}index.html")
        element = page.wait_for_selector("#content")
        content = element.content_frame() if element else None
        assert content is not None
        reads_without(Learner(content), package)
    assert complaints.heard == []


class Served:
    """A package on its own, without an LMS."""

    def __init__(self, package: Packaged) -> None:
        self._files = package.files

    def get(self, path: str) -> bytes | None:
        """Give a file of the package."""
        return self._files.get(path)

    def post(self, path: str, body: bytes) -> None:
        """Refuse: nobody listens."""
        raise PermissionError(f"{path} ({len(body)} bytes)")


def reads_without(learner: Learner, package: Packaged) -> None:
    """Read everything where no LMS is, having been told so."""
    assert learner.ready() == "none"
    assert learner.find("#sb-notice").inner_text().strip()
    learner.start()
    for page in package.pages[1:]:
        assert page == learner.turn()
    assert learner.find("#sb-notice").inner_text().strip()


def test_in_review_nothing_is_written(
    package: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    visit.learner.start()
    visit.learner.open_page(package.final["page"])
    visit.learner.take_quiz(package, package.drawn)
    visit.leave(Way.CLOSED)
    enrolment.settle(visit)
    before = enrolment.record()

    enrolment.mode = "review"
    again = enrolment.launch(context)
    assert again.learner.ready() == "review"
    again.learner.start()
    again.learner.open_page(package.final["page"])
    assert again.learner.percent() == 100
    again.learner.leave()
    again.finished()
    assert again.faults() == []
    assert before == enrolment.record()


def test_a_web_package_runs_and_resumes_by_double_click(
    built: Path, package: Packaged, context: BrowserContext
) -> None:
    complaints = Complaints(context)
    (folder,) = built.glob(f"{LONGEST[package.data['course']['id']]}-html")
    for visit in range(2):
        page = context.new_page()
        page.goto((folder / "index.html").as_uri())
        learner = Learner(page.main_frame)
        learner.start()
        if visit == 0:
            learner.open_page(package.final["page"])
            learner.take_quiz(package, package.fewest)
        assert package.final["page"] == learner.here()
        assert learner.percent() >= package.mastery
        page.close()
    assert complaints.heard == []


def test_without_scripts_everything_can_be_read(
    browser: Browser, built: Path, package: Packaged
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    (folder,) = built.glob(f"{LONGEST[package.data['course']['id']]}-html")
    page.goto((folder / "index.html").as_uri())
    shown = [
        one.get_attribute("data-page") for one in page.locator(".sb-page:visible").all()
    ]
    assert shown == package.pages
    questions = [
        one.get_attribute("data-question")
        for one in page.locator(".sb-question[data-question]:visible").all()
    ]
    assert sorted(questions, key=str) == sorted(package.data["questions"])
    assert page.locator("button:visible").count() == 0
    context.close()
