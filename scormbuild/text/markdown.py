"""A piece of Markdown → safe HTML, plain words and what it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark
from markupsafe import Markup

from scormbuild.diagnostics import Sink
from scormbuild.records import replace
from scormbuild.text.definition import unused_definitions
from scormbuild.text.html import Writer
from scormbuild.text.meant import terms_meant
from scormbuild.text.piece import ONE_PARAGRAPH, Piece
from scormbuild.text.term import is_term
from scormbuild.text.told import ToldPiece, told_piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.model import Text

_ENGINE = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES)
_NEXT = " " * 4
"""Before each line that goes on: within a paragraph no block begins so either."""


def read_markdown(piece: Piece, sink: Sink) -> Text:
    """Read blocks: paragraphs, lists, tables, quotes, code, headings, images.

    They are read in the language of their source, which is mostly the course's own.
    """
    told = told_piece(piece, sink)
    return _read(piece, sink) if told is None else _translated(piece, told, sink)


def _translated(piece: Piece, told: Piece, sink: Sink) -> Text:
    """Read a translation: words of its own, at the place and by the name of the text.

    A link to a term by its words means the term that the text means.
    """
    own = _read(piece, Sink())
    terms: Sequence[str] = ()
    if piece.source.tongue and any(map(is_term, own.links)):
        terms = terms_meant(own, _read(told, Sink()), piece.source.tongue, sink)
    text = _read(told, sink, terms)
    return replace(text, own=own.name, span=own.span)


def _read(piece: Piece, sink: Sink, terms: Sequence[str] = ()) -> Text:
    writer = Writer(piece, sink, terms)
    events = tuple(_ENGINE.events_with_range(piece.text, merge_text=True))
    for event, place in events:
        writer.take(event, place)
    sink.extend(unused_definitions(piece, events))
    return writer.done()


def read_inline(piece: Piece, sink: Sink) -> Text:
    """Read the inside of one paragraph, such as an option's or a title's.

    Whatever its lines begin with, `1.`, `#` or `---`, are words.
    """
    told = told_piece(piece, sink)
    whole = _paragraph(piece)
    text = (
        _read(whole, sink)
        if told is None
        else _translated(whole, _paragraph(told), sink)
    )
    html = str(text.html).removeprefix(f"<p>{ONE_PARAGRAPH}").removesuffix("</p>")
    return replace(
        text,
        html=Markup(html),  # noqa: S704 - made by Writer alone
        span=piece.whole,
    )


def _paragraph(piece: Piece) -> Piece:
    """Give lines so that no block begins in them; those without words are left out."""
    kept = [number for number, (_, line) in enumerate(piece.lines) if line.strip(" \t")]
    lines: list[tuple[int, str]] = []
    for at, line in (piece.lines[number] for number in kept):
        words = line.lstrip(" \t")
        before = _NEXT if lines else ONE_PARAGRAPH
        lines.append((at + len(line) - len(words) - len(before), before + words))
    if isinstance(piece, ToldPiece):
        places = tuple(piece.places[number] for number in kept)
        return ToldPiece(piece.source, tuple(lines), places)
    return Piece(piece.source, tuple(lines))
