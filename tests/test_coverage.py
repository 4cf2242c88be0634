"""`scormbuild coverage`: what of its ledger a course teaches, and where."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

from click.testing import CliRunner

from scormbuild.build import check_course
from scormbuild.cli import commands
from scormbuild.coverage import Covered, coverage
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject, Project
from scormbuild.report import coverage as report

ROOT = Path(__file__).parents[1]
COURSE = """\
format: 1
id: fire
title: Fire
version: 1.0.0
language: en
modules: [alarm, drill]
"""
LEDGER = """\
id,says,waived
F-1,The bell,
F-2,"The way, and the stairs",
F-3,Who wrote it,A pointer only
F-4,The lift,
F-5,The yard,It is not ours
"""
ALARM = """\
---
title: The alarm
sources: [F-1, F-2, F-4]
---

# The bell {#bell sources="F-1"}

It rings.

# The stairs {#stairs sources="F-2, F-1"}

Walk.
"""
DRILL = """\
---
title: The drill
---

# The yard {#yard sources="F-5"}

Wait.
"""
FILES = {
    "course.yaml": COURSE,
    "ledger.csv": LEDGER,
    "modules/alarm/module.md": ALARM,
    "modules/drill/module.md": DRILL,
}
TEXT = """\
Taught
  F-1  The bell
         alarm/bell, alarm/stairs
  F-2  The way, and the stairs
         alarm/stairs

Waived
  F-3  Who wrote it
         A pointer only
  F-5  The yard
         It is not ours
         named all the same by drill/yard

Neither taught nor waived
  F-4  The lift
         named by alarm, but by none of its pages

5 items: 2 taught, 2 waived, 1 neither"""


def covered() -> tuple[Covered, ...]:
    """Give the course's coverage; it has no fault."""
    project = MemoryProject(FILES)
    project.write(LOCK_FILE, relock(project)[0].encode())
    read, found = check_course(project)
    assert [] == [f"{it.span.path}:{it.span.line} {it.message}" for it in found]
    assert read is not None
    return coverage(read)


def folder(path: Path, **changed: str) -> str:
    """Write the course to disk, with other texts in some modules."""
    for name, text in FILES.items():
        module = name.removesuffix("/module.md").rpartition("/")[2]
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(changed.get(module, text), "utf-8")
    project = Project.open_folder(path)
    project.write(LOCK_FILE, relock(project)[0].encode())
    return str(path)


def test_every_item_is_taught_waived_or_neither() -> None:
    assert [
        ("F-1", "taught", ("alarm/bell", "alarm/stairs")),
        ("F-2", "taught", ("alarm/stairs",)),
        ("F-3", "waived", ()),
        ("F-4", "neither", ()),
        ("F-5", "waived", ("drill/yard",)),
    ] == [(it.item.id, it.how, it.pages) for it in covered()]


def test_the_report_is_told_in_parts() -> None:
    assert TEXT == report.text(covered())


def test_spreadsheets_and_programs_are_told_the_same() -> None:
    rows = list(csv.DictReader(StringIO(report.sheet(covered()))))
    told = json.loads(report.listing(covered()))

    assert ["F-2", "The way, and the stairs", "taught", "alarm/stairs", ""] == [
        *rows[1].values()
    ]
    assert {
        "id": "F-3",
        "says": "Who wrote it",
        "how": "waived",
        "pages": [],
        "waived": "A pointer only",
    } == told[2]
    assert [it["id"] for it in told] == [row["id"] for row in rows]


def test_an_item_that_is_neither_fails_the_command(tmp_path: Path) -> None:
    run = CliRunner().invoke(commands, ["coverage", folder(tmp_path)])

    assert (1, TEXT + "\n") == (run.exit_code, run.stdout)


def test_a_whole_course_passes(tmp_path: Path) -> None:
    alarm = ALARM.replace('"F-1"', '"F-1, F-4"')
    run = CliRunner().invoke(commands, ["coverage", folder(tmp_path, alarm=alarm)])

    assert 0 == run.exit_code
    assert "5 items: 3 taught, 2 waived, 0 neither" == run.stdout.splitlines()[-1]


def test_a_source_that_the_ledger_lacks_is_said_with_its_place(tmp_path: Path) -> None:
    alarm = ALARM.replace('"F-1"', '"F-1, F-4"')
    drill = DRILL.replace("F-5", "F-55")
    course = folder(tmp_path, alarm=alarm, drill=drill)
    run = CliRunner().invoke(commands, ["coverage", course])

    assert 1 == run.exit_code
    place = f"{course}/modules/drill/module.md:5:28"
    fact = "`ledger.csv` has no item `F-55`; did you mean `F-5`?"
    assert [
        f"{place}: warning[SB520] {fact} (unlisted-source)",
        "1 warning in 1 file",
    ] == run.stderr.splitlines()


def test_a_course_without_a_ledger_is_wrong_usage(tmp_path: Path) -> None:
    course = folder(tmp_path)
    (tmp_path / "ledger.csv").unlink()
    run = CliRunner().invoke(commands, ["coverage", course])

    assert 2 == run.exit_code
    assert (
        f"Error: `{course}` holds no `ledger.csv`; write one with a row"
        " `id,says,waived` and a row for each thing to be taught"
    ) == run.stderr.splitlines()[-1]


def test_the_ledger_of_the_flagship_has_every_item_once() -> None:
    sheet = (ROOT / "courses/new-rules/ledger.csv").read_text("utf-8")
    counts = (("S0", 29), ("S1", 42), ("S2", 20), ("S3", 27), ("S4", 37))

    assert [
        f"{source}-{number:02}"
        for source, count in counts
        for number in range(1, count + 1)
    ] == [row["id"] for row in csv.DictReader(StringIO(sheet))]


def test_the_flagship_teaches_or_waives_every_item() -> None:
    course = str(ROOT / "courses/new-rules")
    run = CliRunner().invoke(commands, ["coverage", course, "--format", "json"])

    assert 0 == run.exit_code
    assert [] == [it["id"] for it in json.loads(run.stdout) if it["how"] == "neither"]
