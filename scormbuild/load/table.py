"""A table written as comma-separated values → rows of cells, each with its place."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Protocol

from scormbuild.records import dataclass
from scormbuild.rules import bad_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.source import Source, Span

_SEPARATOR = re.compile(r"sep=([,;\t])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, with its place."""

    text: str
    span: Span


class _Reader(Protocol):
    """Reads rows, and knows how many lines it has read."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]:
        """Give the rows."""


def rows_of(source: Source, sink: Sink) -> Iterator[list[Cell]]:
    """Give the rows with their cells' places; blank rows are left out.

    Spreadsheets may say in a first line, `sep=;`, what stands between the cells.
    """
    told = _SEPARATOR.fullmatch(source.lines[0])
    lines = ("", *source.lines[1:]) if told else source.lines
    first = next(iter(lines[bool(told) :]), "")
    delimiter = told[1] if told else max(",;\t", key=first.count)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    for row in _readable(reader, source, sink):
        if not any(cell.strip() for cell in row):
            continue
        line = reader.line_num - 1
        start, cells = source.line_starts[line], []
        for text in row:
            words = text.strip()
            at = source.text.find(words, start)
            end = source.line_starts[line] + len(source.lines[line])
            at = at if 0 <= at <= end else start
            cells.append(Cell(words, source.span(at, at + len(words))))
            start = at + len(words) + 1 if words else start + 1
        yield cells


def _readable(reader: _Reader, source: Source, sink: Sink) -> Iterator[list[str]]:
    """Give rows up to the first that no table can hold."""
    first = 0
    try:
        for row in reader:
            if reader.line_num > first + 1:
                sink.add(_endless(source, first))
                return
            yield row
            first = reader.line_num
    except csv.Error:
        sink.add(
            bad_table.RULE.at(
                source.line_span(first),
                f"a cell of this row has more than {csv.field_size_limit()} characters",
                hint="close its quotes, or shorten it",
            )
        )


def _endless(source: Source, line: int) -> Diagnostic:
    return bad_table.RULE.at(
        source.line_span(line),
        "a cell of this row goes over several lines",
        hint='close its quotes (`"`) on the same line, or take them away',
    )
