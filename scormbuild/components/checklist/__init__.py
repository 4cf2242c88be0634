"""`checklist`: what a product has, ticked by whoever made it or looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.keeping import KeptFence, keep_question, privacy_of
from scormbuild.components.question import Asked, options_of
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Privacy
from scormbuild.records import dataclass, replace
from scormbuild.rules import bad_option
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class ChecklistFence(KeptFence):
    """What its fence line may say."""

    privacy: Privacy | None = None


def read(block: Block, place: Place) -> Question | None:
    """Read one checklist; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, ChecklistFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    for raw in parts.options:
        if raw.ticked:
            place.sink.add(
                bad_option.RULE.at(
                    raw.span,
                    "this item is ticked before anybody has looked",
                    hint="write `- [ ]`: in a `checklist` it is learners who tick",
                )
            )
    if fence is None:
        return None
    found = options_of(fence.id, parts, place)
    options = tuple(replace(option, correct=False) for option in found)
    question = keep_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.PERFORMANCE,
            correct=(),
        ),
    )
    privacy = privacy_of(fence.privacy, place, otherwise=Privacy.RECORD)
    return replace(question, privacy=privacy)


CHECKLIST = Component(
    name="checklist",
    read=read,
    question=Asking(manner=Manner.SEVERAL, feedback=Feedback.NOWHERE, marked=False),
)
