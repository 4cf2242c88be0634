"""What all numbers of a state are written by: how wide they are, which are short."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scormbuild.records import dataclass
from scormbuild.state.record import ON_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.state.record import QuizState, State


@dataclass(frozen=True, slots=True)
class Frame:
    """What all numbers of a state are written by."""

    width: int
    """Bits of a number of a question or a quiz."""
    places: tuple[int, ...]
    """The quizzes in which something was answered, those with the most answers first:
    the sooner one stands, the fewer bits its place takes."""


def frame_of(state: State) -> Frame:
    """Give what a state's numbers are written by."""
    often = Counter(one.quiz for one in state.answers if one.quiz != ON_PAGE)
    numbers = (one.question for one in state.answers)
    highest = max((*numbers, *_numbers_of(state.quizzes)), default=0)
    return Frame(width_of(highest), placed(often))


def width_of(highest: int) -> int:
    """Give how many bits all numbers take of which this one is the highest."""
    return len(f"{highest:b}")


def placed(often: Mapping[int, int]) -> tuple[int, ...]:
    """Give quizzes in their order, by how many answers each has."""
    return tuple(sorted(often, key=lambda quiz: (-often[quiz], quiz)))


def _numbers_of(quizzes: Mapping[int, QuizState]) -> Iterator[int]:
    for index, one in quizzes.items():
        yield from (index, *one.draw, *one.given)
