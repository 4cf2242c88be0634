"""`tracks:` in `course.yaml` → the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.load.column import Column
from scormbuild.load.matrix import Matrix
from scormbuild.load.table import Cell
from scormbuild.records import dataclass
from scormbuild.rules import bad_cell, bad_table
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - the same
from scormbuild.text.decode import Written, decode
from scormbuild.text.yaml import Mapping, Scalar

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic, Sink

WHERE = "tracks"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackEntry:
    """Keys of one track."""

    modules: Written
    name: Said = ""
    promise: Said = ""
    mastery: Written = Written(None)
    minutes: Written = Written(None)
    lenses: tuple[str, ...] | None = None
    spans: dict[str, Span]


def inline_matrix(node: object, place: Span, sink: Sink) -> Matrix | None:
    """Read the tracks; None where there is none that can be used.

    A module that a track leaves out is skipped by it. Their order is the one in which
    the tracks name them.
    """
    if not isinstance(node, Mapping) or not node.entries:
        sink.add(_none(place))
        return None
    columns: list[Column] = []
    named: list[list[Cell]] = []
    for key, value in node.entries:
        entry = decode(value, TrackEntry, f"track `{key.text}`", sink)
        if entry is None:
            continue
        if not isinstance(entry.modules, Mapping):
            sink.add(_no_letters(entry.spans["modules"]))
            continue
        column = Column(Cell(key.text, key.span))
        _heads(column, entry, sink)
        _letters(column, entry.modules, sink)
        columns.append(column)
        named.append([Cell(it.text, it.span) for it, _ in entry.modules.entries])
    if not columns:
        return None
    ordered = _ordered(named, sink)
    modules = tuple((cell.text, cell.span) for cell in ordered)
    tracks = tuple(column.track() for column in columns)
    return Matrix(modules=modules, tracks=tracks, where=WHERE, span=place)


def _heads(column: Column, entry: TrackEntry, sink: Sink) -> None:
    column.heads = {"name": entry.name, "promise": entry.promise}
    for name, said in (("mastery", entry.mastery), ("minutes", entry.minutes)):
        if isinstance(said, Scalar):
            column.head(name, Cell(said.text, said.span), sink)
        elif said is not None:
            column.head(name, Cell("a list or a map", entry.spans[name]), sink)
    if entry.lenses is not None:
        column.lenses = tuple(it for it in entry.lenses if it != "-")
        column.lenses_span = entry.spans["lenses"]


def _letters(column: Column, modules: Mapping, sink: Sink) -> None:
    for key, value in modules.entries:
        if isinstance(value, Scalar):
            span = value.span if value.text else key.span
            column.take(key.text, Cell(value.text, span), sink)
        else:
            sink.add(_no_letter(key))


def _ordered(named: list[list[Cell]], sink: Sink) -> list[Cell]:
    """Merge the tracks' lists, each in its own order, as early as its track says."""
    first = {cell.text: cell for cells in reversed(named) for cell in reversed(cells)}
    seen = dict.fromkeys(cell.text for cells in named for cell in cells)
    before: dict[str, set[str]] = {name: set() for name in seen}
    for cells in named:
        for index, cell in enumerate(cells):
            before[cell.text] |= {it.text for it in cells[:index]}
    done: list[str] = []
    while left := [name for name in seen if name not in done]:
        ready = next((name for name in left if before[name] <= {*done}), None)
        if ready is None:
            sink.add(_at_odds(named, left))
            return [first[name] for name in seen]
        done.append(ready)
    return [first[name] for name in done]


def _at_odds(named: list[list[Cell]], left: list[str]) -> Diagnostic:
    """Point at the last track's first module that goes round in a circle."""
    circle = [[cell for cell in cells if cell.text in left] for cells in named]
    told = [cells for cells in circle if len(cells) > 1]
    *_, other, last = told
    return bad_table.RULE.at(
        last[0].span,
        f"`{last[0].text}` stands before `{last[1].text}` here,"
        " which does not go with the order in other tracks",
        hint="write the modules of all tracks in one order",
        related=((other[0].span, "another order"),),
    )


def _none(span: Span) -> Diagnostic:
    return bad_table.RULE.at(
        span,
        "`tracks` names no track",
        hint="write the id of each track below it, or take the key out",
    )


def _no_letters(span: Span) -> Diagnostic:
    return bad_cell.RULE.at(
        span,
        "the modules of a track are a letter each",
        hint="write `modules: {NAME: R}`, or one a line below it",
    )


def _no_letter(key: Scalar) -> Diagnostic:
    return bad_cell.RULE.at(
        key.span,
        f"what is taken of `{key.text}` is no letter",
        hint="write one of R, B, D, O and -",
    )
