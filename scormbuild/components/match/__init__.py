"""`match`: what belongs to what, chosen row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.pairs import paired, rows_of
from scormbuild.components.question import Asked, QuestionFence, make_question
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Scoring
from scormbuild.records import dataclass
from scormbuild.text.fence import fence_record
from scormbuild.text.listed import listed_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class MatchFence(QuestionFence):
    """What its fence line may say."""

    scoring: Scoring = Scoring.ALL


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, MatchFence, place.sink
    )
    parts = listed_parts(place.text, block, place.sink)
    rows = list(rows_of(parts, block.name, place))
    if fence is None:
        return None
    options, right = paired(fence.id, rows, [], place)
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.MATCHING,
            correct=(right,) if right else (),
            scoring=fence.scoring,
        ),
    )


MATCH = Component(
    name="match",
    read=read,
    question=Asking(manner=Manner.PAIRS, feedback=Feedback.EXPLAIN),
)
