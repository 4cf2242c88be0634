"""What a graded quiz is worth, by how many of its questions are answered right."""

from __future__ import annotations

from math import floor, isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormbuild.model import Quiz
    from scormbuild.select import Variant

ALL = 1_000_000
"""All points of a quiz, in millionths, as the player keeps them."""

ROUNDED_AWAY = 0.6
"""What rounding to millionths may take away, as in `player/learning/grade.js`."""


def asked(variant: Variant, quiz: Quiz) -> int:
    """Count the questions of one attempt."""
    return sum(count for count, _ in variant.draws(quiz))


def worth(variant: Variant, quiz: Quiz, right: int) -> int:
    """Give what an attempt with so many right answers earns at least, in millionths.

    At least: the right ones count as the lightest that may be drawn, the rest as the
    heaviest. Where all weigh the same it is exact. 0 where the weightings add up to
    nothing that can be reckoned with.
    """
    light: list[float] = []
    heavy: list[float] = []
    for count, questions in variant.draws(quiz):
        weights = sorted(question.interaction.weighting for question in questions)
        light += weights[:count]
        heavy += weights[-count:]
    earned = sum(sorted(light)[:right])
    missed = sum(sorted(heavy, reverse=True)[: max(0, len(heavy) - right)])
    share = earned / (earned + missed) if isfinite(earned + missed) and light else 0
    return floor(share * ALL + 0.5)


def percent(millionths: float) -> int:
    """Round down to the whole percent that is shown, sent and compared."""
    return floor((millionths + ROUNDED_AWAY) / (ALL / 100))


def fewest(variant: Variant, quiz: Quiz, mastery: int) -> int | None:
    """Give how many right answers reach a percentage, whichever they are.

    None where not even all of them do.
    """
    counts = range(asked(variant, quiz) + 1)
    enough = (n for n in counts if percent(worth(variant, quiz, n)) >= mastery)
    return next(enough, None)
