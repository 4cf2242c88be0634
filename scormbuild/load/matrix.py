"""`tracks.csv` → the tracks of a course: who takes which module, how deep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink, closest, did_you_mean
from scormbuild.load.table import Cell, rows_of
from scormbuild.model import Depth, Track
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_cell, bad_table
from scormbuild.slots import said
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.project import Files
    from scormbuild.source import Source, Span

TRACKS_FILE = "tracks.csv"

HEADS = ("name", "mastery", "promise", "lenses")
"""Rows above the modules: the name shown, the pass mark, one line for the cover, and
the departments from which its learners pick theirs."""

SKIPPED = "-"
LETTERS = {
    "R": (Depth.FULL, True),
    "B": (Depth.BRIEF, True),
    "D": (Depth.DEEP, True),
    "O": (Depth.FULL, False),
}
"""What a cell says: the depth the track takes, and whether it must be taken."""

_CORNER = "module"
"""The first cell of the first row."""
_MASTERY = re.compile("[0-9]{1,3}")
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table as read."""

    modules: tuple[tuple[str, Span], ...]
    """Module ids in the order of their rows, each with its place."""
    tracks: tuple[Track, ...]
    span: Span
    """Place of the header."""


@dataclass(slots=True)
class _Column:
    """One track while its column is read."""

    id: Cell
    heads: dict[str, str] = field(default_factory=dict)
    lenses: Cell | None = None
    mastery: int | None = None
    modules: list[tuple[str, Depth]] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)


def read_matrix(files: Files, sink: Sink) -> Matrix | None:
    """Read the table; None where the course has none, or it cannot be used."""
    if TRACKS_FILE not in files.sizes:
        return None
    source = read_source(files, TRACKS_FILE, sink)
    if source is None:
        return None
    looks = Sink()
    rows = list(rows_of(source, looks))
    if not rows and not looks.failed:
        looks.add(_blank(source))
    sink.extend(looks.diagnostics)
    if looks.failed:
        return None
    header, *rest = rows
    columns = _columns(header, sink)
    if not columns:
        return None
    modules: list[tuple[str, Span]] = []
    for row in rest:
        name = row[0].text
        head = name.lower() in HEADS
        if len(row) != len(header):
            sink.add(_uneven(row, len(header)))
            modules += [] if head else [(name, row[0].span)]
            continue
        if head:
            _head(name.lower(), columns, row[1:], sink)
            continue
        modules.append((name, row[0].span))
        for column, cell in zip(columns, row[1:], strict=True):
            _take(column, name, cell, sink)
    tracks = tuple(_track(column) for column in columns)
    return Matrix(tuple(modules), tracks, header[0].span)


def _blank(source: Source) -> Diagnostic:
    return bad_table.RULE.at(
        source.line_span(0),
        f"`{TRACKS_FILE}` is empty",
        hint="write the table of tracks into it, or take the file away",
    )


def _columns(header: list[Cell], sink: Sink) -> list[_Column]:
    """Give a column a track; none where the first row is no header."""
    first = header[0].text.lower()
    if first != _CORNER and len(header) > 1:
        sink.add(
            bad_table.RULE.at(
                header[0].span,
                f"the first cell of `{TRACKS_FILE}` is `{header[0].text}`",
                hint="write `module` there, and the ids of the tracks beside it",
            )
        )
    if len(header) == 1:
        sink.add(
            bad_table.RULE.at(
                header[0].span,
                f"`{TRACKS_FILE}` names no track",
                hint="write `module` and the ids of the tracks, with commas between",
            )
        )
    seen: dict[str, Cell] = {}
    for cell in header[1:]:
        if cell.text in seen:
            sink.add(
                bad_table.RULE.at(
                    cell.span,
                    f"track `{cell.text}` has two columns",
                    hint="give one of them another id, or take it out",
                    related=((seen[cell.text].span, "first here"),),
                )
            )
        seen.setdefault(cell.text, cell)
    return [_Column(cell) for cell in header[1:] if closest(first, [_CORNER])]


def _head(name: str, columns: list[_Column], cells: list[Cell], sink: Sink) -> None:
    for column, cell in zip(columns, cells, strict=True):
        column.heads[name] = said(cell.text)
        if name == "lenses":
            column.lenses = cell if cell.text else None
        if name == "mastery" and cell.text != SKIPPED:
            column.mastery = _mastery(cell, sink)


def _mastery(cell: Cell, sink: Sink) -> int | None:
    digits = cell.text.removesuffix("%").strip()
    if _MASTERY.fullmatch(digits) and int(digits) <= _PERCENT:
        return int(digits)
    sink.add(
        bad_cell.RULE.at(
            cell.span,
            f"the pass mark is `{cell.text}`, where 0 to 100 or `-` is expected",
            hint="write a number such as `80`, or `-` where nothing is graded",
        )
    )
    return None


def _take(column: _Column, module: str, cell: Cell, sink: Sink) -> None:
    letter = cell.text.upper()
    if letter == SKIPPED:
        return
    if letter not in LETTERS:
        sink.add(
            bad_cell.RULE.at(
                cell.span,
                f"what `{column.id.text}` takes of `{module}` is left open"
                if not cell.text
                else f"`{cell.text}` is none of R, B, D, O and -",
                hint="write `-` where the track skips the module"
                if not cell.text
                else did_you_mean(letter, [*LETTERS, SKIPPED]),
            )
        )
        return
    depth, required = LETTERS[letter]
    column.modules.append((module, depth))
    if not required:
        column.optional.append(module)


def _track(column: _Column) -> Track:
    return Track(
        id=column.id.text,
        title=column.heads.get("name") or column.id.text,
        promise=column.heads.get("promise", ""),
        modules=tuple(column.modules),
        optional=tuple(column.optional),
        mastery=column.mastery,
        lenses=_lenses(column.lenses),
        span=column.id.span,
        lenses_span=column.lenses.span if column.lenses else None,
    )


def _lenses(cell: Cell | None) -> tuple[str, ...] | None:
    """Give the lenses a cell names; `-` for none, nothing for all there are."""
    if cell is None:
        return None
    words = re.split(r"[\s,;]+", cell.text)
    return () if cell.text == SKIPPED else tuple(word for word in words if word)


def _uneven(row: list[Cell], cells: int) -> Diagnostic:
    return bad_table.RULE.at(
        row[0].span,
        f"the row `{row[0].text}` has {len(row)} cells, the first row has {cells}",
        hint="write one cell for each track, `-` where it skips the module",
    )
