"""`tracks.xlsx`: the same as a table of text, and no way in for an enemy."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from typing import TypeAlias
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from tests.test_matrix import FILES

Row: TypeAlias = "list[str | float | None]"
ROWS: list[Row] = [
    ["module", "crew", "office", "watch"],
    ["name", "Night crew", "Office", "Watch"],
    ["mastery", 80, "-", 0.7],
    [],
    ["alarm", "R", "B", "O"],
    ["drill", "D", "-", "R"],
]
TABLE = (
    "module,crew,office,watch\n"
    "name,Night crew,Office,Watch\n"
    "mastery,80,-,70\nalarm,R,B,O\ndrill,D,-,R\n"
)


def workbook(rows: list[Row]) -> bytes:
    """Give a workbook with one sheet of cells; the pass mark of `watch` in percent."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    sheet["D3"].number_format = "0%"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def course(**tables: str | bytes) -> MemoryProject:
    """Give the course with another table."""
    files: dict[str, str | bytes] = {**FILES}
    del files["tracks.csv"]
    for ending, table in tables.items():
        files[f"tracks.{ending}"] = table
    project = MemoryProject(files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    return project


def found(project: MemoryProject) -> list[str]:
    """Give the errors, each with its place."""
    _, told = check_course(project)
    errors = [it for it in told if it.rule.severity.value == "error"]
    return [f"{it.span.path}:{it.span.place} {it.rule.name}" for it in errors]


def test_a_workbook_says_the_same_as_a_table_of_text() -> None:
    one, _ = check_course(course(xlsx=workbook(ROWS)))
    other, told = check_course(course(csv=TABLE))

    assert one
    assert other
    assert [] == [it.message for it in told if it.rule.severity.value == "error"]
    assert other.tracks == one.tracks


def test_faults_in_a_workbook_are_told_by_cell_and_nothing_else() -> None:
    rows: list[Row] = [
        *ROWS[:4],
        ["alarm", "X", "B", None],
        ["drill", "D", "-", "R", "R"],
    ]

    assert [
        "tracks.xlsx:B5 bad-cell",
        "tracks.xlsx:D5 bad-cell",
        "tracks.xlsx:A6 bad-table",
    ] == found(course(xlsx=workbook(rows)))
    assert ["tracks.xlsx:A7 missing-module"] == found(
        course(xlsx=workbook([*ROWS, ["stairs", "R", "R", "R"]]))
    )


def test_a_workbook_beside_a_table_is_one_too_many() -> None:
    both = course(csv=TABLE, xlsx=workbook(ROWS))

    assert ["tracks.xlsx:1:1 two-matrices"] == found(both)


def enemy(name: str) -> bytes:
    """Give a workbook that means harm."""
    file = BytesIO(workbook(ROWS))
    if name == "cut":
        return file.getvalue()[:900]
    if name == "word":
        return b"\xd0\xcf\x11\xe0" + bytes(600)
    with ZipFile(file, "a", 8) as archive:
        if name == "bomb":
            archive.writestr("xl/more.bin", bytes(21_000_000))
        elif name == "parts":
            for number in range(500):
                archive.writestr(f"xl/{number}.bin", b"")
        else:
            text = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
            data = text.encode("utf-16") if name == "wide" else text.encode()
            archive.writestr("xl/more.xml", data)
    return file.getvalue()


@pytest.mark.parametrize("name", ["bomb", "parts", "entities", "wide", "cut", "word"])
def test_a_workbook_that_means_harm_is_refused(name: str) -> None:
    assert ["tracks.xlsx:A1 bad-workbook"] == found(course(xlsx=enemy(name)))


def test_a_table_that_nobody_could_oversee_is_refused() -> None:
    wide: list[Row] = [["module", *(f"t{n}" for n in range(100))]]

    assert ["tracks.xlsx:A1 bad-workbook"] == found(course(xlsx=workbook(wide)))
    assert ["tracks.xlsx:A1 bad-workbook"] == found(course(xlsx=workbook([])))
    assert ["tracks.xlsx:A1 file-too-large"] == found(course(xlsx=bytes(2_000_001)))


def test_without_what_reads_workbooks_one_is_told_how_to_get_it() -> None:
    code = (
        "import sys; sys.modules['openpyxl'] = None\n"
        "from tests.test_matrix import FILES\n"
        "from scormbuild.build import check_course\n"
        "from scormbuild.project import MemoryProject\n"
        "files = {k: v for k, v in FILES.items() if k != 'tracks.csv'}\n"
        "_, told = check_course(MemoryProject(files | {'tracks.xlsx': b'PK'}))\n"
        "print(*(it.hint for it in told if it.span.path == 'tracks.xlsx'), sep='|')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert (
        "install it with `pip install scormbuild[xlsx]`,"
        " or save the table as `tracks.csv` (in the kind `CSV UTF-8`)\n"
    ) == run.stdout
