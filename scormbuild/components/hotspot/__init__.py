"""`hotspot`: one place in a picture, out of several that are named as well."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormbuild.components.component import Component
from scormbuild.components.hotspot.region import placed
from scormbuild.components.question import (
    Asked,
    QuestionFence,
    make_question,
    options_of,
)
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Manner, Reference, Text
from scormbuild.records import dataclass, field, replace
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts
from scormbuild.text.reference import read_target

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class HotspotFence(QuestionFence):
    """What its fence line may say."""

    image: str
    alt: Said
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, HotspotFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    cut = [placed(raw, place.sink) for raw in parts.options]
    if fence is None:
        return None
    parts = replace(parts, options=tuple(raw for raw, _ in cut))
    options = tuple(
        replace(option, region=region)
        for option, (_, region) in zip(
            options_of(fence.id, parts, place), cut, strict=True
        )
    )
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.CHOICE,
            correct=tuple((option.id,) for option in options if option.correct),
            picture=_picture(fence, place),
        ),
    )


def _picture(fence: HotspotFence, place: Place) -> Text | None:
    span = fence.spans["image"].narrow(fence.image)
    target = read_target(fence.image, span, place.sink)
    if target is None:
        return None
    shown = Reference(target=target, alt=fence.alt, span=span)
    html = Markup('<img src="{}" alt="{}" loading="lazy">').format(target, fence.alt)
    return Text(html=html, plain="", images=(shown,), span=span)


HOTSPOT = Component(name="hotspot", read=read, question=Asking(manner=Manner.ONE))
