"""Signs in a run of plain words that were meant for a heading, a link or a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.rules import unread_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Span
    from scormbuild.text.piece import Piece

_HEADING = re.compile(r"(?P<marks>#{1,6})(?P<words>[^\W\d_][^\n]*)")
_ADDRESS = re.compile(
    r"(?<![\w/@.:=\"'])(?:https?://[^\s<>\"'`|]+|www\.[\w-]+\.[^\s<>\"'`|]+)",
    re.IGNORECASE,
)
_SENTENCE = ".,;:!?)]}*_'\N{RIGHT DOUBLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}"
"""What ends a sentence or a bracket, and hardly an address."""


def overlooked(
    piece: Piece, span: tuple[int, int], *, begins: bool, linked: bool
) -> Iterator[Diagnostic]:
    """Report what learners would read as it is, in a run of words of a piece.

    `span` is its range in UTF-8 bytes. `begins` says that a line of a paragraph begins
    with it, `linked` that it stands in a link.
    """
    words = piece.slice_bytes(*span)
    if begins and (match := _HEADING.match(words)):
        escaped = piece.slice_bytes(max(0, span[0] - 1), span[0]) == "\\"
        if not escaped:
            yield _no_heading(_place(piece, span[0], words, match), match)
    if linked or not _maybe_address(words):
        return
    for match in _ADDRESS.finditer(words):
        yield _no_link(_place(piece, span[0], words, match), _address(match))


def _maybe_address(words: str) -> bool:
    """Say at once of most words that there is no address in them."""
    return "://" in words or "www." in words.lower()


def columns(piece: Piece, span: tuple[int, int]) -> Iterator[Diagnostic]:
    """Report a paragraph of rows whose cells have tabs between them."""
    lines = piece.slice_bytes(*span).strip("\n").split("\n")
    counts = {line.strip().count("\t") for line in lines}
    cells = max(counts) + 1
    if len(lines) == 1 or cells == 1 or len(counts) > 1:
        return
    first = lines[0].rstrip()
    yield unread_markup.RULE.at(
        piece.byte_span(span[0], span[0] + len(first.encode())),
        "these rows have tabs between their words, and are no table",
        hint=f"write `|` in place of each tab, and `|{'---|' * cells}` below the first",
    )


def _place(piece: Piece, start: int, words: str, match: re.Match[str]) -> Span:
    first = start + len(words[: match.start()].encode())
    return piece.byte_span(first, first + len(_address(match).encode()))


def _address(match: re.Match[str]) -> str:
    return match[0].rstrip(_SENTENCE + " \t")


def _no_heading(place: Span, match: re.Match[str]) -> Diagnostic:
    marks, words = match["marks"], match["words"].strip()
    what = "the title of a page" if marks == "#" else "a heading"
    return unread_markup.RULE.at(
        place,
        f"`{marks}{words}` is not {what} without a space behind `{marks}`",
        hint=f"write `{marks} {words}`, or `\\{marks}{words}` where it is no heading",
    )


def _no_link(place: Span, address: str) -> Diagnostic:
    whole = address if "://" in address else f"https://{address}"
    return unread_markup.RULE.at(
        place,
        f"`{address}` is words, not a link",
        hint=f"write `[words]({whole})`, with words that say what is there",
    )
