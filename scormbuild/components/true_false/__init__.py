"""`true-false`: a widespread belief, to be accepted or rejected, with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from scormbuild.components.component import Component
from scormbuild.components.question import (
    Asked,
    QuestionFence,
    feedback_of,
    make_question,
)
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Option, Text
from scormbuild.records import dataclass
from scormbuild.text.fence import fence_record
from scormbuild.text.kinds import Truth  # noqa: TC001 - typed by it
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block
    from scormbuild.text.piece import Piece

_ANSWERS = (("true", 1, "True"), ("false", 0, "False"))
"""Id, the number by which state remembers it, and the label of its feedback."""


@dataclass(frozen=True, kw_only=True)
class TrueFalseFence(QuestionFence):
    """What its fence line may say."""

    correct: Truth | None = None


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, TrueFalseFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    if fence is None:
        return None
    labels = dict(parts.labels)
    options = tuple(
        _option(block, place, answer, labels.get(answer[2]), fence.correct)
        for answer in _ANSWERS
    )
    correct = tuple((option.id,) for option in options if option.correct)
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.TRUE_FALSE,
            correct=correct,
        ),
    )


def _option(
    block: Block,
    place: Place,
    answer: tuple[str, int, str],
    feedback: Piece | None,
    correct: bool | None,  # noqa: FBT001 - the author's own value, or none
) -> Option:
    name, index, label = answer
    span = place.text.source.line_span(block.line)
    return Option(
        id=name,
        index=index,
        text=Text(html=Markup(label), plain=label, span=span),  # noqa: S704 - a constant
        correct=correct is not None and correct == bool(index),
        feedback=None if feedback is None else feedback_of(feedback, place),
        explicit=True,
        span=span,
    )


TRUE_FALSE = Component(
    name="true-false", read=read, question=Asking(feedback=Feedback.ANSWERS, fixed=True)
)
