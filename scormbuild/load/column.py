"""What a matrix says of one track: its head, and a letter for each module."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.model import Depth, Track
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_cell
from scormbuild.slots import said
from scormbuild.text.told import told_line

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.load.table import Cell
    from scormbuild.source import Span

SKIPPED = "-"
LETTERS = {
    "R": (Depth.FULL, True),
    "B": (Depth.BRIEF, True),
    "D": (Depth.DEEP, True),
    "O": (Depth.FULL, False),
}
"""What a cell says: the depth the track takes, and whether it must be taken."""

_MASTERY = re.compile("[0-9]{1,3}")
_PERCENT = 100
_MINUTES = re.compile("[0-9]{1,4}([.,][0-9])?")


@dataclass(slots=True)
class Column:
    """One track while what is said of it is read."""

    id: Cell
    heads: dict[str, str] = field(default_factory=dict)
    lenses: tuple[str, ...] | None = None
    lenses_span: Span | None = None
    mastery: int | None = None
    mastery_span: Span | None = None
    minutes: float | None = None
    minutes_span: Span | None = None
    modules: list[tuple[str, Depth]] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    cells: dict[str, Span] = field(default_factory=dict)

    def head(self, name: str, cell: Cell, sink: Sink) -> None:
        """Take a cell of the rows above the modules."""
        told = name in ("name", "promise")
        words = told_line(cell.text, cell.span, sink) if told else cell.text
        self.heads[name] = said(words)
        if name == "lenses" and cell.text:
            self.lenses, self.lenses_span = _lenses(cell.text), cell.span
        if name == "mastery":
            self.mastery_span = cell.span
            if cell.text != SKIPPED:
                self.mastery = _mastery(cell, sink)
        if name == "minutes" and cell.text not in ("", SKIPPED):
            self.minutes, self.minutes_span = _minutes(cell, sink), cell.span

    def take(self, module: str, cell: Cell, sink: Sink) -> None:
        """Take a cell that says how much of a module the track takes."""
        letter = cell.text.upper()
        if letter == SKIPPED:
            return
        if letter not in LETTERS:
            sink.add(
                bad_cell.RULE.at(
                    cell.span,
                    f"what `{self.id.text}` takes of `{module}` is left open"
                    if not cell.text
                    else f"`{cell.text}` is none of R, B, D, O and -",
                    hint="write `-` where the track skips the module"
                    if not cell.text
                    else "write `R` for required, `B` brief, `D` deep, `O` optional,"
                    " `-` skipped",
                )
            )
            return
        depth, required = LETTERS[letter]
        self.modules.append((module, depth))
        self.cells[module] = cell.span
        if not required:
            self.optional.append(module)

    def track(self) -> Track:
        """Give the track, all of whose cells have been taken."""
        return Track(
            id=self.id.text,
            title=self.heads.get("name") or self.id.text,
            promise=self.heads.get("promise", ""),
            modules=tuple(self.modules),
            optional=tuple(self.optional),
            mastery=self.mastery,
            minutes=self.minutes,
            lenses=self.lenses,
            span=self.id.span,
            lenses_span=self.lenses_span,
            mastery_span=self.mastery_span,
            minutes_span=self.minutes_span,
            cells=self.cells,
        )


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


def _minutes(cell: Cell, sink: Sink) -> float | None:
    if _MINUTES.fullmatch(cell.text) and (told := float(cell.text.replace(",", "."))):
        return told
    sink.add(
        bad_cell.RULE.at(
            cell.span,
            f"the minutes are `{cell.text}`, where a number from 0.1 to"
            " 9999.9 or `-` is expected",
            hint="write a number such as `96`, or `-` to use the sum of the modules'"
            " own minutes",
        )
    )
    return None


def _lenses(text: str) -> tuple[str, ...]:
    """Give the lenses a cell names; none for `-`."""
    words = re.split(r"[\s,;]+", text)
    return () if text == SKIPPED else tuple(word for word in words if word)
