"""`ledger.csv` → what the course has set itself to teach, and what it waives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.load.table import rows_of
from scormbuild.model import LedgerItem
from scormbuild.rules import bad_table
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.load.table import Cell
    from scormbuild.project import Files

LEDGER_FILE = "ledger.csv"
COLUMNS = ("id", "says", "waived")
"""The cells of the first row."""


def read_ledger(files: Files, sink: Sink) -> tuple[LedgerItem, ...]:
    """Read the ledger, in the file's order; empty where there is no such file."""
    if LEDGER_FILE not in files.sizes:
        return ()
    source = read_source(files, LEDGER_FILE, sink)
    if source is None:
        return ()
    header, *rows = [*rows_of(source, sink)] or [[]]
    if tuple(cell.text for cell in header) != COLUMNS:
        sink.add(
            bad_table.RULE.at(
                source.line_span(0),
                f"`{LEDGER_FILE}` begins with another row than `{','.join(COLUMNS)}`",
                hint=f"write `{','.join(COLUMNS)}` above its items",
            )
        )
        return ()
    return tuple(_items(rows, sink))


def _items(rows: list[list[Cell]], sink: Sink) -> Iterator[LedgerItem]:
    """Give the items of rows that are whole; each id once."""
    seen: dict[str, Cell] = {}
    for row in rows:
        fault = _fault(row, seen)
        if fault is not None:
            sink.add(fault)
            continue
        item, says, waived = row
        seen[item.text] = item
        yield LedgerItem(
            id=item.text, says=says.text, waived=waived.text, span=item.span
        )


def _fault(row: list[Cell], seen: dict[str, Cell]) -> Diagnostic | None:
    first = row[0]
    if len(row) != len(COLUMNS):
        return bad_table.RULE.at(
            first.span,
            f"the row `{first.text}` has {len(row)} cells,"
            f" the first row has {len(COLUMNS)}",
            hint='put a cell with commas between quotes (`"`);'
            " leave the last one empty where a page has to teach it",
        )
    if not first.text:
        return bad_table.RULE.at(
            first.span,
            f"a row of `{LEDGER_FILE}` has no id",
            hint="write in its first cell what pages say in `sources=`",
        )
    if first.text in seen:
        return bad_table.RULE.at(
            first.span,
            f"`{LEDGER_FILE}` has the item `{first.text}` twice",
            hint="give one of them another id, or take it out",
            related=((seen[first.text].span, "first here"),),
        )
    return None
