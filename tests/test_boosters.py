"""Boosters: tiny packages of a few questions, each with an e-mail to send it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zipfile import ZipFile

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject
from scormbuild.render.data import course_data
from scormbuild.schemas.store import Store
from scormbuild.select.boosters import booster_courses
from scormbuild.select.variant import select
from scormbuild.simulate import Respond, Show, finish

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.model import Course

QUESTION = """::: true-false #q-{0} correct=true
Gate {0} is closed at night.

> True: Right, and opened at six.
> False: It is, and opened at six.
:::
"""
FILES = {
    "course.yaml": "format: 1\nid: gates\ntitle: Gates\nversion: 1.0.0\nlanguage: en\n"
    "modules: [m]\ntargets: [html, scorm12]\nmastery: 50\nboosters:\n"
    "  - {id: day-3, title: Still there?, after: 3, questions: {m: 2}}\n"
    "  - {id: week-2, title: And now?, after: 14, questions: {m: 2}}\n",
    "modules/m/module.md": "---\ntitle: Gates\n---\n\n# A page {#page}\n\n"
    "::: quiz #final graded\n- 1 from m\n:::\n",
    "pools/m.md": "\n".join(map(QUESTION.format, range(1, 4))),
}


def project() -> MemoryProject:
    made = MemoryProject(FILES)
    made.write(LOCK_FILE, relock(made)[0].encode())
    return made


def course() -> Course:
    found, diagnostics = check_course(project())
    assert found is not None
    assert diagnostics == ()
    return found


def test_a_later_booster_asks_what_earlier_ones_have_left() -> None:
    asked = [
        [getattr(it, "id", "") for it in tiny.modules[0].pages[0].body]
        for _, tiny in booster_courses(course())
    ]

    assert [["q-1", "q-2"], ["q-3", "q-1"]] == asked


def test_it_is_completed_once_each_question_was_answered_and_nothing_counts() -> None:
    (_, tiny), _ = booster_courses(course())
    data = json.loads(json.dumps(course_data(select(tiny, tiny.tracks[0]), {})))
    numbers = [it["index"] for it in data["questions"].values()]

    assert [numbers] == [page["due"] for page in data["pages"]]
    assert (None, "completed", {}) == tuple(
        data["track"][key] for key in ("mastery", "moveOn", "graded")
    )


def test_it_is_played_through_with_every_question_answered() -> None:
    (_, tiny), _ = booster_courses(course())
    road = finish(select(tiny, tiny.tracks[0])).completed

    assert road is not None
    assert (Show("day-3"), Respond("q-1"), Respond("q-2")) == road.steps
    assert road.end.done


def test_each_is_a_small_package_a_target_with_an_e_mail(tmp_path: Path) -> None:
    report = build(project(), Asked(), tmp_path, Store(tmp_path / "none"))
    boosters = [it for it in report.packages if it.planned.booster]

    assert {
        f"gates.{name}-1.0.0-en-{target}"
        for name in ("day-3", "week-2")
        for target in ("html", "scorm12")
    } == {it.file.stem for it in boosters}
    assert [] == [it.file.name for it in boosters if it.bytes >= 200_000]
    for it in boosters:
        assert ZipFile(it.file).testzip() is None
        assert it.file.with_suffix(".txt").read_text("utf-8").startswith("Subject: ")


def test_only_a_whole_build_makes_them(tmp_path: Path) -> None:
    asked = Asked(tracks=("all",), targets=("html",))

    report = build(project(), asked, tmp_path, Store(tmp_path / "none"))

    assert ["gates-1.0.0-en-html"] == [it.file.stem for it in report.packages]


def test_its_e_mail_says_values_as_its_package_does(tmp_path: Path) -> None:
    asked = FILES["pools/m.md"].replace("is closed", "at {{our.name}} is closed")
    settings = FILES["course.yaml"] + "values: {our.name: Northline}\n"
    made = MemoryProject(FILES | {"pools/m.md": asked, "course.yaml": settings})
    made.write(LOCK_FILE, relock(made)[0].encode())
    build(made, Asked(), tmp_path, Store(tmp_path / "none"))
    mail = (tmp_path / "gates.day-3-1.0.0-en-html.txt").read_text()

    assert ["1. Gate 1 at Northline is closed at night."] == [
        it for it in mail.splitlines() if it.startswith("1.")
    ]
