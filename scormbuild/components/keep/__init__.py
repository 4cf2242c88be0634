"""`keep`: what learners take along; it stands here and on a last page of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormbuild.components.callout import read as read_callout
from scormbuild.components.component import Component
from scormbuild.rules import empty_component

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Presentation
    from scormbuild.text.blocks import Block


def read(block: Block, place: Place) -> Presentation | None:
    """Read one, as a callout is read; None where its fence line cannot be used."""
    node = read_callout(block, place)
    if node is None:
        return None
    if node.body is None or not node.body.html:
        fact = "there is nothing to take along in this `keep`"
        hint = "write between its two lines what learners shall keep"
        place.sink.add(empty_component.RULE.at(node.span, fact, hint=hint))
    return replace(node, kind=block.name)


KEEP = Component(name="keep", read=read)
