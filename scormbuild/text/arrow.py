"""An item with an arrow → what stands before it, and what behind."""

from __future__ import annotations

import re

from scormbuild.records import dataclass
from scormbuild.text.piece import Piece

_HIDDEN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\]\([^)]*\)", re.DOTALL)
"""Code and the targets of links, in which an arrow is none."""
_ARROW = re.compile(r"(?:(?<=\s)|^)(?:->|→)(?=\s|$)")
_ODD = re.compile(
    r"(?:(?<=\s)|^)(?:←|<-|=>|-->|[\u2013\u2014]>|⇒)(?=\s|$)|(?<=\w)->(?=\w)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """An item, cut at its arrow."""

    count: int
    """How many arrows there are; it is cut at the first, or at the last if asked."""
    odd: str
    """What looks like an arrow but is none; empty where nothing does."""
    left: Piece
    right: Piece


def cut(piece: Piece, *, last: bool = False) -> Arrow:
    """Cut an item at its first arrow, or its last; all is left where it has none."""
    text = _HIDDEN.sub(lambda it: "x" * len(it.group()), piece.text)
    found = list(_ARROW.finditer(text))
    odd = _ODD.search(text)
    start, end = found[-last].span() if found else (len(text), len(text))
    return Arrow(
        count=len(found),
        odd=odd.group() if odd else "",
        left=_part(piece, 0, start),
        right=_part(piece, end, len(text)),
    )


def _part(piece: Piece, start: int, end: int) -> Piece:
    """Give a range of a piece as a piece, without the spaces around it."""
    lines: list[tuple[int, str]] = []
    at = 0
    for offset, line in piece.lines:
        first, last = max(start - at, 0), min(end - at, len(line))
        words = line[first:last]
        if first < last and words.strip():
            indent = len(words) - len(words.lstrip())
            lines.append((offset + first + indent, words.strip()))
        at += len(line) + 1
    return Piece(piece.source, tuple(lines))
