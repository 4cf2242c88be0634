"""A piece of Markdown → safe HTML, plain words and what it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark
from markupsafe import Markup

from scormbuild.model import Text
from scormbuild.text.html import Writer

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.text.piece import Piece

_ENGINE = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES)


def read_markdown(piece: Piece, sink: Sink) -> Text:
    """Read blocks: paragraphs, lists, tables, quotes, code, headings, images."""
    writer = Writer(piece, sink)
    for event, place in _ENGINE.events_with_range(piece.text, merge_text=True):
        writer.take(event, place)
    return writer.done()


def read_inline(piece: Piece, sink: Sink) -> Text:
    """Read one paragraph and give its inside, such as an option's or a title's."""
    text = read_markdown(piece, sink)
    html = str(text.html).strip()
    inside = html.removeprefix("<p>").removesuffix("</p>")
    if html.startswith("<p>") and "<p>" not in inside:
        html = inside
    return Text(
        html=Markup(html),  # noqa: S704 - made by Writer alone
        plain=text.plain,
        images=text.images,
        links=text.links,
        span=text.span,
    )
