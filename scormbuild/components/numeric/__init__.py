"""`numeric`: a number, typed; right is a value, one with a tolerance, or a range."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.numeric.figure import FigureError, figure
from scormbuild.components.question import Asked, QuestionFence, make_question
from scormbuild.components.short_answer import at_most, typed_option
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Expected, Feedback, Manner, Typed
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import bad_number, bad_option
from scormbuild.slots import Slotted, literal, said
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts
from scormbuild.text.told import told_line, untold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.model import Option, Question
    from scormbuild.text.blocks import Block

LONGEST = 20
"""Digits, sign and mark of the longest number that is taken, where the author does
not say, and the most that can be said."""


@dataclass(frozen=True, kw_only=True)
class NumericFence(QuestionFence):
    """What its fence line may say."""

    unit: Slotted = ""
    longest: int = LONGEST
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, NumericFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    if fence is None:
        return None
    longest = at_most(fence.spans, "longest", fence.longest, LONGEST, place)
    figures = (replace(raw, text=untold(raw.text)) for raw in parts.options)
    options = tuple(typed_option(raw, n, place) for n, raw in enumerate(figures))
    expected = tuple(_expected(options, fence.unit, longest, place))
    unit = _told(fence, place)
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.NUMERIC,
            correct=tuple(it.values for it in expected if it.correct),
            typed=Typed(expected=expected, longest=longest, unit=unit),
        ),
    )


def _told(fence: NumericFence, place: Place) -> str:
    """Give the unit as learners read it; numbers are written with the author's."""
    if not fence.unit:
        return ""
    return said(told_line(literal(fence.unit), fence.spans["unit"], place.sink))


def _expected(
    options: tuple[Option, ...], unit: str, longest: int, place: Place
) -> Iterator[Expected]:
    for option in options:
        words = option.text.plain.strip()
        if not words:
            continue
        try:
            found = figure(words, unit)
        except FigureError as fault:
            place.sink.add(bad_number.RULE.at(option.span, fault.fact, hint=fault.hint))
            continue
        if max(map(len, found)) > longest:
            place.sink.add(
                bad_option.RULE.at(
                    option.span,
                    f"`{words}` is longer than the {longest} digits, sign and mark"
                    " that are taken",
                    hint="ask in a larger unit, or write a larger `longest=`",
                )
            )
        yield Expected(index=option.index, correct=option.correct, values=found)


NUMERIC = Component(
    name="numeric",
    read=read,
    question=Asking(manner=Manner.NUMBER, feedback=Feedback.EXPLAIN),
)
