"""`quote`: somebody's words, and below them who said them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.panels import PanelsFence, lines_of
from scormbuild.model import Presentation
from scormbuild.rules import empty_component, quote_without_source
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.text.blocks import Block

_SOURCE = re.compile(r"^ {0,3}(?:--|[\u2013\u2014\u2015])[ \t]*(?P<who>[^\s-].*?)\s*$")
"""A last line such as `-- Nadia, operations`, with two hyphens or a long dash."""


def read(block: Block, place: Place) -> Presentation | None:
    """Read one quote; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, PanelsFence, place.sink)
    span = source.line_span(block.line)
    lines = [place.text.bare(n) for n in lines_of(block)]
    while lines and not lines[-1][1].strip():
        lines.pop()
    said = _SOURCE.match(lines[-1][1]) if lines else None
    who = None
    if said:
        who = Piece(source, ((lines.pop()[0] + said.start("who"), said["who"]),))
    words = Piece(source, tuple(lines))
    if words.empty:
        fact = f"this `{block.name}` has no words"
        hint = "write between its two lines what was said"
        place.sink.add(empty_component.RULE.at(span, fact, hint=hint))
    elif who is None:
        fact = f"this `{block.name}` does not say whose words these are"
        hint = "end it with a line such as `-- Nadia, operations`"
        place.sink.add(quote_without_source.RULE.at(span, fact, hint=hint))
    if fence is None:
        return None
    return Presentation(
        kind=block.name,
        body=read_markdown(words, place.sink),
        caption=None if who is None else read_inline(who, place.sink),
        span=span,
    )


QUOTE = Component(name="quote", read=read)
