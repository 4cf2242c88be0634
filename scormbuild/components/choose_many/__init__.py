"""`choose-many`: each of several statements judged by itself."""

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
from scormbuild.model import Asking, Manner, Scoring
from scormbuild.records import dataclass
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class ChooseManyFence(QuestionFence):
    """What its fence line may say."""

    scoring: Scoring = Scoring.ALL


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, ChooseManyFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    if fence is None:
        return None
    options = options_of(fence.id, parts, place)
    right = tuple(option.id for option in options if option.correct)
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.CHOICE,
            correct=(right,) if right else (),
            scoring=fence.scoring,
        ),
    )


CHOOSE_MANY = Component(
    name="choose-many", read=read, question=Asking(manner=Manner.SEVERAL)
)
