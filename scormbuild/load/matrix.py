"""A table, or `tracks:` in `course.yaml` → who takes which module, how deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink, closest
from scormbuild.load.column import LETTERS, SKIPPED, Column
from scormbuild.load.table import Cell, rows_of
from scormbuild.model import TABLES
from scormbuild.nearest import nearest
from scormbuild.records import dataclass
from scormbuild.rules import bad_table, two_matrices
from scormbuild.source import Source
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Track
    from scormbuild.project import Files
    from scormbuild.source import Span
    from scormbuild.text.decode import Written
    from scormbuild.tongue import Tongue

HEADS = ("name", "mastery", "promise", "minutes", "lenses")
"""Rows above the modules: the name shown, the pass mark, one line for the cover, how
long it takes, and the departments from which its learners pick theirs."""

_CORNER = "module"
"""The first cell of the first row."""
_MEANT = {
    "duration": "minutes",
    "pass-mark": "mastery",
    "time": "minutes",
    "title": "name",
    **{name: name for name in HEADS},
}
"""Words by which a row above the modules may be called, with its own."""
_LIKELY = 0.75
"""How alike a row of nothing but dashes must be to one above the modules."""
_LEFT_OUT = {
    "name": "nothing where its id is shown",
    "mastery": "`-` where nothing is graded",
    "promise": "nothing where it promises none",
    "minutes": "`-` to use the sum of the modules' own minutes",
    "lenses": "`-` where there is none to pick",
}
"""What a track's cell says where the row has nothing for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Who takes what, as read."""

    modules: tuple[tuple[str, Span], ...]
    """Module ids in the order of their rows, each with its place."""
    tracks: tuple[Track, ...]
    where: str
    """Its name in messages: a file's, or a key's of `course.yaml`."""
    span: Span
    """Place of the header, or of the key."""


def read_matrix(
    files: Files,
    inline: Written,
    key: Span | None,
    sink: Sink,
    tongue: Tongue | None = None,
) -> Matrix | None:
    """Read the matrix; None where the course has none, or it cannot be used.

    `inline` is what stands behind `tracks:` in `course.yaml`, and `key` the place of
    that word. A file comes before it.
    """
    path = next((it for it in TABLES if it in files.sizes), None)
    if path is not None:
        sink.extend(_beside(files, path))
        return _of_table(files, path, sink, tongue)
    if key is None:
        return None
    from scormbuild.load.inline import inline_matrix  # noqa: PLC0415 - rarely needed

    return inline_matrix(inline, key, sink)


def _of_table(
    files: Files, path: str, sink: Sink, tongue: Tongue | None
) -> Matrix | None:
    if path.endswith(".xlsx"):
        from scormbuild.load.workbook import workbook_rows  # noqa: PLC0415 - rare

        sheet = workbook_rows(files, path, sink, tongue)
        return _matrix(files, path, sheet, sink) if sheet else None
    source = read_source(files, path, sink, tongue)
    if source is None:
        return None
    looks = Sink()
    table = list(rows_of(source, looks))
    if not table and not looks.failed:
        looks.add(_blank(source))
    sink.extend(looks.diagnostics)
    return None if looks.failed else _matrix(files, path, table, sink)


def _matrix(
    files: Files, path: str, table: list[list[Cell]], sink: Sink
) -> Matrix | None:
    header, *rest = table
    columns = _columns(path, header, sink)
    if not columns:
        return None
    modules: list[tuple[str, Span]] = []
    heads: dict[str, Span] = {}
    for first, *cells in rest:
        head = _head(first, cells, files, sink)
        if head in heads:
            sink.add(_again(first, heads[head]))
            continue
        if head:
            heads[head] = first.span
        else:
            modules.append((first.text, first.span))
        if len(cells) != len(columns):
            sink.add(_uneven(first, len(cells) + 1, len(header), head))
            continue
        for column, cell in zip(columns, cells, strict=True):
            if head:
                column.head(head, cell, sink)
            else:
                column.take(first.text, cell, sink)
    tracks = tuple(column.track() for column in columns)
    place = header[0].span
    return Matrix(modules=tuple(modules), tracks=tracks, where=path, span=place)


def _beside(files: Files, path: str) -> Iterator[Diagnostic]:
    """Find tables besides the one that is read."""
    for other in TABLES:
        if other in files.sizes and other != path:
            yield two_matrices.RULE.at(
                Source(path=other, text="").span(0, 0),
                f"`{other}` stands beside `{path}`",
                hint=f"keep one of them, and call the other `_{other}`",
            )


def _blank(source: Source) -> Diagnostic:
    return bad_table.RULE.at(
        source.line_span(0),
        f"`{source.path}` is empty",
        hint="write the table of tracks into it, or take the file away",
    )


def _columns(path: str, header: list[Cell], sink: Sink) -> list[Column]:
    """Give a column a track; none where the first row is no header."""
    first = header[0].text.lower()
    if first != _CORNER and len(header) > 1:
        sink.add(
            bad_table.RULE.at(
                header[0].span,
                f"the first cell of `{path}` is `{header[0].text}`",
                hint="write `module` there, and the ids of the tracks beside it",
            )
        )
    if len(header) == 1:
        sink.add(
            bad_table.RULE.at(
                header[0].span,
                f"`{path}` names no track",
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
    return [Column(cell) for cell in header[1:] if closest(first, [_CORNER])]


def _head(first: Cell, cells: list[Cell], files: Files, sink: Sink) -> str:
    """Say which row above the modules one is, if misspelt; empty where it is none."""
    name = first.text.lower()
    if name in HEADS:
        return name
    if f"modules/{first.text}/module.md" in files.sizes:
        return ""
    letters = {cell.text.upper() for cell in cells} <= {*LETTERS, SKIPPED}
    if letters and any(cell.text != SKIPPED for cell in cells):
        return ""
    near = nearest(name, _MEANT, _LIKELY if letters else _NEAR)
    if near:
        sink.add(
            bad_table.RULE.at(
                first.span,
                f"`{first.text}` is no row above the modules, and no module",
                hint=f"did you mean the row `{_MEANT[near]}`?",
            )
        )
    return _MEANT.get(near, "")


_NEAR = 0.6
"""How alike a row must be whose cells are no letters: `min` and `minutes` are so."""


def _again(row: Cell, first: Span) -> Diagnostic:
    return bad_table.RULE.at(
        row.span,
        f"the row `{row.text}` stands here twice",
        hint="keep one of the two",
        related=((first, "first here"),),
    )


def _uneven(first: Cell, cells: int, wanted: int, head: str) -> Diagnostic:
    nothing = _LEFT_OUT.get(head, "`-` where it skips the module")
    return bad_table.RULE.at(
        first.span,
        f"the row `{first.text}` has {cells} cells, the first row has {wanted}",
        hint=f"write one cell for each track, {nothing}",
    )
