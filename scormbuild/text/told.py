"""A text and the language in which it is read → its translation, where there is one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, replace
from scormbuild.rules import broken_translation, stale_translation, untranslated
from scormbuild.slots import Filling, Said, Slotted, said
from scormbuild.source import Source, Span
from scormbuild.text.anchor import anchor
from scormbuild.text.must_keep import lost
from scormbuild.text.piece import Piece
from scormbuild.tongue import Heard, Place, key_of, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Sink
    from scormbuild.tongue import Told, Tongue

_CODE = re.compile(r"^[ >]*(?P<mark>`{3,}|~{3,})")

_END = "</trans-unit>"
"""How what belongs to one text ends in a file of translations."""

Line = tuple[int, str]


@dataclass(frozen=True)
class ToldPiece(Piece):
    """A piece in other words: each line knows where it is written."""

    places: tuple[Span | None, ...]
    """By line, where that is; None where it is the piece's own."""

    def span(self, start: int, end: int) -> Span:
        """Give the place of a range: in the translation, or in the text itself."""
        at = self.index(start)
        own = self.places[at] if at < len(self.places) else None
        return own or super().span(start, end)


def told_piece(piece: Piece, sink: Sink) -> ToldPiece | None:
    """Give a piece as it is read in its source's language; None where that is its own.

    It is translated block by block: what blank lines part.
    """
    if piece.source.tongue is None:
        return None
    there = _written(piece.source.tongue)
    lines: list[Line] = []
    places: list[Span | None] = []
    for block in _blocks(piece.lines):
        told = _told_block(piece.source, block, sink)
        new = list(_in_other_words(piece.source, block, told, there)) if told else ()
        lines += (line for line, _ in new) if told else block
        places += (place for _, place in new) if told else [None] * len(block)
    if not any(places):
        return None
    return ToldPiece(piece.source, tuple(lines), tuple(places))


def told_line(words: str, span: Span, sink: Sink) -> str:
    """Give a line of settings, of which `span` is the place, in its language."""
    if span.source.tongue is None:
        return words
    told = _told(span.source, words, span, sink)
    return key_of(told.words) if told else words


LINES = (Said, Slotted, Filling)
"""Kinds of lines of settings that slots have to do with."""


def read_line(words: str, span: Span, kind: object, sink: Sink) -> str:
    """Give a line of settings as its kind is read: translated, its slots marked."""
    told = words if kind == Slotted else told_line(words, span, sink)
    return told if kind == Filling else said(told)


def untold(piece: Piece) -> Piece:
    """Give a piece that is the same in every language."""
    return Piece(replace(piece.source, tongue=None), piece.lines)


@lru_cache(maxsize=16)
def _written(tongue: Tongue) -> Source:
    """Give the file in which translations stand."""
    return Source(path=tongue.path, text=tongue.written)


def _blocks(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Part lines at blank ones; those of fenced code stay together."""
    block: list[Line] = []
    fence = ""
    for at, line in lines:
        blank = not line.strip() and not fence
        if block and blank is bool(block[0][1].strip()):
            yield block
            block = []
        if mark := _CODE.match(line):
            closed = fence and mark["mark"].startswith(fence)
            fence = "" if closed else fence or mark["mark"]
        block.append((at, line))
    if block:
        yield block


def _told_block(source: Source, block: list[Line], sink: Sink) -> Told | None:
    words = _bare(block)
    if not words:
        return None
    (first, head), (last, tail) = block[0], block[-1]
    start = first + len(head) - len(head.lstrip())
    return _told(source, words, source.span(start, last + len(tail.rstrip())), sink)


def _bare(block: list[Line]) -> str:
    """Give the words of a block without the indentation that its lines share."""
    indent = _indent(block)
    return "\n".join(line[indent:] for _, line in block).strip()


def _indent(block: list[Line]) -> int:
    filled = [line for _, line in block if line.strip()]
    return min((len(line) - len(line.lstrip()) for line in filled), default=0)


def _in_other_words(
    source: Source, block: list[Line], told: Told, written: Source
) -> Iterator[tuple[Line, Span]]:
    """Give the lines of a translation, indented as the block was, with their places."""
    (at, first), (last, tail) = block[0], block[-1]
    origin = source.span(at, last + len(tail))
    lead = first[: _indent(block)]
    begin = told.start
    end = written.text.find(_END, begin)
    for line in told.words.strip().split("\n"):
        sought = _escaped(line)
        found = written.text.find(sought, begin, end) if line.strip() else -1
        begin = max(begin, found)
        yield (
            (at, f"{lead}{line}" if line.strip() else ""),
            Span(written, begin, begin + (len(line) if found >= 0 else 0), origin),
        )


def _escaped(line: str) -> str:
    """Give a line as it stands in XML; what does so is slow to import."""
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _told(source: Source, words: str, span: Span, sink: Sink) -> Told | None:
    """Find a translation that says something else, and say what is wrong with it."""
    tongue = source.tongue
    if tongue is None or not says_something(words):
        return None
    name = anchor(source, span.start)
    place = Place(path=source.path, anchor=name, key=key_of(words))
    if tongue.heard is not None:
        tongue.heard(Heard(place, words, span.start))
    told = tongue.find(place)
    if told is None:
        sink.add(untranslated.one(span, words))
        return None
    wrong = tuple(lost(words, told.words))
    if not told.fresh:
        sink.add(stale_translation.one(span, words))
        if wrong:  # of the text as it was; slots and links are others now
            return None
    where = _written(tongue).span(told.start, told.start)
    sink.extend(broken_translation.found(where, it) for it in wrong)
    return None if key_of(told.words) == place.key else told
