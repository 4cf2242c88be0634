"""The titled parts of a component: each heading of the highest level begins one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.model import Panel
from scormbuild.text.blocks import Lines
from scormbuild.text.foreign import title_inside
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece, whole_lines

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Text
    from scormbuild.text.blocks import Block

_HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$"
)


def panels_of(block: Block, place: Place) -> tuple[Text | None, tuple[Panel, ...]]:
    """Give what stands before the first panel (None if nothing), and the panels."""
    runs = [part for part in block.parts if isinstance(part, Lines)]
    numbers = [n for run in runs for n in range(run.first, run.last)]
    heads = [(n, match) for n in numbers if (match := _match(n, place))]
    top = min((len(match["marks"]) for _, match in heads), default=0)
    for number, match in heads:
        if match["marks"] == "#":
            place.sink.add(title_inside(place.text.source.line_span(number)))
    starts = [(n, match) for n, match in heads if len(match["marks"]) == top]
    end = numbers[-1] + 1 if numbers else block.line + 1
    first = starts[0][0] if starts else end
    before = whole_lines(place.text, block.line + 1, first)
    body = None if before.empty else read_markdown(before, place.sink)
    edges = [n for n, _ in starts] + [end]
    return body, tuple(
        _panel(n, match, edges[i + 1], place) for i, (n, match) in enumerate(starts)
    )


def _match(number: int, place: Place) -> re.Match[str] | None:
    if place.text.code[number]:
        return None
    return _HEADING.match(place.text.bare(number)[1])


def _panel(number: int, match: re.Match[str], end: int, place: Place) -> Panel:
    source = place.text.source
    start = place.text.bare(number)[0]
    title = Piece(source, ((start + match.start("words"), match["words"]),))
    return Panel(
        title=read_inline(title, place.sink),
        body=read_markdown(whole_lines(place.text, number + 1, end), place.sink),
        span=source.line_span(number),
    )
