"""The flagship's page says what was measured on the course as it stands."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/new-rules.md"
TENTH = 0.1
PLANNED = {
    "leadership": 96,
    "management": 155,
    "practitioners": 168,
    "comms": 200,
    "infrastructure": 102,
    "observers": 66,
    "partners": 52,
}
"""Minutes that the plan of the course gives to what each track requires."""


def script() -> ModuleType:
    path = ROOT / "docs/write_new_rules.py"
    spec = importlib.util.spec_from_file_location("write_new_rules", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_figures_are_those_of_today() -> None:
    written = PAGE.read_text("utf-8")
    assert script().page(written) == written, "run `make docs`"


def test_each_value_of_the_course_is_explained_to_adopters() -> None:
    course, _ = script().check_course(script().Project.open_folder(script().COURSE))
    rows = PAGE.read_text("utf-8").partition("| Value |")[2].partition("\n\n")[0]
    named = [cell for row in rows.splitlines()[2:] for cell in row.split("|")[1:2]]
    told = [name for cell in named for name in cell.split("`")[1::2]]
    assert sorted(dict(course.values)) == sorted(told)


def test_each_track_takes_within_a_tenth_of_the_planned_minutes() -> None:
    course, _ = script().check_course(script().Project.open_folder(script().COURSE))
    given = {it.track.id: it for it in script().columns(course)}
    assert {name: it.declared for name, it in given.items()} == PLANNED
    far = [it for it in given if abs(given[it].minutes / PLANNED[it] - 1) > TENTH]
    assert [] == far
