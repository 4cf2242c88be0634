"""Several units in one package, played where an LMS decides what may be opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.load import load
from scormbuild.model import Delivery, Gate, Navigation
from scormbuild.package import write_package
from scormbuild.plan.packages import plan
from scormbuild.plan.wanted import Asked, wanted
from scormbuild.project import MemoryProject
from scormbuild.source import Source
from tests.abridged import abridged_project
from tests.lms.sequenced import Sequenced, Sequencing

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from scormbuild.model import Course
    from tests.lms.collector import Collector
    from tests.lms.host import Host

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
HERE = Source(path="course.yaml", text="x").span(0, 1)
PROJECT = abridged_project()


def written(
    folder: Path,
    navigation: Navigation | None = None,
    target: str = "scorm2004-4th",
) -> Path:
    """Build the units of the leadership's track."""
    course: Course | None = load(PROJECT).course
    assert course
    course = replace(
        course,
        tracks=course.tracks[:1],
        navigation=navigation or course.navigation,
    )
    asked = Asked(targets=(target,), deliver=(Delivery.UNITS,))
    (planned,) = plan(
        course, wanted(course, MemoryProject({}), asked, set()).wants, {}, {}
    )
    return write_package(
        planned.files, folder / f"{planned.draft.name}.zip", PROJECT.open
    ).path


def begun(
    host: Host, collector: Collector, context: BrowserContext, path: Path
) -> tuple[Sequenced, Sequencing]:
    lms = Sequenced(host, collector, path.parent.name, path)
    return lms, lms.begin(context)


def read(sitting: Sequencing) -> None:
    """Read the unit that is open to its end."""
    learner = sitting.learner()
    learner.start()
    learner.hurry()
    learner.settled()


def answer(lms: Sequenced, sitting: Sequencing, *, right: bool) -> int:
    """Take the quiz of the last unit, which is open; give what its page says."""
    package = sitting.package(lms.items[-1])
    learner = sitting.learner()
    learner.take_quiz(package, package.fewest if right else 0)
    learner.settled()
    return learner.percent()


def test_units_one_after_the_other_add_up_to_the_course(
    host: Host, collector: Collector, context: BrowserContext, tmp_path: Path
) -> None:
    lms, sitting = begun(host, collector, context, written(tmp_path))
    roots = []
    for item in lms.items[:-1]:
        read(sitting)
        moved = sitting.go("continue")
        assert (item, True) == (moved["before"], moved["allowed"])
        roots.append(moved["root"]["completion"])
    assert ["unknown"] * 4 == roots
    read(sitting)
    percent = answer(lms, sitting, right=True)
    root = sitting.go("exit")["root"]
    assert ("completed", True, percent / 100) == (
        root["completion"],
        root["satisfied"],
        root["measure"],
    )
    assert [] == sitting.complaints.heard


def test_units_in_any_order_add_up_to_the_same(
    host: Host, collector: Collector, context: BrowserContext, tmp_path: Path
) -> None:
    lms, sitting = begun(host, collector, context, written(tmp_path))
    *others, final = lms.items
    sitting.learner()
    assert sitting.go("choice", final)["allowed"]
    read(sitting)
    assert 0 == answer(lms, sitting, right=False)
    moved = sitting.go("choice", others[2])
    assert (False, 0) == (moved["root"]["satisfied"], moved["root"]["measure"])
    # What the track leaves to choice is `others[3]`: nobody waits for it.
    for item in (others[1], others[0], final):
        read(sitting)
        moved = sitting.go("choice", item)
        assert item == moved["current"]
        assert "completed" != moved["root"]["completion"]
    learner = sitting.learner()
    learner.start()
    package = sitting.package(final)
    learner.try_again(package, package.fewest)
    learner.settled()
    percent = learner.percent()
    root = sitting.go("exit")["root"]
    assert ("completed", True, percent / 100) == (
        root["completion"],
        root["satisfied"],
        root["measure"],
    )
    assert [] == sitting.complaints.heard


def test_who_comes_back_to_a_unit_finds_it_as_it_was(
    host: Host, collector: Collector, context: BrowserContext, tmp_path: Path
) -> None:
    lms, sitting = begun(host, collector, context, written(tmp_path))
    learner = sitting.learner()
    learner.start()
    here = learner.turn()
    learner.settled()
    sitting.go("choice", lms.items[1])
    read(sitting)
    sitting.go("choice", lms.items[0])
    learner = sitting.learner()
    learner.start()
    assert here == learner.here()
    assert [] == sitting.complaints.heard


def test_going_back_to_what_is_done_takes_nothing_from_the_course(
    host: Host, collector: Collector, context: BrowserContext, tmp_path: Path
) -> None:
    lms, sitting = begun(host, collector, context, written(tmp_path))
    for item in lms.items[1:]:
        read(sitting)
        assert sitting.go("choice", item)["allowed"]
    read(sitting)
    answer(lms, sitting, right=True)
    before = sitting.go("choice", lms.items[0])["root"]
    sitting.learner()
    after = sitting.go("choice", lms.items[1])["root"]
    assert ("completed", True) == (before["completion"], before["satisfied"])
    assert before == after
    assert [] == sitting.complaints.heard


def test_an_lms_keeps_the_order_where_the_course_wants_that(
    host: Host, collector: Collector, context: BrowserContext, tmp_path: Path
) -> None:
    navigation = Navigation(free=False, enforce=True)
    lms, sitting = begun(host, collector, context, written(tmp_path, navigation))
    _, second, third, free, final = lms.items
    sitting.learner()
    assert not sitting.go("choice", final)["allowed"]
    learner = sitting.learner()
    learner.start()
    learner.settled()
    # One page of the first unit is not all of it.
    assert not sitting.go("choice", second)["allowed"]
    for item in (second, third, free):
        read(sitting)
        assert item == sitting.go("choice", item)["current"]
    # Nobody has to read the fourth, and the last waits for the other three.
    sitting.learner()
    assert final == sitting.go("choice", final)["current"]
    read(sitting)
    answer(lms, sitting, right=True)
    root = sitting.go("exit")["root"]
    assert ("completed", True) == (root["completion"], root["satisfied"])
    assert [] == sitting.complaints.heard


def test_gates_between_units_are_kept_where_the_course_wants_that(
    host: Host, collector: Collector, context: BrowserContext, tmp_path: Path
) -> None:
    gate = Gate(
        open="rules", after=("shift",), because="First things first.", span=HERE
    )
    navigation = Navigation(gates=(gate,), enforce=True)
    lms, sitting = begun(host, collector, context, written(tmp_path, navigation))
    _, shift, rules, _, final = lms.items
    sitting.learner()
    assert not sitting.go("choice", rules)["allowed"]
    sitting.learner()
    assert sitting.go("choice", final)["allowed"]
    sitting.learner()
    assert sitting.go("choice", shift)["allowed"]
    read(sitting)
    assert sitting.go("choice", rules)["allowed"]
    assert [] == sitting.complaints.heard
