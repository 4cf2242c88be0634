"""Statements name track, department and edition, as a package has them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING, Any

from scormbuild.build import check_course
from scormbuild.model import Delivery
from scormbuild.plan.wanted import Asked, points
from scormbuild.render import load_theme, render
from scormbuild.select.deliver import contents
from scormbuild.select.variant import select
from scormbuild.statements import statements
from scormbuild.targets.named import knows
from scormbuild.xapi import EXTENSIONS, activities
from tests.test_lenses import project, variant

if TYPE_CHECKING:
    from scormbuild.select.variant import Variant

HOME = "https://scormbuild.invalid/rules"


def told(variant: Variant) -> tuple[list[str], dict[str, str]]:
    """Give what a package's statements group by, and their extensions."""
    data: Any = knows(render(variant, load_theme({})))
    said = data["xapi"]["context"]
    groups = [it["id"] for it in said["contextActivities"]["grouping"]]
    return groups, said["extensions"]


def test_a_package_for_a_department_in_an_edition_says_so() -> None:
    crew = variant("crew")
    own = select(crew.course, crew.track, "legal", "northline")
    assert told(own) == (
        [
            HOME,
            f"{HOME}/tracks/crew",
            f"{HOME}/lenses/legal",
            f"{HOME}/editions/northline",
        ],
        {
            EXTENSIONS["track"]: "crew",
            EXTENSIONS["lens"]: "legal",
            EXTENSIONS["edition"]: "northline",
            EXTENSIONS["version"]: "1.0.0",
        },
    )


def test_what_learners_pick_is_left_for_the_player_to_say() -> None:
    course = variant("crew").course
    (picker,) = contents(course, Delivery.PICKER)
    assert told(picker.variant) == ([HOME], {EXTENSIONS["version"]: "1.0.0"})


def test_departments_and_editions_are_activities() -> None:
    crew = variant("crew")
    own = select(crew.course, crew.track, "legal", "northline")
    kinds = ("lens", "edition")
    found = [
        [(it.kind, it.id, it.definition["name"]) for it in activities(one)]
        for one in (crew, own)
    ]
    assert [[it for it in one if it[0] in kinds] for one in found] == [
        [
            ("lens", f"{HOME}/lenses/legal", {"de-CH": "Legal & Co"}),
            ("lens", f"{HOME}/lenses/ops", {"de-CH": "Operations"}),
        ],
        [
            ("lens", f"{HOME}/lenses/legal", {"de-CH": "Legal & Co"}),
            ("edition", f"{HOME}/editions/northline", {"de-CH": "northline"}),
        ],
    ]


def test_tables_and_samples_tell_departments_apart() -> None:
    course, _ = check_course(project())
    assert course
    asked = Asked(tracks=("crew",), lenses=("legal", "ops"), editions=("full",))
    files = statements(course, points(course, asked))
    rows = csv.DictReader(StringIO(files["tracks.csv"].decode()))
    assert [(it["lens"], it["edition"], it["page"]) for it in rows] == [
        ("legal", "", "first"),
        ("legal", "", "early"),
        ("ops", "", "first"),
    ]
    said = [json.loads(it) for it in files["sample-statements.jsonl"].splitlines()]
    known = {json.loads(it)["id"] for it in files["activities.jsonl"].splitlines()}
    groups = {
        it["id"]
        for one in said
        for it in one["context"]["contextActivities"]["grouping"]
    }
    assert groups == {
        HOME,
        f"{HOME}/tracks/crew",
        f"{HOME}/lenses/legal",
        f"{HOME}/lenses/ops",
    }
    assert groups <= known
