"""An AU is launched from an LMS side of our own, which judges every statement."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lms.cmi5.described import undescribed
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.cmi5.server import AWAY, CUT
from tests.lms.packaged import LONGEST, Packaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.cmi5.records import Registration
    from tests.lms.learner import Learner

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    """The LMS side."""
    with Cmi5Lms() as running:
        yield running


@pytest.fixture
def hello(lms: Cmi5Lms, built: Path) -> Registration:
    """A learner's registration for the smallest course."""
    lms.server.faults.clear()
    lms.server.refusing = lambda _: 0
    return lms.enrol(Packaged(*built.glob("hello-*-cmi5.zip")))


def finish(learner: Learner, package: Packaged, right: int) -> None:
    """Read all, and take the final quiz."""
    learner.start()
    learner.hurry()
    learner.open_page(package.final["page"])
    learner.take_quiz(package, right)


def judgements(registration: Registration) -> list[str]:
    """Give what was said but answers and progress, in order."""
    ours = {"answered", "progressed"}
    return [verb for verb in registration.verbs() if verb not in ours]


@pytest.mark.parametrize("course", ["hello", "new-rules"])
def test_an_au_is_passed_and_completed_by_the_rules(
    lms: Cmi5Lms, built: Path, context: BrowserContext, course: str
) -> None:
    package = Packaged(*built.glob(f"{LONGEST[course]}-cmi5.zip"))
    registration = lms.enrol(package)
    page, learner = opened(context, lms.session(registration))
    finish(learner, package, 99)
    learner.settled()
    learner.leave()
    assert [] == registration.broken
    said = judgements(registration)
    assert ["initialized", "terminated"] == [said[0], said[-1]]
    assert ["completed", "passed"] == sorted(said[1:-1])
    assert [] == undescribed(registration)
    page.close()


def test_a_second_launch_resumes_and_says_nothing_twice(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext
) -> None:
    page, learner = opened(context, lms.session(hello))
    finish(learner, hello.package, 99)
    here = learner.here()
    learner.leave()
    page.close()
    page, learner = opened(context, lms.session(hello))
    learner.start()
    assert here == learner.here()
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello)]
    assert ["initialized", "completed", "passed", "terminated"] == [
        *dict.fromkeys(sorted(judgements(hello), key=ORDER.index))
    ]
    assert ["initialized", "terminated"] == [
        it["verb"]["display"]["en"] for it in hello.sessions[1].statements
    ]


ORDER = ["initialized", "completed", "passed", "terminated"]


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_in_browse_and_review_nothing_is_said_but_beginning_and_end(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext, mode: str
) -> None:
    _, learner = opened(context, lms.session(hello, mode=mode))
    finish(learner, hello.package, 99)
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello)]
    assert ["initialized", "terminated"] == hello.verbs()


def test_a_killed_tab_loses_nothing_and_a_reload_goes_on(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext
) -> None:
    page, learner = opened(context, lms.session(hello))
    learner.start()
    page.reload()
    finish(learner, hello.package, 99)
    learner.arrived()
    page.close()
    _, learner = opened(context, lms.session(hello))
    learner.start()
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello, whole=False)]
    twice = ["initialized", "initialized"]
    assert ["completed", *twice, "passed", "terminated"] == sorted(judgements(hello))


@pytest.mark.parametrize("status", [429, 500, AWAY, CUT])
def test_what_an_lms_does_not_take_for_a_while_arrives_once_it_does(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext, status: int
) -> None:
    _, learner = opened(context, lms.session(hello))
    lms.server.refusing = lambda _: status
    finish(learner, hello.package, 99)
    learner.find("#sb-notice").wait_for()
    lms.server.refusing = lambda _: 0
    learner.retry()
    learner.frame.locator("html[data-sb-lms=recording]").wait_for(state="attached")
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello)]
    said = judgements(hello)
    assert ["completed", "initialized", "passed", "terminated"] == sorted(said)


@pytest.mark.parametrize("status", [401, 403])
def test_a_session_that_the_lms_has_closed_is_told_and_the_next_one_says_the_rest(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext, status: int
) -> None:
    page, learner = opened(context, lms.session(hello))
    learner.start()
    learner.arrived()
    lms.server.refusing = lambda _: status
    learner.take_quiz(hello.package, 99)
    learner.find("#sb-notice").wait_for()
    page.close()
    before = len(hello.verbs())
    lms.server.refusing = lambda _: 0
    _, learner = opened(context, lms.session(hello))
    learner.start()
    assert learner.find(".sb-result").count() == 1
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello, whole=False)]
    rest = ["initialized", "answered", "passed", "terminated"]
    assert rest == hello.verbs()[before:]


def test_a_session_of_which_the_lms_took_nothing_is_whole_at_the_next(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext
) -> None:
    page, learner = opened(context, lms.session(hello))
    lms.server.refusing = lambda _: 401
    learner.start()
    learner.take_quiz(hello.package, 99)
    learner.find("#sb-notice").wait_for()
    page.close()
    before = len(hello.verbs())
    lms.server.refusing = lambda _: 0
    _, learner = opened(context, lms.session(hello))
    learner.start()
    assert learner.find(".sb-result").count() == 1
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello, whole=False)]
    rest = ["answered", "completed", "initialized", "passed", "terminated"]
    assert rest == sorted(hello.verbs()[before:])


@pytest.mark.parametrize(("mark", "said"), [(0, "passed"), (1, "failed")])
def test_the_pass_mark_that_the_lms_says_counts(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext, mark: float, said: str
) -> None:
    address = lms.session(hello, masteryScore=mark, moveOn="Passed")
    _, learner = opened(context, address)
    finish(learner, hello.package, 0)
    learner.leave()
    assert [] == [*hello.broken, *undescribed(hello)]
    assert sorted(["initialized", "completed", said, "terminated"]) == sorted(
        judgements(hello)
    )


def test_a_page_that_is_opened_again_after_its_end_says_nothing_more(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext
) -> None:
    page, learner = opened(context, lms.session(hello))
    finish(learner, hello.package, 99)
    learner.leave()
    before = hello.verbs()
    page.reload()
    learner.ready()
    said = learner.find("#sb-notice p").inner_text()
    assert said.endswith("Please close the course and open it again.")
    learner.start()
    learner.leave()
    assert ([], before) == (hello.broken, hello.verbs())


def test_who_has_left_is_led_back_to_where_the_lms_wants_them(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext
) -> None:
    back = f"{lms.server.address}/content/{hello.id}/index.html?back=1"
    page, learner = opened(context, lms.session(hello, returnURL=back))
    learner.start()
    learner.press("#sb-leave")
    page.wait_for_url(back)
    assert ["initialized", "terminated"] == [hello.verbs()[0], hello.verbs()[-1]]
    assert [] == hello.broken


@pytest.mark.parametrize("fault", ["fetch", "registration", "token", "launch"])
def test_a_bad_launch_can_be_read_and_says_that_nothing_is_recorded(
    lms: Cmi5Lms, hello: Registration, context: BrowserContext, fault: str
) -> None:
    address = lms.session(hello)
    hello.sessions[0].fetched = fault == "token"
    if fault == "launch":
        hello.documents.clear()
    bad = {"fetch": {"fetch": ""}, "registration": {"registration": "17"}}
    _, learner = opened(
        context, lms.address(hello, 0, **bad[fault]) if fault in bad else address
    )
    said = learner.find("#sb-notice p").inner_text()
    assert said.endswith("Please close the course and open it again.")
    learner.start()
    learner.leave()
    assert [] == hello.verbs()
