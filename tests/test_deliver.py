"""Ways to deliver a course: which packages there are, and what each of them holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scormbuild.load import load
from scormbuild.model import Delivery, MoveOn
from scormbuild.plan.packages import Planned, plan
from scormbuild.plan.wanted import Asked, Want, wanted
from scormbuild.project import MemoryProject, Project
from scormbuild.select.deliver import contents
from scormbuild.select.variant import Point, select
from scormbuild.targets import STANDARDS, TARGETS
from tests.sample import sample

ROOT = Path(__file__).parents[1]
COURSE = load(Project.open_folder(ROOT / "courses/new-rules")).course
NO_FILES = MemoryProject({})


def planned(*ways: Delivery, targets: tuple[str, ...] = ("scorm12",)) -> list[Planned]:
    assert COURSE
    asked = Asked(targets=targets, deliver=ways)
    settled = wanted(COURSE, NO_FILES, asked, set())
    assert () == settled.diagnostics
    return list(plan(COURSE, settled.wants, {}, {}))


def test_unless_said_otherwise_there_is_a_package_a_track() -> None:
    assert COURSE
    names = [it.draft.name for it in planned()]
    assert [
        f"new-rules-1.0.0-{track.id}-en-scorm12" for track in COURSE.tracks
    ] == names


def test_modules_are_a_package_a_module_of_each_track() -> None:
    assert COURSE
    made = planned(Delivery.MODULES)
    cells = [
        (track.id, module.id)
        for track in COURSE.tracks
        for module in select(COURSE, track).modules
    ]
    assert [
        f"new-rules-1.0.0-{track}-{module}-en-scorm12" for track, module in cells
    ] == [it.draft.name for it in made]
    assert [f"new-rules.{module}.{track}" for track, module in cells] == [
        it.draft.site.id for it in made
    ]
    assert [(f"{track}/{module}",) for track, module in cells] == [
        tuple(unit.label for unit in it.units) for it in made
    ]


def test_a_module_alone_is_graded_only_where_its_own_quiz_is() -> None:
    judged = {
        it.units[0].label: (it.scoring.graded, it.scoring.mastery, it.scoring.move_on)
        for it in planned(Delivery.MODULES)
    }
    read = ((), None, MoveOn.COMPLETED)
    for part, weight in (("final", 75), ("drill", 25)):
        assert (
            ((part, weight),),
            75,
            MoveOn.COMPLETED_AND_PASSED,
        ) == judged[f"leadership/{part}"]
        assert 90 == judged[f"comms/{part}"][1]
    assert {read} == {
        it
        for label, it in judged.items()
        if not label.endswith(("/final", "/drill")) or label.startswith("observers")
    }


def test_every_module_alone_can_be_finished() -> None:
    for it in planned(Delivery.MODULES):
        (unit,) = it.units
        assert unit.finish.completed is not None
        assert (unit.scoring.mastery is None) == (unit.finish.passed is None)


def test_ways_may_be_mixed_and_each_is_built_once() -> None:
    ways = (Delivery.TRACKS, Delivery.MODULES, Delivery.TRACKS)
    both = [it.draft.name for it in planned(*ways)]
    alone = [
        it.draft.name
        for way in (Delivery.TRACKS, Delivery.MODULES)
        for it in planned(way)
    ]
    assert alone == both
    assert sorted(set(both)) == sorted(both)


def test_several_units_go_only_into_targets_that_hold_several() -> None:
    course = sample()
    asked = Asked(
        targets=tuple(target.name for target in STANDARDS), deliver=(Delivery.UNITS,)
    )
    settled = wanted(course, NO_FILES, asked, set())
    able = [target.name for target in STANDARDS if target.units]
    assert {"scorm2004-4th", "scorm2004-3rd"} <= set(able)
    assert able == [want.target.name for want in settled.wants]


def test_what_is_asked_takes_the_place_of_what_the_course_declares() -> None:
    course = replace(
        sample(), targets=("html",), deliver=(Delivery.MODULES, Delivery.TRACKS)
    )
    own = wanted(course, NO_FILES, Asked(), set()).wants
    assert [Delivery.MODULES, Delivery.TRACKS] == [it.delivery for it in own]
    asked = Asked(deliver=(Delivery.TRACKS,))
    assert (Want(TARGETS["html"], "html", None),) == (
        wanted(course, NO_FILES, asked, set()).wants
    )


@pytest.mark.parametrize("way", Delivery)
def test_all_of_a_track_is_in_its_packages(way: Delivery) -> None:
    assert COURSE
    for track in COURSE.tracks:
        held = [
            page.id
            for content in contents(COURSE, way, (Point(track=track),))
            for unit in content.units
            for module in unit.modules
            for page in module.pages
        ]
        shown = select(COURSE, track).modules
        assert [page.id for module in shown for page in module.pages] == held
