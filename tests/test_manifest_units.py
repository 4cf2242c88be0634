"""The manifest of several units: what official schemas and ADL's rules say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.model import Delivery, FailedAttempt, Gate, MoveOn, Navigation
from scormbuild.plan.packages import Planned, plan
from scormbuild.plan.wanted import Asked, Wanted, wanted
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from tests import official
from tests.abridged import abridged
from tests.sample import SPAN

if TYPE_CHECKING:
    from scormbuild.model import Course
    from tests.official import Official

COURSE = abridged()
GATE = Gate(open="rules", after=("shift",), because="First things first.", span=SPAN)
WAYS = {
    "free": Navigation(),
    "in order": Navigation(free=False),
    "enforced": Navigation(free=False, enforce=True),
    "gates": Navigation(gates=(GATE,), enforce=True),
}


def settled(course: Course, *targets: str, lms: tuple[str, ...] = ()) -> Wanted:
    asked = Asked(targets=targets, deliver=(Delivery.UNITS,), lms=lms)
    return wanted(course, MemoryProject({}), asked, set())


def planned(way: str, target: str = "scorm2004-4th") -> list[Planned]:
    course = replace(COURSE, navigation=WAYS[way])
    return list(plan(course, settled(course, target).wants, {}, {}))


def manifest(it: Planned) -> bytes:
    (body,) = [f.body for f in it.files if f.path == "imsmanifest.xml"]
    assert isinstance(body, bytes)
    return body


def sequencing(way: str) -> dict[str, str]:
    """Give the rules of the first track's units as text, by module."""
    root = etree.fromstring(manifest(planned(way)[0]))
    return {
        str(item.get("identifier")).split(".")[1]: etree.tostring(
            rules, encoding="unicode"
        )
        for item in root.iter("{*}item")
        for rules in item.iterfind("{*}sequencing")
    }


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "theirs", [it for it in official.sets() if "2004" in it.schema], ids=str
)
def test_the_official_schemas_take_the_units_of_every_track(
    way: str, theirs: Official
) -> None:
    made = planned(way, theirs.schema)
    assert 7 == len(made)
    assert [True] * 7 == [theirs.accepts(manifest(it)) for it in made]


@pytest.mark.parametrize("way", WAYS)
def test_every_file_belongs_to_one_resource(way: str) -> None:
    for it in planned(way):
        root = etree.fromstring(manifest(it))
        listed = [file.get("href", "") for file in root.iter("{*}file")]
        held = [f.path for f in it.files if f.path != "imsmanifest.xml"]
        assert sorted(held) == sorted(listed)


def test_the_first_resource_with_an_address_is_the_first_unit() -> None:
    for it in planned("free"):
        root = etree.fromstring(manifest(it))
        hrefs = [r.get("href") for r in root.iter("{*}resource") if r.get("href")]
        assert [unit.launch for unit in it.draft.site.units] == hrefs


def test_only_what_is_graded_has_a_weight_and_only_what_is_required_completes() -> None:
    root = etree.fromstring(manifest(planned("free")[0]))
    rolled = [dict(it.attrib) for it in root.iter("{*}rollupRules")]
    read = {"objectiveMeasureWeight": "0", "rollupObjectiveSatisfied": "false"}
    assert [
        read,
        read,
        read,
        {**read, "rollupProgressCompletion": "false"},
        {"objectiveMeasureWeight": "1"},
    ] == rolled


@pytest.mark.parametrize(
    ("way", "choice"),
    [("free", "true"), ("in order", "false"), ("enforced", "true"), ("gates", "true")],
)
def test_learners_may_choose_unless_pages_open_in_order(way: str, choice: str) -> None:
    for it in planned(way):
        (mode,) = etree.fromstring(manifest(it)).iter("{*}controlMode")
        assert {"choice": choice, "flow": "true"} == dict(mode.attrib)


@pytest.mark.parametrize("way", ["free", "in order"])
def test_objectives_are_global_only_where_the_course_wants_its_order_kept(
    way: str,
) -> None:
    for it in planned(way):
        assert [] == list(etree.fromstring(manifest(it)).iter("{*}mapInfo"))
    enforced = etree.fromstring(manifest(planned("enforced")[0]))
    assert [] != list(enforced.iter("{*}mapInfo"))


def test_a_unit_waits_for_those_that_its_gate_names_and_for_no_other() -> None:
    rules = sequencing("gates")
    waiting = [name for name, text in rules.items() if "preConditionRule" in text]
    assert ["rules"] == waiting
    writing = [
        name for name, text in rules.items() if 'writeSatisfiedStatus="true"' in text
    ]
    assert ["shift"] == writing


def test_in_order_a_unit_waits_for_every_required_one_before_it() -> None:
    root = etree.fromstring(manifest(planned("enforced")[0]))
    waits = [
        {it.get("referencedObjective") for it in item.iter("{*}ruleCondition")}
        for item in root.iter("{*}item")
    ]
    names = ("read-fears", "read-shift", "read-rules")
    assert [set(names[:count]) for count in (0, 1, 2, 3, 3)] == waits


def test_a_target_with_one_unit_is_a_diagnostic() -> None:
    (said,) = settled(COURSE, "scorm12", "html").diagnostics
    assert "nowhere-for-units" == said.rule.name
    assert () == settled(COURSE, "scorm12", "scorm2004-4th").diagnostics


def test_an_lms_whose_upload_an_order_would_end_gets_none() -> None:
    ordered = replace(COURSE, navigation=WAYS["enforced"])
    refused = settled(ordered, "scorm2004-4th", lms=("moodle",))
    assert () == refused.wants
    assert ["refused-by-lms"] == [it.rule.name for it in refused.diagnostics]
    free = settled(COURSE, "scorm2004-4th", lms=("moodle",))
    assert 1 == len(free.wants)
    assert () == free.diagnostics


def test_a_pass_mark_stands_at_the_unit_that_it_is_for() -> None:
    course = replace(COURSE, failed_attempt=FailedAttempt.FINAL, move_on=MoveOn.PASSED)
    (made, *_) = plan(course, settled(course, "scorm2004-4th").wants, {}, {})
    marks = {
        str(item.get("identifier")).split(".")[1]: item.findtext(
            ".//{*}minNormalizedMeasure"
        )
        for item in etree.fromstring(manifest(made)).iter("{*}item")
    }
    assert {"final": "0.75"} == {name: it for name, it in marks.items() if it}
