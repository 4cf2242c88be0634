"""The longest response that a question can get, and the most points it can write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.model import Manner, Scoring
from scormbuild.state.entries import part_of, points_bits
from scormbuild.state.record import FULL
from scormbuild.state.responses import response_bits

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
"""A UTF-16 unit that takes all its bits: a field counts such units, and a character
of four bytes is two."""

DIGIT = "9"
"""A number is kept as the decimal that it is, whatever signs it was typed in."""


def longest_response(question: Question) -> Response:
    """Give a response that takes as many bits as any."""
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
            # in order they may be a set, and two may be a pair
            ways = (tuple(reversed(numbers)), tuple(numbers))
            return max(ways, key=lambda one: len(response_bits(one)))
        case Manner.ONE:
            # a higher number has no fewer digits, so most are told at once
            most = len(response_bits(tuple(numbers[-1:])))
            single = ((it,) for it in numbers if len(response_bits((it,))) == most)
            return next(single, ())
        case _:
            return _longest_set(tuple(numbers))


def _longest_typed(question: Question) -> str:
    if question.typed is None:
        return WIDEST * TYPED[question.interaction.type]
    number = question.asking.manner is Manner.NUMBER
    return (DIGIT if number else WIDE) * question.typed.longest


def _longest_set(numbers: tuple[int, ...]) -> Response:
    """Choose all, or all but one: an even number of them can be shorter, as pairs."""
    fewer = (numbers[:at] + numbers[at + 1 :] for at in range(len(numbers)))
    return max((numbers, *fewer), key=lambda one: len(response_bits(one)))


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
    """Give points that take as many bits as any, in hundredths of a percent.

    Those for a part of what is right, where that earns a part; none where nothing is
    right or wrong.
    """
    patterns = question.interaction.correct
    if not patterns:
        return 0
    found = {0, FULL}
    if question.scoring is Scoring.PARTIAL:
        for parts in {_parts(question.asking.manner, len(it)) for it in patterns}:
            found |= {part_of(part, parts) for part in range(1, parts)}
    return max(sorted(found), key=lambda points: len(points_bits(points)))


def _parts(manner: Manner, ids: int) -> int:
    """Say into how many parts points are split, by how many ids the right one has."""
    match manner:
        case Manner.PAIRS:
            return ids // 2
        case Manner.SEQUENCE:
            return ids * (ids - 1) // 2
        case _:
            return ids
