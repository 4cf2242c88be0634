"""An AU of every example course, from its first launch to its last, rule by rule."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_cmi5 import finish, judgements
from tests.browser.test_flagship import confirm, decide, skip_surveys
from tests.browser.test_statements_played import WATCH
from tests.browser.test_units import written
from tests.lms.cmi5.described import undescribed
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.cmi5.rules import DEFINED
from tests.lms.packaged import LONGEST, Packaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.cmi5.records import Registration
    from tests.lms.learner import Learner

pytestmark = [pytest.mark.browser, pytest.mark.broad]

COURSES = {**LONGEST, "gallery": "gallery-*"}
"""Of each example course a package, of several tracks the longest."""
ENDS = ["initialized", "terminated"]


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    """The LMS side."""
    with Cmi5Lms() as running:
        yield running


def enrolled(lms: Cmi5Lms, built: Path, course: str) -> Registration:
    """Register a learner for a course."""
    return lms.enrol(Packaged(*built.glob(f"{COURSES[course]}-cmi5.zip")))


def through(learner: Learner, package: Packaged) -> None:
    """Do all that the flagship asks for: read, confirm, drill, quiz."""
    learner.start()
    learner.hurry()
    skip_surveys(learner, package)
    confirm(learner, package)
    decide(learner, package, passes=True)


def verbs(registration: Registration, number: int) -> list[str]:
    """Give what was said in a session."""
    said = registration.sessions[number].statements
    return [it["verb"]["display"]["en"] for it in said]


def test_the_whole_flagship_is_completed_and_passed_and_resumes(
    lms: Cmi5Lms, flagship: Path, context: BrowserContext
) -> None:
    registration = enrolled(lms, flagship, "new-rules")
    page, learner = opened(context, lms.session(registration))
    through(learner, registration.package)
    here = learner.here()
    learner.leave()
    page.close()
    assert ["completed", "passed"] == sorted(judgements(registration)[1:-1])
    _, learner = opened(context, lms.session(registration))
    learner.start()
    assert here == learner.here()
    learner.leave()
    assert [] == [*registration.broken, *undescribed(registration)]
    assert ENDS == verbs(registration, 1)


def test_the_gallery_is_passed_and_resumes(
    lms: Cmi5Lms, built: Path, context: BrowserContext
) -> None:
    registration = enrolled(lms, built, "gallery")
    page, learner = opened(context, lms.session(registration))
    finish(learner, registration.package, 99)
    here = learner.here()
    learner.leave()
    page.close()
    assert ["passed"] == judgements(registration)[1:-1]
    _, learner = opened(context, lms.session(registration))
    learner.start()
    assert here == learner.here()
    assert learner.find(".sb-result").count() == 1
    learner.leave()
    assert [] == [*registration.broken, *undescribed(registration)]
    assert ENDS == verbs(registration, 1)


@pytest.mark.parametrize("mode", ["Browse", "Review"])
@pytest.mark.parametrize("course", ["new-rules", "gallery"])
def test_who_only_looks_is_told_of_by_beginning_and_end(
    lms: Cmi5Lms, built: Path, context: BrowserContext, course: str, mode: str
) -> None:
    """Whatever is done: films, questions, a whole quiz."""
    registration = enrolled(lms, built, course)
    page, learner = opened(context, lms.session(registration, mode=mode))
    finish(learner, registration.package, 99)
    if course == "gallery":
        learner.open_page("video")
        page.evaluate(WATCH)
    learner.leave()
    assert [] == [*registration.broken, *undescribed(registration)]
    assert ENDS == registration.verbs()
    assert ["LMS.LaunchData"] == list(registration.documents)


def test_units_are_launched_one_by_one_and_each_is_judged_by_itself(
    lms: Cmi5Lms, context: BrowserContext, tmp_path: Path
) -> None:
    registration = lms.enrol(Packaged(written(tmp_path, target="cmi5")))
    units = registration.package.files["cmi5.xml"].count(b"<au ")
    assert units > 1
    for unit in range(units):
        page, learner = opened(context, lms.session(registration, unit=unit))
        learner.start()
        learner.hurry()
        name = registration.sessions[unit].launched.start.removesuffix(".html")
        package = Packaged(registration.package.path, unit=name)
        if any(quiz["graded"] for quiz in package.data["quizzes"]):
            learner.take_quiz(package, 99)
        learner.settled()
        learner.leave()
        page.close()
    assert [] == registration.broken
    said = [verbs(registration, unit) for unit in range(units)]
    assert [["initialized", "completed", "terminated"]] * (units - 1) == [
        [verb for verb in it if verb in DEFINED] for it in said[:-1]
    ]
    assert {"completed", "passed"} <= set(said[-1])
    here = lms.session(registration, unit=1)
    _, learner = opened(context, here)
    learner.start()
    learner.leave()
    assert ENDS == verbs(registration, units)
    assert [] == registration.broken
