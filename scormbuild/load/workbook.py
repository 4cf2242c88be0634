"""A table in a workbook (`.xlsx`) → rows of cells, opened as if it meant harm."""

from __future__ import annotations

import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from scormbuild.load.table import Cell
from scormbuild.rules import bad_workbook, file_too_large, missing_openpyxl
from scormbuild.source import Source

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.project import Files
    from scormbuild.tongue import Tongue

SIZE = 2_000_000
"""Bytes of a workbook; a table of 30 modules and 20 tracks has 12 kB."""
UNPACKED = 20_000_000
"""Bytes of all that is in it."""
PARTS = 500
"""Files in it."""
ROWS, COLUMNS = 500, 100
"""Of the table."""
SHEET = "tracks"
"""The sheet that is read, where there are several; else the first."""

_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """The workbook cannot be used; its text says why."""


def workbook_rows(
    files: Files, path: str, sink: Sink, tongue: Tongue | None = None
) -> list[list[Cell]] | None:
    """Give the rows that are not blank, each as long as the first at least.

    None, with a diagnostic, where there are none. Formulas count as what they came to
    when the workbook was saved; nothing that it links to is opened.
    """
    place = Source(path=path, text="", sheet=True)
    if files.sizes[path] > SIZE:
        sink.add(_too_large(place))
        return None
    try:
        import openpyxl  # noqa: F401, PLC0415 - an extra, and slow
    except ImportError:
        sink.add(_missing(place))
        return None
    try:
        data = files.read(path)
        _guard(data)
        table = _values(data)
    except _Refused as refused:
        sink.add(_bad(place, str(refused)))
        return None
    return _cells(path, table, tongue)


def _guard(data: bytes) -> None:
    """Refuse what would fill memory, and documents that declare entities."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > PARTS or sum(it.file_size for it in parts) > UNPACKED:
                raise _Refused("holds more than any table of tracks")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    text = archive.read(part)
                    if b"\0" in text[:4] or _DECLARES.search(text):
                        raise _Refused("declares entities, which no spreadsheet does")
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as fault:
        raise _Refused("is no workbook that can be opened") from fault


def _values(data: bytes) -> list[list[str]]:
    """Give the texts of the sheet's cells, row by row, blanks at the ends cut off."""
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra, and slow

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(
                BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            sheets = {sheet.title.lower(): sheet for sheet in book.worksheets}
            sheet = sheets.get(SHEET) or next(iter(sheets.values()))
            sheet.reset_dimensions()
            found = sheet.iter_rows(max_row=ROWS + 1, max_col=COLUMNS + 1)
            table = [[_text(it.value, it.number_format) for it in row] for row in found]
    except Exception as fault:  # an enemy's workbook may break its reader anywhere
        raise _Refused("is no workbook that can be read") from fault
    for row in table:
        while row and not row[-1]:
            row.pop()
    while table and not table[-1]:
        table.pop()
    if len(table) > ROWS or any(len(row) > COLUMNS for row in table):
        raise _Refused(f"has more than {ROWS} rows or {COLUMNS} columns")
    if not table:
        raise _Refused("is empty")
    return table


def _text(value: object, number_format: str) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and "%" in number_format:
        return f"{value * 100:g}%"
    if isinstance(value, float):
        return f"{value:g}"
    return _BREAKS.sub(" ", str(value)).strip()


def _cells(
    path: str, table: list[list[str]], tongue: Tongue | None
) -> list[list[Cell]]:
    """Give the cells their places in a text of the table, with a line a row."""
    width = len(next(row for row in table if row))
    full = [row + [""] * (width - len(row)) if row else [] for row in table]
    text = "\n".join("\t".join(row) for row in full)
    source = Source(path=path, text=text, sheet=True, tongue=tongue)
    rows: list[list[Cell]] = []
    for start, row in zip(source.line_starts, full, strict=True):
        cells, at = [], start
        for words in row:
            cells.append(Cell(words, source.span(at, at + len(words))))
            at += len(words) + 1
        rows += [cells] if cells else []
    return rows


def _missing(place: Source) -> Diagnostic:
    return missing_openpyxl.RULE.at(
        place.span(0, 0),
        f"`{place.path}` is read with `openpyxl`, which is not installed",
        hint="install it with `pip install scormbuild[xlsx]`,"
        " or save the table as `tracks.csv` (in the kind `CSV UTF-8`)",
    )


def _too_large(place: Source) -> Diagnostic:
    return file_too_large.RULE.at(
        place.span(0, 0),
        f"`{place.path}` has more than {SIZE // 10**6} MB",
        hint="keep nothing in it but the table of tracks",
    )


def _bad(place: Source, fact: str) -> Diagnostic:
    return bad_workbook.RULE.at(
        place.span(0, 0),
        f"`{place.path}` {fact}",
        hint="save the table anew, alone in a workbook and without a password,"
        " or as `tracks.csv` (in the kind `CSV UTF-8`)",
    )
