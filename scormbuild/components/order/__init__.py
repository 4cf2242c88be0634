"""`order`: what comes first, next and last; moved by buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.question import (
    Asked,
    QuestionFence,
    make_question,
    options_of,
)
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Scoring
from scormbuild.records import dataclass, replace
from scormbuild.text.fence import fence_record
from scormbuild.text.listed import listed_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class OrderFence(QuestionFence):
    """What its fence line may say."""

    scoring: Scoring = Scoring.ALL


def read(block: Block, place: Place) -> Question | None:
    """Read one question, whose list is in the right order.

    None where its fence line cannot be used.
    """
    fence = fence_record(
        place.text.source, block.line, block.name, OrderFence, place.sink
    )
    parts = listed_parts(place.text, block, place.sink)
    if fence is None:
        return None
    found = options_of(fence.id, parts, place)
    options = tuple(replace(option, correct=True) for option in found)
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.SEQUENCING,
            correct=(tuple(it.id for it in options),) if options else (),
            scoring=fence.scoring,
        ),
    )


ORDER = Component(
    name="order",
    read=read,
    question=Asking(manner=Manner.SEQUENCE, feedback=Feedback.EXPLAIN),
)
