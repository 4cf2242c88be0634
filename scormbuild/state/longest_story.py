"""The longest that a scenario can add to the state: its way, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.simulate.story import longest
from scormbuild.state.entries import quiz_bits
from scormbuild.state.frame import width_of
from scormbuild.state.record import ON_PAGE, Answer, QuizState
from scormbuild.state.responses import response_bits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Decision, Scenario
    from scormbuild.simulate.story import Step
    from scormbuild.state.record import Response

ALL = 1_000_000
"""All points of an attempt, in millionths: no share takes more digits."""


LONG = 1 << 20
"""More than a way has steps."""


def played(scenario: Scenario, most: int, width: int, *, once: bool) -> QuizState:
    """Give the state of a scenario that takes the most characters.

    It has been played before, and is under way once more or has come to its end;
    `most` is how many attempts are counted at most, `width` how many bits a number
    takes, `once` whether failure is final.
    """
    ways = list(_ways(scenario, max(most, scenario.attempts), width, once=once))
    return max(ways, key=lambda one: len(quiz_bits(scenario.index, one, width)))


def decided(scenario: Scenario) -> list[Answer]:
    """Give the longest answers: in every scene the choice with the widest number."""
    return [
        Answer(
            question=it.scene.index,
            quiz=ON_PAGE,
            tries=1,
            response=_widest(it),
            points=0,
        )
        for it in scenario.decisions
    ]


def _widest(decision: Decision) -> Response:
    single = ((option.index,) for option in decision.options)
    return max(single, key=lambda one: len(response_bits(one)))


def _ways(
    scenario: Scenario, most: int, width: int, *, once: bool
) -> Iterator[QuizState]:
    limited = scenario.graded and scenario.attempts > 0
    begun = scenario.attempts if limited and once else most
    before = most if limited and not once else 0
    for place, seat in enumerate(scenario.parts):
        under, over = longest(scenario, seat, lambda step: _size(step, width))
        behind = ALL if begun > 1 else -1
        for steps, open_, last in ((under, True, behind), (over, False, ALL)):
            yield QuizState(
                begun=begun,
                before=before,
                best=last,
                last=last,
                open=open_,
                draw=(place, *(it for step in steps for it in _numbers(step))),
            )


def _size(step: Step, width: int) -> int:
    """Say how large a step is: of ways as long one with a widest number is largest."""
    numbers = _numbers(step)
    return LONG * len(numbers) + (width_of(max(numbers)) == width)


def _numbers(step: Step) -> tuple[int, int]:
    return step.scene.index, step.way.option.index
