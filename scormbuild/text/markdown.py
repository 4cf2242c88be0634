"""A piece of Markdown → safe HTML, plain words and what it refers to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyromark
from markupsafe import Markup

from scormbuild.model import Text
from scormbuild.rules import unsupported_markdown
from scormbuild.text.html import Writer

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.text.piece import Piece

_ENGINE = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES)

_FOOTNOTE = re.compile(r"^\s*\[\^[^\]]+\]:|\[\^[^\]\s]+\]", re.MULTILINE)
_DEFINITION = re.compile(r"^:[ \t]+\S", re.MULTILINE)


def read_markdown(piece: Piece, sink: Sink) -> Text:
    """Read blocks: paragraphs, lists, tables, quotes, code, headings, images."""
    _refuse(piece, sink)
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


def _refuse(piece: Piece, sink: Sink) -> None:
    for pattern, what, remedy in (
        (_FOOTNOTE, "footnotes", "write it in brackets, or as a `callout`"),
        (_DEFINITION, "definition lists", "write a table, or a list with bold words"),
    ):
        if match := pattern.search(piece.text):
            sink.add(
                unsupported_markdown.RULE.at(
                    piece.span(match.start(), match.end()),
                    f"{what} are not part of the course language",
                    hint=remedy,
                )
            )
