"""The longest response that a question can get, and the most points it can write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.model import Manner, Scoring
from scormbuild.state.entries import response_bits
from scormbuild.state.record import FULL

if TYPE_CHECKING:
    from scormbuild.model import Question
    from scormbuild.state.record import Response

TYPED = {InteractionType.FILL_IN: 250, InteractionType.LONG_FILL_IN: 4000}
"""Characters that a learner may type: what an LMS has to keep (SCORM 2004 RTE
4.2.9.1, smallest permitted maximums)."""

LAST_DAY = 99_999
"""Of those counted from 1970: a day in 2243."""

WIDEST = "\U0001f642"
"""A character of four bytes, which is the most (RFC 3629)."""

WIDE = "\u20ac"
"""A UTF-16 unit that is three bytes: a field counts such units, and a character of
four bytes is two."""

DIGIT = "9"
"""A number is kept as the decimal that it is, whatever signs it was typed in."""


def longest_response(question: Question) -> Response:
    """Give a response that takes as many bits as any.

    Of the choices of which several may be chosen, all take the most, whatever their
    numbers: one choice less is a shorter list, and no longer a set.
    """
    kind = question.interaction.type
    if question.typed or kind in TYPED:
        return _longest_typed(question)
    if question.asking.fixed:
        return (1, LAST_DAY) if question.dated else (1,)
    numbers = sorted(choice.index for choice in question.interaction.choices)
    match question.asking.manner:
        case Manner.PAIRS:
            return _longest_pairs(question)
        case Manner.SEQUENCE:
            # in order they may be a set, which is taken only where it is shorter
            return tuple(reversed(numbers))
        case Manner.ONE:
            # a higher number has no fewer digits, so most are told at once
            most = len(response_bits(tuple(numbers[-1:])))
            single = ((it,) for it in numbers if len(response_bits((it,))) == most)
            return next(single, ())
        case _:
            return tuple(numbers)


def _longest_typed(question: Question) -> str:
    if question.typed is None:
        return WIDEST * TYPED[question.interaction.type]
    number = question.asking.manner is Manner.NUMBER
    return (DIGIT if number else WIDE) * question.typed.longest


def _longest_pairs(question: Question) -> Response:
    """Match every row with the same widest number: of several rows that is no set."""
    interaction = question.interaction
    rows = sorted(choice.index for choice in interaction.choices)
    ways = (
        tuple(number for row in rows for number in (row, partner.index))
        for partner in interaction.partners
    )
    return max(ways, key=lambda one: len(response_bits(one)), default=())


def longest_points(question: Question) -> int:
    """Give points that take as many digits as any, in hundredths of a percent.

    A part of them does, where a part of the right choices earns it.
    """
    several = any(len(pattern) > 1 for pattern in question.interaction.correct)
    partly = question.scoring is Scoring.PARTIAL and several
    return FULL - 1 if partly else FULL
