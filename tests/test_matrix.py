"""`scormbuild tracks`: the matrix in figures, in every form."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from lxml import html

from scormbuild.build import check_course
from scormbuild.cli import commands
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.matrix import Column, columns
from scormbuild.project import MemoryProject
from scormbuild.report import tracks as report
from scormbuild.report.tracks_page import page

ROOT = Path(__file__).parents[1]
COURSE = """\
format: 1
id: fire
title: Fire & safety
version: 1.0.0
language: en
"""
TABLE = """\
module,crew,office,watch
name,Night crew,Office,Watch
mastery,80,-,70
alarm,R,B,O
drill,D,-,R
later,R,O,-
"""
ALARM = """\
---
title: The alarm
minutes: {brief: 2, full: 5, deep: 6}
objectives:
  ring: Know the alarm.
  walk: Know the way.
---

# When it rings {#rings}

Walk to the exit.

# Deeper {#deeper depth=full}

Words.

::: for lens:legal
Three more words.
:::
"""
DRILL = """\
---
title: The drill
minutes: {full: 4, deep: 9}
---

# The last word {#last}

::: quiz #final graded attempts=2
- 2 from alarm
- 1 from drill, 2 where deep
:::
"""
QUESTION = """\
::: true-false #{id} correct=false{more}
The lift is quicker.

