"""`keep`: what learners take along; it stands here and on a last page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.callout import TitledFence, titled
from scormbuild.components.component import Component
from scormbuild.rules import empty_component
from scormbuild.text.fence import fence_record

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Presentation
    from scormbuild.text.blocks import Block


def read(block: Block, place: Place) -> Presentation | None:
    """Read one, as a callout is read; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, TitledFence, place.sink)
    node = titled(block, place, fence.title if fence else "")
    if node.body is None or not node.body.html:
        fact = "there is nothing to take along in this `keep`"
        hint = "write between its two lines what learners shall keep"
        place.sink.add(empty_component.RULE.at(node.span, fact, hint=hint))
    return node if fence else None


KEEP = Component(name="keep", read=read)
