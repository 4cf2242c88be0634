"""Every component: its parts, and the page beside it, whose examples are built."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.components import COMPONENTS
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model import Manner
from scormbuild.model.walk import decisions
from scormbuild.model.walk import questions as asked_in
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.data import course_data
from scormbuild.select.variant import select
from tests.lms.datamodel import RESPONSES
from tests.lms.packaged import Packaged
from tests.lms.responses2004 import TYPES
from tests.toy import toy_package

if TYPE_CHECKING:
    from scormbuild.site import Json

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "scormbuild" / "components"
QUESTIONS = {it.name: it for it in COMPONENTS.values() if it.question}
COURSE = """\
format: 1
id: cases
title: Cases
version: 1.0.0
language: en
modules: [m]
"""
MODULE = "---\nid: m\ntitle: Cases\n---\n\n# One {#one}\n\n"
_BLOCK = re.compile(
    r"^```(?P<kind>course|told|found)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An example of a page, and what is said about it."""

    name: str
    text: str
    told: tuple[tuple[tuple[str, str], ...], ...]
    """Of each question in turn."""
    found: tuple[str, ...]


def cases() -> list[Case]:
    """Give the examples of all pages."""
    made: list[Case] = []
    for name, component in COMPONENTS.items():
        path = FOLDER / component.folder / "cases.md"
        if not path.exists():
            continue
        blocks = list(_BLOCK.finditer(path.read_text(encoding="utf-8")))
        for place, block in enumerate(blocks):
            if block["kind"] != "course":
                continue
            behind = blocks[place + 1] if place + 1 < len(blocks) else None
            said = behind["text"].splitlines() if behind else []
            kind = behind["kind"] if behind else ""
            made.append(
                Case(
                    name=f"{name} {place}",
                    text=block["text"],
                    told=_told(behind["text"]) if behind and kind == "told" else (),
                    found=tuple(said) if kind == "found" else (),
                )
            )
    return made


def _told(text: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Give what is said of each question; blank lines part them."""
    return tuple(
        tuple((key, value) for key, _, value in pairs)
        for part in text.strip().split("\n\n")
        if (pairs := [line.partition(": ") for line in part.splitlines()])
    )


def project(text: str) -> MemoryProject:
    """Give a course whose only page holds a text, with a lock that fits."""
    page = {"modules/m/module.md": MODULE + text, "media/feed.png": "a picture"}
    made = MemoryProject({"course.yaml": COURSE, **page})
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def told_of(questions: list[Json]) -> list[list[str]]:
    """Give, for each question's data, its type and what both standards are told."""
    ran = subprocess.run(
        ("node", str(ROOT / "tests" / "player" / "told-cases.js")),
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=True,
    )
    said: list[list[str]] = json.loads(ran.stdout)
    return said


CASES = cases()
RIGHT = [case for case in CASES if not case.found]


@pytest.mark.parametrize("case", CASES, ids=lambda it: it.name)
def test_an_example_has_the_faults_its_page_names_and_no_other(case: Case) -> None:
    _, found = check_course(project(case.text))
    assert sorted(case.found) == sorted(it.rule.name for it in found), [*found]


def test_right_examples_are_drawn_and_told_as_their_pages_say() -> None:
    questions: list[Json] = []
    for case in RIGHT:
        course, _ = check_course(project(case.text))
        assert course is not None
        variant = select(course, course.tracks[0])
        assert render(variant, load_theme({})).files
        data = course_data(variant, {})["questions"]
        assert isinstance(data, dict)
        decided = {it.id for it in decisions(course)}
        decided |= {it.id for asked in asked_in(course) for it in asked.beside}
        questions += [it for name, it in data.items() if name not in decided]
    told = [
        tuple(
            (key, value)
            for key, value in zip(("type", "1.2", "2004"), said, strict=True)
            if value
        )
        for said in told_of(questions)
    ]
    assert [said for case in RIGHT for said in case.told] == told
    for said in map(dict, told):
        assert "1.2" not in said or re.fullmatch(RESPONSES[said["type"]], said["1.2"])
        assert "2004" not in said or TYPES[said["type"]].pattern(said["2004"]) == ""


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_brings_its_template_its_page_and_its_words(name: str) -> None:
    folder = QUESTIONS[name].folder
    held = {path.name for path in (FOLDER / folder).iterdir()}
    assert {"__init__.py", f"{folder}.html", "cases.md"} - held == set()
    words = (ROOT / "scormbuild/words/en.yaml").read_text(encoding="utf-8")
    assert f"\n{name}-instruction: " in words


@pytest.mark.parametrize("table", ["markings", "controls"])
def test_the_players_tables_have_a_line_for_every_manner(table: str) -> None:
    text = (ROOT / f"scormbuild/player/{table}.js").read_text(encoding="utf-8")
    lines = re.findall(r"^  (\w+): [A-Z]+,$", text, re.MULTILINE)
    assert [str(manner) for manner in Manner] == lines


def test_what_is_marked_may_stand_in_a_quiz_and_everything_in_a_condition() -> None:
    held = {it.name for it in COMPONENTS.values() if COMPONENTS["quiz"].may_hold(it)}
    marked = {
        it.name for it in QUESTIONS.values() if it.question and it.question.marked
    }
    assert {"acknowledge", "checklist", "likert", "reflect", "survey"} == (
        set(QUESTIONS) - marked
    )
    assert marked == held
    left = {it.name for it in COMPONENTS.values() if not COMPONENTS["for"].may_hold(it)}
    assert {"notes", "capture"} == left


def test_the_pages_in_docs_are_current() -> None:
    script = ROOT / "docs" / "write_components.py"
    spec = importlib.util.spec_from_file_location("write_components", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = script.parent / "components"
    written = {it.name: it.read_text(encoding="utf-8") for it in folder.glob("*.md")}
    assert module.pages() == written, "run `make docs`"


def test_a_kind_from_outside_is_a_folder_and_a_line(tmp_path: Path) -> None:
    package = Packaged(toy_package(tmp_path, "scorm12", MODULE))
    lock = (tmp_path / "course/scormbuild.lock").read_text(encoding="utf-8")
    asked = package.data["questions"]["q"]
    assert "component q 0 pick\n" in lock
    assert ("one", [["choice", "a", "a"]]) == (asked["manner"], told_of([asked]))
