"""States for tests: as JSON that both languages read, and made by chance."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

from scormbuild.state import Answer, QuizState, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormbuild.site import Json
    from scormbuild.state import Response

Made = TypeVar("Made")

EVERYTHING = State(
    seed=1295,
    pages=(0, 3, 40),
    at=40,
    answers=(
        Answer(question=0, quiz=-1, tries=2, response=(1,), points=0),
        Answer(question=700, quiz=3, tries=1, response=(0, 2), points=10_000),
        Answer(question=5, quiz=-1, tries=999, response=(), points=1),
        Answer(question=6, quiz=-1, tries=1, response=(3, 1, 3, 0), points=6667),
        Answer(question=7, quiz=-1, tries=1, response="Ja, größer 🙂", points=9999),
        Answer(question=8, quiz=-1, tries=1, response="\ufeff\0", points=0),
        Answer(question=9, quiz=-1, tries=1, response=(40,), points=0),
    ),
    quizzes={
        0: QuizState(
            begun=4,
            before=3,
            best=666_667,
            last=0,
            open=True,
            draw=(12, 10),
            given={10: (0,), 12: "x"},
        ),
        3: QuizState(begun=999, best=1_000_000, last=1_000_000, draw=(700,)),
        9: QuizState(),
    },
    untold=(0, 6),
    completed=True,
    passed=True,
    unknown=("zAbC-_", "y", "z"),
)
"""Something of everything."""

BY_HAND = (
    State(),
    State(completed=True),
    State(passed=True),
    State(seed=31, pages=(5,), at=5),
    State(seed=32, pages=(6,), at=0),
    State(seed=1023, pages=tuple(range(60)), at=1024),
    State(seed=1024, unknown=("b",)),
    EVERYTHING,
)
CORRUPT_SECTIONS = (
    "hW",
    "h0",
    "a",
    "a1",
    "a900W000",
    "a9000y000",
    "a900000v",
    "a9000007m",
    "a90____________",
    "q9000",
    "q9000000W",
    "p.p",
)
"""Sections that a checksum can be right for and that hold nothing of ours."""


def to_json(state: State) -> dict[str, Json]:
    """Give a state as the player has it."""
    return {
        "seed": state.seed,
        "pages": state.pages,
        "at": state.at,
        "answers": [
            {
                "question": one.question,
                "quiz": one.quiz,
                "tries": one.tries,
                "response": one.response,
                "points": one.points,
            }
            for one in state.answers
        ],
        "quizzes": {str(index): _quiz(one) for index, one in state.quizzes.items()},
        "untold": state.untold,
        "completed": state.completed,
        "passed": state.passed,
        "unknown": state.unknown,
    }


def _quiz(one: QuizState) -> dict[str, Json]:
    return {
        "begun": one.begun,
        "before": one.before,
        "best": one.best,
        "last": one.last,
        "open": one.open,
        "draw": one.draw,
        "given": {str(question): response for question, response in one.given.items()},
    }


class Chance:
    """Chance that is the same on every machine and in every version of Python."""

    def __init__(self, seed: int) -> None:
        """Begin at a seed."""
        self._random = Random(seed).random  # noqa: S311 - a test's chance

    def below(self, end: int) -> int:
        """Give a whole number from 0."""
        return int(self._random() * end)

    def yes(self) -> bool:
        """Throw a coin."""
        return self.below(2) == 1

    def several(self, most: int, make: Callable[[int], Made]) -> tuple[Made, ...]:
        """Make up to so many."""
        return tuple(make(number) for number in range(self.below(most + 1)))

    def members(self, most: int, end: int) -> tuple[int, ...]:
        """Give up to so many numbers, ascending."""
        return tuple(sorted(set(self.several(most, lambda _: self.below(end)))))


def random_state(seed: int) -> State:
    """Make a state by chance."""
    chance = Chance(seed)
    pages = chance.members(8, 90)
    quizzes = chance.members(3, 60)
    return State(
        seed=chance.below(1296),
        pages=pages,
        at=chance.below(91) - 1,
        answers=chance.several(6, lambda number: _answer(chance, 7 * number)),
        quizzes={index: _random_quiz(chance) for index in quizzes},
        completed=chance.yes(),
        passed=chance.yes(),
        untold=chance.members(3, 7),
        unknown=("x1-_",) if chance.below(5) == 0 else (),
    )


def _answer(chance: Chance, question: int) -> Answer:
    points = (0, 10_000, chance.below(10_001))[chance.below(3)]
    return Answer(
        question=question,
        quiz=chance.below(5) - 1,
        tries=chance.below(1000) if chance.below(8) == 0 else chance.below(4),
        response=_response(chance),
        points=points,
    )


def _response(chance: Chance) -> Response:
    kinds: tuple[Response, ...] = (
        (),
        (chance.below(40),),
        chance.members(6, 30),
        chance.several(5, lambda _: chance.below(50)),
        "".join(chance.several(4, lambda _: "aä€🙂\n"[chance.below(5)])),
    )
    return kinds[chance.below(len(kinds))]


def _random_quiz(chance: Chance) -> QuizState:
    is_open = chance.yes()
    draw = chance.members(5, 2000)
    return QuizState(
        begun=chance.below(1000),
        before=chance.below(9),
        best=chance.below(1_000_002) - 1,
        last=chance.below(1_000_002) - 1,
        open=is_open,
        draw=draw[::-1] if chance.yes() else draw,
        given={one: _response(chance) for one in draw if chance.yes()}
        if is_open
        else {},
    )
