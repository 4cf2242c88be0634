"""What an AU really said, in the eyes of Open edX's cmi5 player."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_cmi5 import finish
from tests.browser.test_statements_played import WATCH
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.cmi5xblock import Cmi5XBlock
from tests.lms.packaged import LONGEST, Packaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.cmi5.records import Registration

pytestmark = pytest.mark.browser

ABOUT = {
    "hello": "Hello",
    "gallery": "every component in use, and what it records",
}
DONE = {"kind": "completion", "completion": 1.0}


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    """The LMS side that launches."""
    with Cmi5Lms() as running:
        yield running


@pytest.fixture(scope="module")
def opinion() -> Iterator[Cmi5XBlock]:
    """Who is asked besides."""
    with Cmi5XBlock() as running:
        yield running


@pytest.fixture
def hello(lms: Cmi5Lms, built: Path) -> Registration:
    """A learner's registration for the smallest course."""
    return lms.enrol(Packaged(*built.glob("hello-*-cmi5.zip")))


@pytest.fixture
def long(lms: Cmi5Lms, built: Path) -> Registration:
    """One for a course that is not read when its quiz is taken."""
    return lms.enrol(Packaged(*built.glob(f"{LONGEST['new-rules']}-cmi5.zip")))


def grade(value: float) -> dict[str, object]:
    """Give what the gradebook is told."""
    return {"kind": "grade", "value": value, "max_value": 1.0}


def told(opinion: Cmi5XBlock, registration: Registration) -> dict[str, object]:
    """Tell all that was said; give what is kept. No statement may be refused."""
    learner = opinion.enrol()
    answers = opinion.tell(learner, registration.statements)
    assert [204] * len(registration.statements) == answers
    return opinion.record(learner)


@pytest.mark.parametrize("course", ["hello", "gallery"])
def test_a_package_is_taken_apart_as_it_was_meant(
    opinion: Cmi5XBlock, built: Path, course: str
) -> None:
    (path,) = built.glob(f"{course}-*-cmi5.zip")
    title = Packaged(path).data["course"]["title"]
    assert {
        "result": {"result": "success", "errors": []},
        "course": {
            "course_id": f"https://scormbuild.invalid/{course}",
            "title": title,
            "description": ABOUT[course],
        },
        "units": [{"url": "index.html", "title": title, "launch_method": "AnyWindow"}],
    } == opinion.upload(path)


def test_who_passes_is_completed_and_graded(
    lms: Cmi5Lms, opinion: Cmi5XBlock, hello: Registration, context: BrowserContext
) -> None:
    _, learner = opened(context, lms.session(hello))
    finish(learner, hello.package, 99)
    learner.leave()
    record = told(opinion, hello)
    assert 1.0 == record["score"]
    published = record["published"]
    assert isinstance(published, list)
    assert [DONE, grade(1.0)] == sorted(published, key=lambda it: str(it["kind"]))


def test_who_fails_before_all_was_read_is_graded_and_not_completed(
    lms: Cmi5Lms, opinion: Cmi5XBlock, long: Registration, context: BrowserContext
) -> None:
    _, learner = opened(context, lms.session(long))
    learner.start()
    learner.open_page(long.package.final["page"])
    learner.take_quiz(long.package, 0)
    learner.leave()
    expected = {"status": "failed", "score": 0.0, "published": [grade(0.0)]}
    assert expected == told(opinion, long)


def test_who_fails_first_and_passes_at_the_next_launch_gets_the_better_grade(
    lms: Cmi5Lms, opinion: Cmi5XBlock, long: Registration, context: BrowserContext
) -> None:
    page, learner = opened(context, lms.session(long))
    learner.start()
    learner.open_page(long.package.final["page"])
    learner.take_quiz(long.package, 0)
    learner.leave()
    page.close()
    _, learner = opened(context, lms.session(long))
    learner.start()
    learner.open_page(long.package.final["page"])
    learner.try_again(long.package, 99)
    learner.leave()
    expected = {"status": "passed", "score": 1.0}
    grades = [grade(0.0), grade(1.0)]
    assert expected | {"published": grades} == told(opinion, long)


def test_a_film_that_was_completed_completes_nothing_else(
    lms: Cmi5Lms, opinion: Cmi5XBlock, built: Path, context: BrowserContext
) -> None:
    registration = lms.enrol(Packaged(*built.glob("gallery-*-cmi5.zip")))
    page, learner = opened(context, lms.session(registration))
    learner.start()
    learner.open_page("video")
    page.evaluate(WATCH)
    learner.leave()
    assert "completed" in registration.verbs()
    expected = {"status": "unknown", "score": 0, "published": []}
    assert expected == told(opinion, registration)


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_who_only_looks_is_told_of_as_nobody(
    lms: Cmi5Lms,
    opinion: Cmi5XBlock,
    hello: Registration,
    context: BrowserContext,
    mode: str,
) -> None:
    _, learner = opened(context, lms.session(hello, mode=mode))
    finish(learner, hello.package, 99)
    learner.leave()
    expected = {"status": "unknown", "score": 0, "published": []}
    assert expected == told(opinion, hello)
