"""`callout`: a paragraph set apart, with a title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.model import Presentation
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import whole_lines

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class CalloutFence:
    """What its fence line may say."""

    title: str = ""


def read(block: Block, place: Place) -> Presentation | None:
    """Read one callout; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, CalloutFence, place.sink
    )
    first = min((getattr(p, "first", block.line) for p in block.parts), default=0)
    last = max((getattr(p, "last", first) for p in block.parts), default=first)
    body = read_markdown(whole_lines(place.text, first, last), place.sink)
    if fence is None:
        return None
    return Presentation(
        kind=block.name,
        title=fence.title,
        body=body,
        span=place.text.source.line_span(block.line),
    )


CALLOUT = Component(name="callout", read=read)
