"""A text the author wrote, and places in it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from scormbuild.tongue import Tongue


@dataclass(frozen=True, kw_only=True)
class Source:
    """One text file of a course, decoded; lines end with LF and a BOM is gone."""

    path: str
    """Path from the course folder, with forward slashes."""
    text: str
    newline: str = field(default="\n", compare=False)
    """The line end the file on disk uses; only `ids` needs it, to write back."""
    bom: bool = field(default=False, compare=False)
    """Whether the file on disk begins with a byte-order mark."""
    broken: bool = field(default=False, compare=False)
    """Whether it is in no encoding that is read, and `text` but a guess to point at."""
    sheet: bool = field(default=False, compare=False)
    """Whether it is a sheet of a workbook: a line a row, a tab between cells."""
    tongue: Tongue | None = field(default=None, repr=False)
    """In what other language it is read; None for the course's own."""

    @property
    def unread(self) -> bool:
        """Whether nothing is known of what the file says."""
        return self.broken or not self.text

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which the lines begin; the first is 0."""
        ends = accumulate(len(line) + 1 for line in self.lines)
        return (0, *ends)[:-1]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without their ends."""
        return tuple(self.text.split("\n"))

    def span(self, start: int, end: int) -> Span:
        """Give the place between two offsets (0-based, end excluded)."""
        return Span(self, start, max(start, end))

    def line_span(self, line: int) -> Span:
        """Give the place of one whole line (0-based), its indentation left out."""
        text = self.lines[line]
        start = self.line_starts[line]
        return self.span(start + len(text) - len(text.lstrip()), start + len(text))


_LETTERS = 26
"""Columns of a sheet from A to Z; what is read ends before ZZ."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a source: from `start` up to `end`, as offsets into its text."""

    source: Source
    start: int
    end: int
    origin: Span | None = field(default=None, compare=False, repr=False)
    """In a file of translations, the place of the text that is translated."""

    @property
    def path(self) -> str:
        """Path of the file, from the course folder."""
        return self.source.path

    @property
    def line(self) -> int:
        """Line number, from 1."""
        return bisect_right(self.source.line_starts, self.start)

    @property
    def column(self) -> int:
        """Column of the first character, from 1."""
        return self.start - self.source.line_starts[self.line - 1] + 1

    @property
    def place(self) -> str:
        """Line and column, or the name of a cell, such as `B7`."""
        if not self.source.sheet:
            return f"{self.line}:{self.column}"
        left = self.excerpt[: self.column - 1].count("\t")
        letters = chr(ord("A") + left % _LETTERS)
        more = chr(ord("A") + left // _LETTERS - 1) if left >= _LETTERS else ""
        return f"{more}{letters}{self.line}"

    @property
    def excerpt(self) -> str:
        """The whole line on which the place begins."""
        return self.source.lines[self.line - 1]

    @property
    def width(self) -> int:
        """How many characters of that line the place covers; at least 1."""
        room = len(self.excerpt) - self.column + 1
        return max(1, min(self.end - self.start, room))

    def narrow(self, word: str) -> Span:
        """Give the place of a word on the first line, or all of it without one."""
        line_start = self.source.line_starts[self.line - 1]
        column = self.excerpt.find(word, self.start - line_start)
        if not word or column < 0:
            return self
        start = line_start + column
        return self.within(start, start + len(word))

    def within(self, start: int, end: int) -> Span:
        """Give a part of the place, as offsets into the same source."""
        return Span(self.source, start, end, self.origin)
