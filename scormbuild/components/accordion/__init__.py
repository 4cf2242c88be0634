"""`accordion`: titled panels that open one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.panels import panels_of
from scormbuild.model import Presentation
from scormbuild.rules import missing_headings
from scormbuild.text.fence import fence_record

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class AccordionFence:
    """Its fence line says nothing but the name."""


def read(block: Block, place: Place) -> Presentation | None:
    """Read one accordion: each heading of the highest level begins a panel."""
    fence = fence_record(
        place.text.source, block.line, block.name, AccordionFence, place.sink
    )
    body, panels = panels_of(block, place)
    if not panels:
        place.sink.add(
            missing_headings.RULE.at(
                place.text.source.line_span(block.line),
                f"no heading in this `{block.name}` begins a panel",
                hint="write `## ` and its title above the words of each panel",
            )
        )
    if fence is None:
        return None
    return Presentation(
        kind=block.name,
        body=body,
        panels=panels,
        span=place.text.source.line_span(block.line),
    )


ACCORDION = Component(name="accordion", read=read)
