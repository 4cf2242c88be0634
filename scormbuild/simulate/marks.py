"""What a graded part is worth: a quiz by its right answers, a scenario by its end."""

from __future__ import annotations

from math import floor, isfinite
from typing import TYPE_CHECKING

from scormbuild.model import Quiz, Scenario
from scormbuild.simulate.story import ends

if TYPE_CHECKING:
    from scormbuild.select.variant import Variant

ALL = 1_000_000
"""All points of a quiz, in millionths, as the player keeps them."""

ROUNDED_AWAY = 0.6
"""What rounding to millionths may take away, as in `player/learning/grade.js`."""


def asked(variant: Variant, part: Quiz | Scenario) -> int:
    """Count the questions of one attempt.

    Of a scenario give what its best end is worth, in percent.
    """
    if isinstance(part, Scenario):
        return max(ends(part), default=0)
    return sum(count for count, _ in variant.draws(part))


def plays(variant: Variant, part: Quiz | Scenario) -> bool:
    """Say whether there is anything to be handed in, or an end to be reached."""
    return bool(ends(part)) if isinstance(part, Scenario) else asked(variant, part) > 0


def least(part: Quiz | Scenario) -> int:
    """Give the fewest right answers, or what the poorest end is worth in percent."""
    return min(ends(part), default=0) if isinstance(part, Scenario) else 0


def worth(variant: Variant, part: Quiz | Scenario, right: int) -> int:
    """Give what an attempt with so many right answers earns at least, in millionths.

    Of a scenario `right` is what its end is worth, in percent.

    At least: the right ones count as the lightest that may be drawn, the rest as the
    heaviest. Where all weigh the same it is exact. 0 where the weightings add up to
    nothing that can be reckoned with.
    """
    if isinstance(part, Scenario):
        return right * (ALL // 100)
    light: list[float] = []
    heavy: list[float] = []
    for count, questions in variant.draws(part):
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


def fewest(variant: Variant, part: Quiz | Scenario, mastery: int) -> int | None:
    """Give how many right answers reach a percentage, whichever they are.

    Of a scenario, what the poorest end that does is worth. None where not even all
    right answers do, or the best end.
    """
    few = range(asked(variant, part) + 1)
    counts = ends(part) if isinstance(part, Scenario) else few
    enough = (n for n in counts if percent(worth(variant, part, n)) >= mastery)
    return next(enough, None)