> True: It stops where the fire is.
> False: Right. Take the stairs.
:::
"""
FILES = {
    "course.yaml": COURSE,
    "tracks.csv": TABLE,
    "lenses.yaml": "legal:\n  title: Legal\n",
    "modules/alarm/module.md": ALARM,
    "modules/drill/module.md": DRILL,
    "pools/alarm.md": "\n".join(
        QUESTION.format(id=f"a{n}", more=" objective=ring") for n in range(5)
    ),
    "pools/drill.md": "\n".join(QUESTION.format(id=f"d{n}", more="") for n in range(4)),
}


def found(files: dict[str, str] = FILES) -> dict[str, Column]:
    """Give the columns of the course, whose third module is not written yet."""
    project = MemoryProject(files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, told = check_course(project)
    assert course
    errors = [it.rule.name for it in told if it.rule.severity.value == "error"]
    assert ["missing-module"] == errors
    return {it.track.id: it for it in columns(course)}


def test_programs_read_what_each_track_takes_and_asks() -> None:
    told = json.loads(report.listing(tuple(found().values())))

    assert [
        {
            "track": "crew",
            "modules": [
                {"id": "alarm", "requirement": "required"},
                {"id": "drill", "requirement": "deep"},
                {"id": "later", "requirement": "required"},
            ],
            "minutes_declared": 14,
            "mastery": 80,
            "questions": 4,
            "attempts_without_repeats": 2,
        },
        {
            "track": "office",
            "modules": [
                {"id": "alarm", "requirement": "brief"},
                {"id": "drill", "requirement": "skipped"},
                {"id": "later", "requirement": "optional"},
            ],
            "minutes_declared": 2,
            "mastery": None,
            "questions": 0,
            "attempts_without_repeats": None,
        },
        {
            "track": "watch",
            "modules": [
                {"id": "alarm", "requirement": "optional"},
                {"id": "drill", "requirement": "required"},
                {"id": "later", "requirement": "skipped"},
            ],
            "minutes_declared": 4,
            "mastery": 70,
            "questions": 1,
            "attempts_without_repeats": 4,
        },
    ] == [{k: v for k, v in it.items() if k != "minutes_required"} for it in told]


def test_minutes_of_the_table_come_before_those_of_modules() -> None:
    table = TABLE.replace("mastery,", "minutes,12.5,-,\nmastery,")
    course, told = check_course(MemoryProject(FILES | {"tracks.csv": table}))
    assert course

    assert ["missing-module"] == [
        it.rule.name for it in told if it.span.path == "tracks.csv"
    ]
    assert [12.5, 2, 4] == [it.declared for it in columns(course)]


def test_nobody_says_how_long_a_language_takes_of_which_nothing_is_known() -> None:
    text = COURSE.replace("language: en", "language: fi")
    table = TABLE.replace("mastery,", "minutes,99,99,99\nmastery,")
    table = table.replace("later,R,O,-\n", "")
    files = FILES | {"course.yaml": text, "tracks.csv": table}
    course, told = check_course(MemoryProject(files))
    assert course

    assert [None, None, None] == [it.minutes for it in columns(course)]
    assert [] == [it for it in told if it.rule.name == "track-minutes"]


def test_minutes_grow_with_depth_and_with_questions() -> None:
    crew, office = found()["crew"], found()["office"]
    minutes = {it.module: it.minutes for it in crew.cells}

    assert crew.minutes is not None
    assert office.minutes is not None
    assert office.minutes < crew.minutes
    assert minutes["later"] is None
    assert 1.4 <= (minutes["drill"] or 0) <= 3


def test_what_is_for_departments_takes_the_time_of_one_of_them() -> None:
    asked = "::: for lens:{}\n{}:::\n"
    legal = asked.format("legal", QUESTION.format(id="law", more=""))
    office = asked.format("desk", QUESTION.format(id="desk", more=""))
    lenses = FILES["lenses.yaml"] + "desk:\n  title: The desk\n"

    def alarm(words: str) -> float | None:
        more = {"lenses.yaml": lenses, "modules/alarm/module.md": ALARM + words}
        return found(FILES | more)["crew"].cells[0].minutes

    none, one, both = (alarm(it) for it in ("", legal, legal + office))
    assert none is not None
    assert one is not None
    assert none < one
    assert one == both


def test_coverage_counts_questions_of_an_objective() -> None:
    crew = found()["crew"]

    assert [("alarm.ring", 5, 0, True), ("alarm.walk", 0, 0, True)] == [
        (it.objective, it.drawn, it.practice, it.due) for it in crew.coverage
    ]
    assert [("legal", 1, 3)] == [(it.lens, it.parts, it.words) for it in crew.changes]
    assert [("legal", 0, 0)] == [
        (it.lens, it.parts, it.words) for it in found()["office"].changes
    ]


def test_people_read_what_is_not_written_and_what_nobody_asks() -> None:
    text = report.text(tuple(found().values()), {"crew": "12 %"})

    lines = text.splitlines()
    assert "later        R ?     O ?      -" in lines
    assert "questions      4       0      1" in lines
    assert "  alarm.walk  crew" in lines
    assert "  legal  crew 3 words, watch 3 words" in lines
    assert "Not written yet, and left out of all figures: later" == lines[-1]
    assert report.sheet(tuple(found().values()), {}).startswith(
        ",crew,office,watch\nalarm,R "
    )


def test_the_page_says_it_to_those_who_hear_it_as_well() -> None:
    project = MemoryProject(FILES)
    course, _ = check_course(project)
    assert course
    document = html.fromstring(page(course, columns(course), {}))
    table, *_ = document.iter("table")
    rows = [[cell.text_content() for cell in row] for row in table.iter("tr")]

    assert ["Module", "Night crew", "Office", "Watch"] == rows[0]
    assert "Drequired, in depth" == rows[2][1].split(" 1")[0].split(" 2")[0]
    assert "-not in this track" == rows[2][2]
    assert "Rrequired not written yet" == rows[3][1]
    assert {"col", "row"} == {th.get("scope") for th in document.iter("th")}
    assert "Fire & safety" == document.findtext(".//h1")


def test_whoever_gets_the_page_reads_what_learners_are_told_and_letters_first() -> None:
    table = TABLE.replace("mastery,", "minutes,99,,\nmastery,")
    course, _ = check_course(MemoryProject(FILES | {"tracks.csv": table}))
    assert course
    document = html.fromstring(page(course, columns(course), {}))
    cards = [
        it.findall("p")[-1].text_content() for it in document.cssselect(".cards li")
    ]
    figures = {
        row[0].text_content(): [cell.text_content() for cell in row[1:]]
        for row in document.cssselect(".figures tr")
    }

    assert [
        "2 modules required · about 99 minutes · passed at 80 %",
        (
            "1 module required · about 2 minutes"
            " · completed by reading; nothing is graded"
        ),
        "1 module required · about 4 minutes · passed at 70 %",
    ] == cards
    assert ["99", "2", "4"] == figures["Minutes that learners are told"]
    assert ["ul", "div"] == [it.tag for it in document.cssselect("main > *")[2:4]]


def test_the_seven_tracks_of_the_flagship_are_told() -> None:
    run = CliRunner().invoke(
        commands, ["tracks", str(ROOT / "courses/new-rules"), "--format", "json"]
    )
    told = json.loads(run.stdout)

    assert 0 == run.exit_code
    assert [
        ("leadership", 75),
        ("management", 80),
        ("practitioners", 80),
        ("comms", 90),
        ("infrastructure", 80),
        ("observers", None),
        ("partners", None),
    ] == [(it["track"], it["mastery"]) for it in told]
    assert all(it["minutes_required"] > 0 for it in told)
    assert all((it["questions"] > 0) == (it["mastery"] is not None) for it in told)
    assert all((it["attempts_without_repeats"] or 3) >= 3 for it in told)
