"""What is played as cmi5 or Tin Can sends what the course's profile describes."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.test_cmi5 import finish, judgements
from tests.browser.test_gallery_lms import KEPT, OPENLY, keep, practise, take
from tests.lms.cmi5.described import undescribed
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.cmi5.tincan import launched
from tests.lms.packaged import Packaged
from tests.lrs.opinions import amiss

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.cmi5.records import Registration

pytestmark = pytest.mark.browser

FILM = "media/stay-low.mp4"
VIDEO = "https://w3id.org/xapi/video/extensions"
WATCH = """() => new Promise(ended => {
  const film = document.querySelector('video')
  film.muted = true
  film.playbackRate = 4
  film.onended = ended
  film.play()
})"""


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    """The LMS side."""
    with Cmi5Lms() as running:
        yield running


def answers(registration: Registration) -> dict[str, dict[str, Any]]:
    """Give what was answered last, by the question and the quiz that asked it."""
    found = {}
    for it in registration.statements:
        if it["verb"]["display"]["en"] == "answered":
            (parent,) = it["context"]["contextActivities"]["parent"]
            _, _, quiz = parent["id"].partition("/quizzes/")
            name = it["object"]["id"].rpartition("/")[2]
            found[f"{name}.{quiz}" if quiz else name] = it
    return found


def test_every_kind_of_question_is_told_by_the_rules(
    lms: Cmi5Lms, built: Path, context: BrowserContext
) -> None:
    package = Packaged(*built.glob("gallery-*-cmi5.zip"))
    registration = lms.enrol(package)
    page, learner = opened(context, lms.session(registration))
    learner.start()
    practised = practise(learner, package)
    keep(learner)
    shown = take(learner, package, right=True)
    learner.leave()
    page.close()

    assert [] == registration.broken
    assert [] == undescribed(registration)
    drawn = [*package.final["draws"][0]["from"], "q-lift.sure"]
    expected = [*practised, *KEPT, *(f"{name}.final" for name in drawn)]
    told = answers(registration)
    assert sorted(expected) == sorted(told)
    unsure = {name for name in expected if ".sure" in name}
    marked = {name for name, it in told.items() if "success" in it["result"]}
    assert set(expected) - unsure - set(KEPT) == marked
    assert {True} == {told[name]["result"]["success"] for name in marked}
    assert OPENLY == told["tomorrow"]["result"]["response"]
    (passed,) = (
        it for it in registration.statements if it["verb"]["display"]["en"] == "passed"
    )
    assert shown == passed["result"]["score"]["raw"]


def test_a_film_that_was_watched_is_told_of_by_the_video_profile(
    lms: Cmi5Lms, built: Path, context: BrowserContext
) -> None:
    registration = lms.enrol(Packaged(*built.glob("gallery-*-cmi5.zip")))
    page, learner = opened(context, lms.session(registration))
    learner.start()
    learner.open_page("video")
    page.evaluate(WATCH)
    learner.settled()
    learner.leave()
    page.close()
    assert [] == [*registration.broken, *undescribed(registration)]
    said = [it for it in registration.statements if it["object"]["id"].endswith(FILM)]
    verbs = [it["verb"]["display"]["en"] for it in said]
    assert ["played", "paused", "completed"] == verbs
    assert [] == amiss(said)
    length = said[0]["context"]["extensions"][f"{VIDEO}/length"]
    result = said[-1]["result"]["extensions"]
    assert (length, 1) == (result[f"{VIDEO}/time"], result[f"{VIDEO}/progress"])
    assert f"0[.]{length:g}" == result[f"{VIDEO}/played-segments"]


def test_a_tin_can_package_says_the_same_to_who_launched_it(
    lms: Cmi5Lms, built: Path, context: BrowserContext
) -> None:
    package = Packaged(*built.glob("hello-*-xapi.zip"))
    registration, address = launched(lms, package)
    page, learner = opened(context, address)
    finish(learner, package, 99)
    here = learner.here()
    learner.leave()
    page.close()

    first, *said, last = judgements(registration)
    assert ("initialized", "terminated") == (first, last)
    assert ["completed", "passed"] == sorted(said)
    assert [] == undescribed(registration)
    bound = "https://scormbuild.invalid/hello/profile/versions/1.0.0"
    groups = [it["context"]["contextActivities"] for it in registration.statements]
    assert [[bound]] * len(groups) == [
        [it["id"] for it in said["category"]] for said in groups
    ]

    page, learner = opened(context, address.replace("?", "?again=1&"))
    learner.start()
    assert here == learner.here()
    page.close()
