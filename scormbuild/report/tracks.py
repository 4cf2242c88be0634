"""The matrix of tracks: as a table for people, as CSV, and as JSON for programs."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING

from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.matrix import Cell, Column

LETTERS = {
    "required": "R",
    "brief": "B",
    "deep": "D",
    "optional": "O",
    "skipped": "-",
}
"""Each requirement as `tracks.csv` has it."""


def listing(columns: Sequence[Column]) -> str:
    """Give a JSON list with one object a track."""
    objects = [
        {
            "track": column.track.id,
            "modules": [
                {"id": cell.module, "requirement": cell.requirement}
                for cell in column.cells
            ],
            "minutes_required": column.minutes,
            "minutes_declared": column.declared,
            "mastery": column.mastery,
            "questions": column.questions,
            "attempts_without_repeats": column.attempts,
        }
        for column in columns
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def table(columns: Sequence[Column], states: dict[str, str]) -> list[list[str]]:
    """Give the rows of the matrix: modules, then figures; a column a track.

    `states` says of each track, by id, how much of the state it may take.
    """
    cells = zip(*(column.cells for column in columns), strict=True)
    return [
        ["", *(column.track.id for column in columns)],
        *([row[0].module, *map(_cell, row)] for row in cells),
        ["minutes", *(_figure(column.minutes) for column in columns)],
        ["declared", *(_figure(column.declared) for column in columns)],
        ["pass mark", *(_percent(column.mastery) for column in columns)],
        ["questions", *(str(column.questions) for column in columns)],
        ["practice", *(str(column.practice) for column in columns)],
        ["attempts", *(_figure(column.attempts) for column in columns)],
        ["state", *(states.get(column.track.id, "?") for column in columns)],
    ]


def sheet(columns: Sequence[Column], states: dict[str, str]) -> str:
    """Give the same as CSV, as spreadsheets read it."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(table(columns, states))
    return out.getvalue().rstrip("\n")


def text(columns: Sequence[Column], states: dict[str, str]) -> str:
    """Give the matrix as a table, then objectives, lenses and what is not written."""
    rows = table(columns, states)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_aligned(row, widths) for row in rows]
    lines.insert(len(columns[0].cells) + 1, "")
    lines += ["", LEGEND]
    lines += _thin(columns)
    lines += _lenses(columns)
    lines += _unwritten(columns)
    return "\n".join(lines)


LEGEND = """\
R required, B brief, D deep, O optional, - skipped; computed minutes behind each.
Minutes and declared count what is required; questions are those of the graded
quizzes, attempts how often these can be taken before one comes again."""


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = row
    cells = [f"{cell:>{width}}" for cell, width in zip(rest, widths[1:], strict=True)]
    return "  ".join((f"{first:<{widths[0]}}", *cells)).rstrip()


def _cell(cell: Cell) -> str:
    letter = LETTERS[cell.requirement]
    if cell.requirement == "skipped":
        return letter
    return f"{letter} {_figure(cell.minutes)}" if cell.written else f"{letter} ?"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"


def _percent(value: int | None) -> str:
    return "-" if value is None else f"{value} %"


def _thin(columns: Sequence[Column]) -> Iterator[str]:
    """Name objectives for which a graded track asks nothing."""
    gaps: dict[str, list[str]] = {}
    for column in columns:
        for it in column.coverage if column.mastery is not None else ():
            if it.due and not it.drawn:
                gaps.setdefault(it.objective, []).append(column.track.id)
    if gaps:
        yield ""
        yield "Objectives that no graded quiz asks for:"
        width = max(map(len, gaps))
        yield from (f"  {it:<{width}}  {', '.join(gaps[it])}" for it in gaps)


def _lenses(columns: Sequence[Column]) -> Iterator[str]:
    changes = [(it.track.id, change) for it in columns for change in it.changes]
    if not changes:
        return
    yield ""
    yield "What a lens adds:"
    width = max(len(change.lens) for _, change in changes)
    for lens in dict.fromkeys(change.lens for _, change in changes):
        own = [(track, it) for track, it in changes if it.lens == lens]
        said = ", ".join(f"{track} {it.words} words" for track, it in own if it.parts)
        yield f"  {lens:<{width}}  {said or 'nothing yet'}"


def _unwritten(columns: Sequence[Column]) -> Iterator[str]:
    missing = [cell.module for cell in columns[0].cells if not cell.written]
    if missing:
        yield ""
        yield f"Not written yet, and left out of all figures: {', '.join(missing)}"


def title_of(column: Column) -> str:
    """Give a track's name as people read it."""
    return literal(column.track.title) or column.track.id
