"""`figure`: a picture, a table or code, with a caption below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.panels import PanelsFence, lines_of
from scormbuild.model import Presentation
from scormbuild.rules import empty_component, figure_without_caption
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.text.blocks import Block

_SHOWN = ("![", "|")
"""How lines begin that are no caption: pictures and rows of tables."""


def read(block: Block, place: Place) -> Presentation | None:
    """Read one figure: its last paragraph is the caption, all before it is shown."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, PanelsFence, place.sink)
    span = source.line_span(block.line)
    shown, caption = _split(block, place)
    if shown.empty:
        fact = f"this `{block.name}` shows nothing"
        hint = "write a picture, a table or code above its caption"
        place.sink.add(empty_component.RULE.at(span, fact, hint=hint))
    elif caption.empty:
        fact = f"this `{block.name}` has no caption"
        hint = "write a last paragraph that says what is to be seen in it"
        place.sink.add(figure_without_caption.RULE.at(span, fact, hint=hint))
    if fence is None:
        return None
    return Presentation(
        kind=block.name,
        body=read_markdown(shown, place.sink),
        caption=None if caption.empty else read_inline(caption, place.sink),
        span=span,
    )


def _split(block: Block, place: Place) -> tuple[Piece, Piece]:
    """Part what is shown from the caption: the last lines that are plain words."""
    numbers = lines_of(block)
    while numbers and not place.text.bare(numbers[-1])[1].strip():
        numbers.pop()
    start = len(numbers)
    while start and _worded(numbers[start - 1], place):
        start -= 1
    pieces = (numbers[:start], numbers[start:])
    shown, caption = (tuple(place.text.bare(n) for n in part) for part in pieces)
    return Piece(place.text.source, shown), Piece(place.text.source, caption)


def _worded(number: int, place: Place) -> bool:
    line = place.text.bare(number)[1].strip()
    return bool(line) and not (place.text.code[number] or line.startswith(_SHOWN))


FIGURE = Component(name="figure", read=read)
