"""`download`: a file of the course, with its kind and size said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.panels import lines_of
from scormbuild.components.playing import reference
from scormbuild.model import Media, Presentation
from scormbuild.records import dataclass, field
from scormbuild.rules import missing_key
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - decoding reads the hints
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class DownloadFence:
    """What its fence line may say."""

    src: str
    title: Said = ""
    spans: dict[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Presentation | None:
    """Read one file to take; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, DownloadFence, place.sink)
    piece = Piece(source, tuple(place.text.bare(n) for n in lines_of(block)))
    body = None if piece.empty else read_markdown(piece, place.sink)
    src = reference(fence.src, fence.spans["src"], place.sink) if fence else None
    if fence is None or src is None:
        return None
    span = source.line_span(block.line)
    if not fence.title:
        fact = f"`{fence.src}` is not named for learners"
        hint = "write behind the path what it is, such as `The checklist`"
        place.sink.add(missing_key.RULE.at(span, fact, hint=hint))
    return Presentation(
        kind=block.name, title=fence.title, body=body, media=Media(src=src), span=span
    )


DOWNLOAD = Component(name="download", read=read)
