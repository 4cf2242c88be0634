"""The flagship, whole: each track is played to its end, with its drill and its quiz."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.lms import shelf
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged
    from tests.lms.record import Record
    from tests.lms.scorm_again import ScormAgain

pytestmark = [pytest.mark.browser, pytest.mark.broad]

DRILL = "drill"
SCORE = re.compile(r"score in the course so far: (\d+)%")


@dataclass(frozen=True, slots=True)
class Road:
    """One package, and how its learner fares."""

    track: str
    target: str
    passes: bool
    """Whether all answers of the quiz are right, or all wrong."""

    def __str__(self) -> str:
        """Name it in the name of a test."""
        return f"{self.track}, {self.target}, {'pass' if self.passes else 'fail'}"


def roads() -> list[Road]:
    """Give all roads of all tracks that there are."""
    marked = {name.partition(" ")[2] for name in shelf.graded()}
    return [
        Road(track, target, passes)
        for track in shelf.tracks()
        for target in (shelf.OLD, *shelf.NEW)
        for passes in ((True, False) if track in marked else (True,))
    ]


def spread() -> list[Road]:
    """Give one road of each track: editions, passing and failing by turns."""
    kinds = [
        (target, passes) for target in (shelf.OLD, *shelf.NEW) for passes in (1, 0)
    ]
    found = {}
    for at, track in enumerate(shelf.tracks()):
        mine = [road for road in roads() if road.track == track]
        wanted = kinds[at % len(kinds)]
        same = [it for it in mine if (it.target, it.passes) == wanted]
        found[track] = (same or [it for it in mine if it.target == wanted[0]])[0]
    return list(found.values())


QUICK = spread()
CASES = [
    road if road in QUICK else pytest.param(road, marks=pytest.mark.long)
    for road in roads()
]


@pytest.mark.parametrize("road", CASES, ids=str)
def test_a_track_comes_to_its_end_as_its_matrix_says(
    road: Road, flagship: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = shelf.Title(f"new-rules {road.track}", road.target).find(flagship)
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.hurry()
    assert package.pages[-1] == learner.here()
    skip_surveys(learner, package)
    confirm(learner, package)
    shown = decide(learner, package, passes=road.passes)
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert [] == visit.faults()
    record = enrolment.record()
    assert (shown, *statuses(package, passes=road.passes)) == (
        record.score,
        record.status,
        record.success,
    )
    resumes(enrolment.launch(context).learner, package, record, shown)


def test_who_passes_in_advance_is_left_with_the_rules_the_drill_and_the_surveys(
    flagship: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = shelf.Title("new-rules management", shelf.OLD).find(flagship)
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    learner.press("#sb-roles [type=submit]")
    learner.press("#sb-cover .sb-test-out-way a")
    learner.find("#sb-test-out").wait_for()
    assert 10 == len(learner.take_quiz(package, 10))
    learner.find(".sb-test-out-passed").wait_for()
    left = {"start", "rules", "drill", "where-now"}
    pages = [it["id"] for it in package.data["pages"] if it["module"] in left]
    for page in pages:
        learner.open_page(page)
    skip_surveys(learner, package)
    confirm(learner, package)
    quizzes = {it["id"]: it for it in package.data["quizzes"]}
    learner.open_page(quizzes[DRILL]["page"])
    learner.go_the_first_ways()
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert [] == visit.faults()
    record = enrolment.record()
    assert (100, "passed") == (record.score, record.status)


def test_a_module_begins_with_a_question_from_those_before_it(
    flagship: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = shelf.Title("new-rules comms", shelf.OLD).find(flagship)
    quizzes = {it["id"]: it for it in package.data["quizzes"]}
    back = quizzes["look-back.case"]
    visit = scorm_again.enrol(package).launch(context)
    learner = visit.learner
    learner.start()
    learner.open_page(back["page"])
    learner.begin_quiz()
    question = learner.respond(package, right=True)
    learner.card().locator(".sb-check").click()
    learner.card().locator(".sb-feedback:visible, .sb-verdict:visible").first.wait_for()
    learner.settled()
    learner.leave()
    visit.finished()
    assert question in back["draws"][0]["from"]
    assert [f"{question}.{back['id']}"] == [
        value
        for name, value in visit.said().items()
        if name.startswith("cmi.interactions.") and name.endswith(".id")
    ]
    assert [] == visit.faults()


def skip_surveys(learner: Learner, package: Packaged) -> None:
    """Skip what asks where one stands: on these pages, that is enough."""
    for page in dict.fromkeys(package.surveys.values()):
        learner.open_page(page)
        learner.press(".sb-survey .sb-omit")
        learner.settled()


def confirm(learner: Learner, package: Packaged) -> None:
    """Confirm every statement."""
    for page, statement in package.statements:
        learner.open_page(page)
        learner.question(statement).locator("input").check()
        learner.question(statement).locator(".sb-check").click()
        learner.settled()


def decide(learner: Learner, package: Packaged, *, passes: bool) -> int | None:
    """Go through the drill by its best way, take the quiz; give the score."""
    graded = package.data["track"]["graded"]
    if graded == {}:
        return None
    assert {"final": 75, DRILL: 25} == graded
    quizzes = {it["id"]: it for it in package.data["quizzes"]}
    learner.open_page(quizzes[DRILL]["page"])
    learner.go_the_first_ways()
    final = quizzes["final"]
    learner.open_page(final["page"])
    drawn = sum(int(draw["count"]) for draw in final["draws"])
    asked = learner.take_quiz(package, drawn if passes else 0)
    assert drawn == len(asked)
    (shown,) = SCORE.findall(learner.find(".sb-result").inner_text())
    earned = learner.percent()
    assert not passes or [100, 100] == [earned, int(shown)]
    assert 75 * earned / 100 + 25 <= int(shown) + 1 <= 75 * (earned + 1) / 100 + 26
    return int(shown)


def statuses(package: Packaged, *, passes: bool) -> tuple[str, str]:
    """Give status and success (docs/status.md)."""
    graded = package.data["track"]["graded"] != {}
    if package.standard is SCORM12:
        return ("passed" if passes else "incomplete") if graded else "completed", ""
    if not graded:
        return "completed", ""
    return ("completed", "passed") if passes else ("incomplete", "failed")


def resumes(
    learner: Learner, package: Packaged, record: Record, shown: int | None
) -> None:
    """See to it that who comes back finds what was done."""
    learner.start()
    if shown is not None:
        assert learner.find(".sb-result").count() == 1
    assert record.score == shown
    assert learner.here() in package.pages
