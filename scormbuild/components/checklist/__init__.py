"""`checklist`: what a product has, ticked by whoever made it or looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.keeping import KeptFence, keep_question, privacy_of
from scormbuild.components.question import Asked, index_of, options_of
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Privacy, Typed
from scormbuild.records import dataclass, replace
from scormbuild.rules import bad_option
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


PEER, EVIDENCE = "peer", "evidence"
"""Stand behind a checklist's id where a colleague ticks, and where one writes."""

LONGEST = 200
"""UTF-16 units of evidence: as much as every LMS keeps (`reflect`)."""


@dataclass(frozen=True, kw_only=True)
class ChecklistFence(KeptFence):
    """What its fence line may say."""

    privacy: Privacy | None = None
    peer: bool = False
    """Whether a colleague ticks as well."""
    evidence: bool = False
    """Whether there is room to say where it can be seen."""


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
    asked = Asked(
        parts=parts, options=options, type=InteractionType.PERFORMANCE, correct=()
    )
    question = keep_question(block, place, fence, asked)
    privacy = privacy_of(fence.privacy, place, otherwise=Privacy.RECORD)
    question = replace(question, privacy=privacy)
    beside: list[Question] = []
    if fence.peer:
        beside.append(_beside(question, PEER, place))
    if fence.evidence:
        typed = replace(
            _beside(question, EVIDENCE, place),
            asking=Asking(manner=Manner.TEXT, feedback=Feedback.NOWHERE, marked=False),
            typed=Typed(longest=LONGEST, lines=True),
            options=(),
        )
        told = replace(typed.interaction, type=InteractionType.FILL_IN, choices=())
        beside.append(replace(typed, interaction=told))
    return replace(question, beside=tuple(beside))


def _beside(question: Question, name: str, place: Place) -> Question:
    """Give the same as another record, under a name of its own."""
    other = replace(question, id=f"{question.id}.{name}")
    index = index_of(other.key, question.kind, place, question.span)
    return replace(other, index=index)


CHECKLIST = Component(
    name="checklist",
    read=read,
    question=Asking(manner=Manner.SEVERAL, feedback=Feedback.NOWHERE, marked=False),
)
