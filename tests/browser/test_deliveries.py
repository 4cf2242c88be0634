"""One course in each way of delivery: it is completed, passed, failed and resumed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from scormbuild.model import Delivery
from tests.lms import deliveries, shelf
from tests.lms.pairwise import pairwise
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.mark.structures import ParameterSet
    from playwright.sync_api import BrowserContext

    from tests.lms.deliveries import Task
    from tests.lms.learner import Learner
    from tests.lms.pairwise import Row
    from tests.lms.scorm_again import Enrolment, ScormAgain
    from tests.lms.visit import Visit

pytestmark = pytest.mark.browser

PASSES, FAILS, RESUMES = WAYS = ("pass", "fail", "resume")
WHOLE = (Delivery.TRACKS, Delivery.PICKER, Delivery.MODULES)


@dataclass(frozen=True, slots=True)
class Road:
    """Who is given what, and how they fare."""

    track: str
    delivery: Delivery
    way: str
    target: str

    def __str__(self) -> str:
        """Name it in the name of a test."""
        return f"{self.track} by {self.delivery}, {self.target}: {self.way}"


GRADED = {name.partition(" ")[2] for name in shelf.graded()}
SHORT = [
    Road("practitioners", Delivery.PICKER, PASSES, shelf.OLD),
    Road("leadership", Delivery.PICKER, FAILS, shelf.NEW[0]),
    Road("observers", Delivery.PICKER, RESUMES, shelf.NEW[1]),
    Road("infrastructure", Delivery.MODULES, RESUMES, shelf.NEW[0]),
]


def possible(row: Row) -> bool:
    """Whether there is something to fail."""
    return row[0] in GRADED or row[2] != FAILS


def roads() -> list[ParameterSet]:
    """Give a short spread, and what is left of every pair of values."""
    ways = [str(delivery) for delivery in WHOLE]
    targets = (shelf.OLD, *shelf.NEW)
    rows = pairwise(shelf.tracks(), ways, WAYS, targets, possible=possible)
    every = [Road(one, Delivery(two), way, it) for one, two, way, it in rows]
    others = [road for road in every if road not in SHORT]
    return [
        *(pytest.param(road, id=str(road)) for road in SHORT),
        *(pytest.param(road, id=str(road), marks=pytest.mark.long) for road in others),
    ]


@pytest.mark.parametrize("road", roads())
def test_a_role_comes_to_its_end_in_whatever_way_it_is_delivered(
    road: Road, tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    tasks = deliveries.tasks(road.track, road.delivery, road.target, tmp_path)
    assert sum(task.drawn > 0 for task in tasks) == (road.track in GRADED)
    if road in SHORT:
        # A module with a quiz, and one without: they are all played by `make play-all`.
        tasks = tasks[-2:]
    for task in tasks:
        enrolment = scorm_again.enrol(task.package)
        visits = [begin(enrolment, task, context)]
        if road.way == RESUMES:
            visits.append(come_back(enrolment, task, visits[0], context))
        learner = visits[-1].learner
        learner.hurry()
        assert task.pages[-1] == learner.here()
        score = decide(learner, task, passes=road.way != FAILS)
        leave(enrolment, visits[-1])
        assert [] == [fault for visit in visits for fault in visit.faults()]
        record = enrolment.record()
        assert (*statuses(task, passes=road.way != FAILS), score) == (
            record.status,
            record.success,
            record.score,
        )


def test_a_department_is_picked_in_a_package_of_one_track(
    tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    (task,) = deliveries.tasks("leadership", Delivery.TRACKS, shelf.OLD, tmp_path)
    enrolment = scorm_again.enrol(task.package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    learner.find("#sb-roles input[value=legal]").check()
    learner.press("#sb-roles button[type=submit]")
    assert ["legal"] == departments(learner)
    learner.start()
    learner.open_page("check")
    assert ["legal"] == departments(learner)
    leave(enrolment, visit)
    again = enrolment.launch(context)
    again.learner.ready()
    assert "Legal Change" == again.learner.find(".sb-role-mine").inner_text()
    again.learner.start()
    assert "check" == again.learner.here()
    assert ["legal"] == departments(again.learner)
    assert [] == visit.faults() + again.faults()


def departments(learner: Learner) -> list[str]:
    """Give the departments for whom something is shown."""
    shown = learner.find(".sb-lens[data-lens]").all()
    return [part.get_attribute("data-lens") or "" for part in shown]


def begin(enrolment: Enrolment, task: Task, context: BrowserContext) -> Visit:
    """Launch a package, say which role is theirs where that is asked, and start."""
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    if task.role:
        learner.find(f'#sb-roles input[value="{task.role}"]').check()
        learner.press("#sb-roles button[type=submit]")
    learner.start()
    return visit


def come_back(
    enrolment: Enrolment, task: Task, visit: Visit, context: BrowserContext
) -> Visit:
    """Leave half-way, in the middle of the quiz where there is nothing else."""
    learner = visit.learner
    here = task.pages[0] if len(task.pages) == 1 else learner.turn()
    if task.drawn and len(task.pages) == 1:
        learner.begin_quiz()
        learner.respond(task.package, right=True)
        learner.go_on()
    leave(enrolment, visit)
    assert enrolment.record().status in {"incomplete", "unknown"}
    again = enrolment.launch(context)
    again.learner.start()
    assert here == again.learner.here()
    return again


def leave(enrolment: Enrolment, visit: Visit) -> None:
    """Save and leave, and wait until the LMS has it."""
    visit.learner.leave()
    visit.finished()
    enrolment.settle(visit)


def decide(learner: Learner, task: Task, *, passes: bool) -> int | None:
    """Take the quiz, on either side of the pass mark of the role; give the score."""
    if task.drawn == 0:
        learner.settled()
        return None
    right = task.fewest - (not passes)
    if learner.find(".sb-quiz-card").count() == 0:
        learner.begin_quiz()
    learner.finish_quiz(task.package, right)
    earned = learner.percent()
    assert passes == (earned >= task.mastery)
    turned = learner.find(".sb-result").locator(".sb-ring-pass")
    angle = (turned.get_attribute("transform") or "").split("(")[1].split()[0]
    assert task.mastery == pytest.approx((float(angle) + 91.44) / 3.6)
    return earned


def statuses(task: Task, *, passes: bool) -> tuple[str, str]:
    """Give status and success (docs/status.md)."""
    if task.drawn == 0:
        return "completed", ""
    if task.package.standard is SCORM12:
        return "passed" if passes else "incomplete", ""
    return ("completed", "passed") if passes else ("incomplete", "failed")
