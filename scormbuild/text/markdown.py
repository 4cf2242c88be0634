"""A piece of Markdown → safe HTML, plain words and what it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark
from markupsafe import Markup

from scormbuild.records import replace
from scormbuild.text.definition import unused_definitions
from scormbuild.text.html import Writer
from scormbuild.text.piece import ONE_PARAGRAPH, Piece

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.model import Text

_ENGINE = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES)
_NEXT = " " * 4
"""Before each line that goes on: within a paragraph no block begins so either."""


def read_markdown(piece: Piece, sink: Sink) -> Text:
    """Read blocks: paragraphs, lists, tables, quotes, code, headings, images."""
    writer = Writer(piece, sink)
    events = tuple(_ENGINE.events_with_range(piece.text, merge_text=True))
    for event, place in events:
        writer.take(event, place)
    sink.extend(unused_definitions(piece, events))
    return writer.done()


def read_inline(piece: Piece, sink: Sink) -> Text:
    """Read the inside of one paragraph, such as an option's or a title's.

    Whatever its lines begin with, `1.`, `#` or `---`, are words.
    """
    lines: list[tuple[int, str]] = []
    for at, line in piece.lines:
        words = line.lstrip(" \t")
        if words:
            before = _NEXT if lines else ONE_PARAGRAPH
            lines.append((at + len(line) - len(words) - len(before), before + words))
    text = read_markdown(Piece(piece.source, tuple(lines)), sink)
    html = str(text.html).removeprefix(f"<p>{ONE_PARAGRAPH}").removesuffix("</p>")
    return replace(
        text,
        html=Markup(html),  # noqa: S704 - made by Writer alone
        span=piece.whole,
    )
