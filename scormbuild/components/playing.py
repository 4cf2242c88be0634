"""What `video` and `audio` share: the files they name, and the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.panels import lines_of
from scormbuild.model import Presentation, Reference
from scormbuild.rules import missing_transcript
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import Piece
from scormbuild.text.reference import read_target

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Sink
    from scormbuild.model import Media
    from scormbuild.source import Span
    from scormbuild.text.blocks import Block


def reference(path: str, span: Span | None, sink: Sink) -> Reference | None:
    """Settle which file a key of the fence line means; None where it names none."""
    if not path or span is None:
        return None
    target = read_target(path, span, sink)
    return None if target is None else Reference(target=target, alt="", span=span)


def media_node(
    block: Block, place: Place, media: Media | None, title: str = ""
) -> Presentation | None:
    """Read the transcript; None where there is nothing to play, for a fault."""
    source = place.text.source
    piece = Piece(source, tuple(place.text.bare(n) for n in lines_of(block)))
    span = source.line_span(block.line)
    if piece.empty:
        place.sink.add(
            missing_transcript.RULE.at(
                span,
                f"this `{block.name}` has no transcript",
                hint="write between its two lines what is said and what is to be seen",
            )
        )
    body = read_markdown(piece, place.sink)
    if media is None:
        return None
    return Presentation(kind=block.name, title=title, body=body, media=media, span=span)
