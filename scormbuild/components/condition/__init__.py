"""`for` and `not-for`: parts that some see and others do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.component import Component, Holds
from scormbuild.components.nodes import read_nodes
from scormbuild.language import is_tag
from scormbuild.model import LANGUAGE, Condition, audience
from scormbuild.rules import bad_fence, bad_language

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Audience
    from scormbuild.text.blocks import Block

_NAMES = re.compile(r"[^\s,\"“”]+")


def read(block: Block, place: Place) -> Condition:
    """Read the names on the fence line, and what stands inside."""
    return Condition(
        audience=named(block, place),
        body=tuple(read_nodes(block.parts, place)),
        span=place.text.source.line_span(block.line),
    )


def named(block: Block, place: Place) -> Audience:
    """Read whom a fence line names; one that names nobody leaves nobody out."""
    source = place.text.source
    line = source.lines[block.line].partition("<!--")[0]
    start = line.index(block.name) + len(block.name)
    names = tuple(match.group() for match in _NAMES.finditer(line, start))
    span = source.line_span(block.line)
    if not names:
        place.sink.add(
            bad_fence.RULE.at(
                span,
                f"`{block.name}` names nobody",
                hint=f"write `::: {block.name} track`, or several with commas",
            )
        )
    for code in audience(names, shown=True).languages:
        if not is_tag(code):
            place.sink.add(
                bad_language.RULE.at(
                    span.narrow(f"{LANGUAGE}{code}"),
                    f"`{code}` is no language tag",
                    hint="write one such as `lang:en`, `lang:de` or `lang:pt-BR`",
                )
            )
    return audience(names, shown=block.name == "for" or not names, span=span)


FOR = Component(name="for", read=read, holds=Holds.ANYTHING, home="condition")
NOT_FOR = Component(name="not-for", read=read, holds=Holds.ANYTHING, home="condition")
