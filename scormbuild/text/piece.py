"""Pieces of text cut out of a source, whose every character still has its place."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from scormbuild.records import dataclass
from scormbuild.slots import marked

if TYPE_CHECKING:
    from scormbuild.source import Source, Span
    from scormbuild.text.clean import CleanText

ONE_PARAGRAPH = "\N{NO-BREAK SPACE}"
"""Before a text that is one paragraph: no block begins so, and it counts as a space."""


@dataclass(frozen=True)
class Piece:
    """Lines cut from a source: each its words and the offset where they begin."""

    source: Source
    lines: tuple[tuple[int, str], ...]

    @cached_property
    def text(self) -> str:
        """The words, lines joined, slots marked; ends with a line end unless empty."""
        return marked("".join(f"{line}\n" for _, line in self.lines))

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [], 0
        for _, line in self.lines:
            starts.append(position)
            position += len(line) + 1
        return starts

    @cached_property
    def _bytes(self) -> bytes | None:
        """The text as UTF-8, or None where bytes and characters are the same."""
        return None if self.text.isascii() else self.text.encode()

    def offset(self, position: int) -> int:
        """Place in the source of a character of `text`."""
        if not self.lines:
            return 0
        index = self.index(position)
        start, line = self.lines[index]
        return start + min(position - self._starts[index], len(line))

    def index(self, position: int) -> int:
        """Give the number of the line with a character of `text`, from 0."""
        return max(0, bisect_right(self._starts, position) - 1)

    def span(self, start: int, end: int) -> Span:
        """Place in the source of a range of `text`."""
        return self.source.span(self.offset(start), self.offset(end))

    def byte_span(self, start: int, end: int) -> Span:
        """Place in the source of a range of `text` given in UTF-8 bytes."""
        if self._bytes is None:
            return self.span(start, end)
        first = len(self._bytes[:start].decode(errors="ignore"))
        return self.span(first, first + len(self._bytes[start:end].decode()))

    def slice_bytes(self, start: int, end: int) -> str:
        """Words of a range of `text` given in UTF-8 bytes."""
        if self._bytes is None:
            return self.text[start:end]
        return self._bytes[start:end].decode(errors="ignore")

    @property
    def whole(self) -> Span:
        """Place from the first word to the last."""
        words = [(at, line) for at, line in self.lines if line.strip()]
        if not words:
            at = self.lines[0][0] if self.lines else 0
            return self.source.span(at, at)
        (first, head), (last, tail) = words[0], words[-1]
        indent = len(head) - len(head.lstrip())
        return self.source.span(first + indent, last + len(tail.rstrip()))

    @property
    def empty(self) -> bool:
        """Whether there is no word in it."""
        return not any(line.strip() for _, line in self.lines)


def whole_lines(text: CleanText, first: int, last: int) -> Piece:
    """Cut whole lines, `first` up to `last` (0-based, end excluded)."""
    return Piece(text.source, tuple(text.bare(n) for n in range(first, last)))
