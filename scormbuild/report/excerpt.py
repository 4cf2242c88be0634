"""A line of the author's text with the faulty part marked below it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, combining, east_asian_width

if TYPE_CHECKING:
    from scormbuild.source import Span

ROOM = 96
"""Characters of a line that are shown; paragraphs are often one long line."""
BEFORE = 30
"""Characters kept before the marked part of a line that is cut."""
CUT = "..."
"""Stands for what is cut; plain, because any terminal can show it."""
TAB = "    "
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Controls that make text appear in another order than it is read."""


def visible(text: str) -> str:
    """Show controls as escapes, so that no text can write over a terminal."""
    return "".join(_shown(char) for char in text)


def excerpt(span: Span, mark: str = "^") -> tuple[str, str]:
    """Give the line a place begins on, and a line that marks the place.

    Both fit a terminal: long lines are cut around the place, tabs and wide
    characters are reckoned with.
    """
    line, start = span.excerpt, span.column - 1
    left = max(0, start - BEFORE) if len(line) > ROOM else 0
    right = min(len(line), left + ROOM)
    head = (CUT if left else "") + visible(line[left:start])
    marked = visible(line[start : min(start + span.width, right)])
    tail = visible(line[start + span.width : right])
    text = head + marked + tail + (CUT if right < len(line) else "")
    return text.rstrip(), " " * _columns(head) + mark * max(1, _columns(marked))


def _shown(char: str) -> str:
    if char == "\t":
        return TAB
    if category(char) in {"Cc", "Cs"} or char in REORDERING:
        return char.encode("unicode_escape", "surrogatepass").decode("ascii")
    return char


def _columns(text: str) -> int:
    """Columns of a terminal that a text takes (Unicode annex 11)."""
    return sum(
        2 if east_asian_width(char) in {"W", "F"} else 1
        for char in text
        if not combining(char) and category(char) not in {"Mn", "Me", "Cf"}
    )
