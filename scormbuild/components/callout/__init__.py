"""`callout`: a paragraph set apart, with a title."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.model import Presentation
from scormbuild.records import dataclass, replace
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import whole_lines

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.text.blocks import Block


class Flavour(StrEnum):
    """What a callout is for."""

    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"


@dataclass(frozen=True, kw_only=True)
class CalloutFence:
    """What its fence line may say."""

    variant: Flavour = Flavour.NOTE
    title: Said = ""


@dataclass(frozen=True, kw_only=True)
class TitledFence:
    """What the fence line of something with a title may say."""

    title: Said = ""


def read(block: Block, place: Place) -> Presentation | None:
    """Read one callout; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, CalloutFence, place.sink)
    node = titled(block, place, fence.title if fence else "")
    return replace(node, variant=fence.variant) if fence else None


def titled(block: Block, place: Place, title: str) -> Presentation:
    """Read what stands between the two lines as one text below a title."""
    first = min((getattr(p, "first", block.line) for p in block.parts), default=0)
    last = max((getattr(p, "last", first) for p in block.parts), default=first)
    body = read_markdown(whole_lines(place.text, first, last), place.sink)
    return Presentation(
        kind=block.name,
        title=title,
        body=body,
        span=place.text.source.line_span(block.line),
    )


CALLOUT = Component(name="callout", read=read)
