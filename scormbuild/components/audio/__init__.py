"""`audio`: a recording with its transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.playing import media_node, reference
from scormbuild.model import Media
from scormbuild.records import dataclass, field
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - decoding reads the hints
from scormbuild.text.fence import fence_record

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Presentation
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class AudioFence:
    """What its fence line may say."""

    src: str
    minutes: float | None = None
    watch: bool = False
    """Its page counts as read once it was played through, or its transcript read."""
    title: Said = ""
    spans: dict[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Presentation | None:
    """Read one recording; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, AudioFence, place.sink)
    src = reference(fence.src, fence.spans["src"], place.sink) if fence else None
    if fence is None or src is None:
        return media_node(block, place, None)
    media = Media(src=src, minutes=fence.minutes, watch=fence.watch)
    return media_node(block, place, media, fence.title)


AUDIO = Component(name="audio", read=read)
