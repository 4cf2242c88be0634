"""The parts of a page, or of a component that may hold any part → nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Prose
from scormbuild.text.blocks import Block, Lines
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.components.component import Place
    from scormbuild.model import Node
    from scormbuild.text.blocks import Part


def read_nodes(parts: Iterable[Part], place: Place) -> Iterator[Node]:
    """Read runs of text as prose, and each component by its own reader."""
    for part in parts:
        if isinstance(part, Lines):
            piece = whole_lines(place.text, part.first, part.last)
            yield Prose(text=read_markdown(piece, place.sink))
        elif isinstance(part, Block):
            node = place.components(part.name).read(part, place)
            if node is not None:
                yield node
