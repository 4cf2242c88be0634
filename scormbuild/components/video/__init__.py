"""`video`: a film with captions, a poster and its transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.playing import media_node, reference
from scormbuild.model import Media
from scormbuild.records import dataclass, field
from scormbuild.rules import missing_captions
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - decoding reads the hints
from scormbuild.text.fence import fence_record

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Presentation
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class VideoFence:
    """What its fence line may say."""

    src: str
    captions: str = ""
    poster: str = ""
    minutes: float | None = None
    watch: bool = False
    """Its page counts as read once it was played through, or its transcript read."""
    silent: bool = False
    """Nothing is to be heard in it, so it needs no captions."""
    title: Said = ""
    spans: dict[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Presentation | None:
    """Read one video; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, VideoFence, place.sink)
    if fence is None:
        return media_node(block, place, None)
    src = reference(fence.src, fence.spans["src"], place.sink)
    if not fence.captions and not fence.silent:
        place.sink.add(
            missing_captions.RULE.at(
                source.line_span(block.line),
                f"`{fence.src}` has no captions",
                hint="write `captions=` and the path of a `.vtt` or `.srt` file,"
                " or `silent` if nothing is to be heard",
            )
        )
    if src is None:
        return media_node(block, place, None)
    media = Media(
        src=src,
        captions=reference(fence.captions, fence.spans.get("captions"), place.sink),
        poster=reference(fence.poster, fence.spans.get("poster"), place.sink),
        minutes=fence.minutes,
        watch=fence.watch,
    )
    return media_node(block, place, media, fence.title)


VIDEO = Component(name="video", read=read)
