"""`short-answer`: a few words, typed; what was expected is looked for tolerantly."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.question import (
    Asked,
    QuestionFence,
    feedback_of,
    make_question,
)
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Expected, Feedback, Manner, Option, Typed
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_option, unknown_value
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_inline
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block
    from scormbuild.text.parts import RawOption

LONGEST = 60
"""UTF-16 units that are taken where the author does not say."""
MOST = 200
"""More than an LMS keeps of a fill-in with its language (SCORM 2004 RTE 4.2.9.1:
250 characters)."""
SLIPS = 3
"""With more slips a word is another word."""


class Ignore(StrEnum):
    """What makes no difference."""

    CASE = "case"
    ACCENTS = "accents"
    SPACES = "spaces"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True)
class ShortAnswerFence(QuestionFence):
    """What its fence line may say."""

    ignore: tuple[Ignore, ...] = (Ignore.CASE,)
    slips: int = 0
    longest: int = LONGEST
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, ShortAnswerFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    if fence is None:
        return None
    longest = at_most(fence.spans, "longest", fence.longest, MOST, place)
    options = tuple(typed_option(raw, n, place) for n, raw in enumerate(parts.options))
    for option in options:
        if _units(option.text.plain) > longest:
            place.sink.add(
                bad_option.RULE.at(
                    option.span,
                    f"`{option.text.plain}` is longer than the {longest} characters"
                    " that a learner can type",
                    hint="shorten it, or write `longest=` on the fence line",
                )
            )
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.FILL_IN,
            correct=tuple((it.text.plain,) for it in options if it.correct),
            typed=Typed(
                expected=tuple(
                    Expected(index=it.index, correct=it.correct, values=(words,))
                    for it in options
                    if (words := it.text.plain.strip())
                ),
                ignore=tuple(it for it in fence.ignore if it is not Ignore.NOTHING),
                slips=at_most(fence.spans, "slips", fence.slips, SLIPS, place),
                longest=longest,
            ),
        ),
    )


def typed_option(raw: RawOption, number: int, place: Place) -> Option:
    """Read what somebody may type; no lock knows it, since state keeps the words."""
    return Option(
        id=f"a{number + 1}",
        index=number,
        text=read_inline(raw.text, place.sink),
        correct=raw.ticked,
        feedback=feedback_of(raw.feedback, place),
        explicit=True,
        span=raw.span,
    )


def at_most(
    spans: Mapping[str, Span], key: str, value: int, most: int, place: Place
) -> int:
    """Give a number of a fence that may not be above another.

    `longest` may not be below one either. `spans` are those of the fence's keys.
    """
    least = 1 if key == "longest" else 0
    if not least <= value <= most:
        place.sink.add(
            unknown_value.RULE.at(
                spans[key],
                f"`{key}` is {value}, which is not between {least} and {most}",
                hint=f"write a number from {least} to {most}",
            )
        )
    return min(max(value, least), most)


def _units(words: str) -> int:
    """Count as browsers do when they limit a field."""
    return len(words.encode("utf-16-le")) // 2


SHORT_ANSWER = Component(
    name="short-answer",
    read=read,
    question=Asking(manner=Manner.TEXT, feedback=Feedback.EXPLAIN),
)
