"""Answers and quizzes as bits; the grammar is in docs/state.md.

`player/state/entries.js` does the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.state.digits import fixed, number, packed, steps, write_number
from scormbuild.state.record import FULL, ON_PAGE, Answer, QuizState
from scormbuild.state.responses import read_response, response_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormbuild.state.digits import Reader
    from scormbuild.state.frame import Frame

OPEN = 1
SIZES = (10, 1, 2, 1)
"""Bits in groups of question, place, tries and points, in form `b`."""
PLACE, TRIES, POINTS = (0, 0, 2, 4), (0, 0, 1, 4), (0, 0, 3, 5)
"""Bits in their steps."""
BEFORE, SHARE, COUNT = (0, 10), (0, 20), (3,)
"""Bits in the steps of what is kept of a quiz."""
TURNED = 4
"""Of so many tries the first is written as 0, and none as the last."""
PARTS = range(2, 32)
"""Into so many parts points are split: none of them ends in half a point."""


def write_answers(answers: Sequence[Answer], frame: Frame) -> str:
    """Write all answers as digits."""
    if not answers:
        return ""
    numbers = (frame.width - 1, len(frame.places), *frame.places)
    head = "".join(map(write_number, numbers))
    return head + packed("".join(answer_bits(one, frame) for one in answers))


def answer_bits(one: Answer, frame: Frame) -> str:
    """Give an answer as bits."""
    place = 0 if one.quiz == ON_PAGE else frame.places.index(one.quiz) + 1
    tries = (one.tries - 1) % TURNED if one.tries < TURNED else one.tries
    return "".join(
        (
            fixed(one.question, frame.width),
            steps(place, PLACE),
            steps(tries, TRIES),
            points_bits(one.points),
            response_bits(one.response),
        )
    )


def points_bits(points: int) -> str:
    """Give points as bits: none, all, then parts; 0 to 10,000."""
    return steps(_parted(points), POINTS)


def _parted(points: int) -> int:
    if points % FULL == 0:
        return points // FULL
    before = 1
    for parts in PARTS:
        part = (2 * points * parts + FULL) // (2 * FULL)
        if part_of(part, parts) == points:
            return before + part
        before += parts - 1
    return before + points


def _joined(said: int) -> int:
    left = said + 1
    for parts in PARTS:
        if left < parts:
            return part_of(left, parts)
        left -= parts - 1
    return left


def part_of(part: int, parts: int) -> int:
    """Give the points for so many parts, as the player rounds them: half a point up."""
    return (2 * part * FULL + parts) // (2 * parts)


def read_answers(reader: Reader) -> tuple[Answer, ...]:
    """Read all answers; raises ValueError for what is none, as all here."""
    width = 0 if reader.earlier else reader.number() + 1
    listed = reader.form != "a"
    quizzes = (ON_PAGE, *_numbers(reader)) if listed else ()
    found = []
    while not reader.done:
        question, place, tries, said = _read_head(reader, width)
        if listed and place >= len(quizzes):
            raise ValueError(place)
        one = Answer(
            question=question,
            quiz=quizzes[place] if listed else place - 1,
            tries=tries,
            points=said,
            response=read_response(reader),
        )
        found.append(one)
    return tuple(found)


def _read_head(reader: Reader, width: int) -> tuple[int, int, int, int]:
    """Read the numbers of question, place and tries, and the points."""
    if reader.earlier:
        question, place, tries, said = map(reader.number, SIZES)
        return question, place, tries, said * FULL if said <= 1 else said - 1
    question = reader.bits(width)
    place, tries, said = map(reader.steps, (PLACE, TRIES, POINTS))
    tries = (tries + 1) % TURNED if tries < TURNED else tries
    return question, place, tries, said * FULL if said <= 1 else _joined(said - 2)


def _numbers(reader: Reader) -> tuple[int, ...]:
    """Read numbers, behind how many they are."""
    return tuple(reader.number() for _ in range(reader.number()))


def write_quizzes(quizzes: Mapping[int, QuizState], width: int) -> str:
    """Write all that is kept of quizzes as digits."""
    if not quizzes:
        return ""
    bits = (quiz_bits(index, one, width) for index, one in sorted(quizzes.items()))
    return write_number(width - 1) + packed("".join(bits))


def quiz_bits(index: int, one: QuizState, width: int) -> str:
    """Give what is kept of a quiz as bits; what is given only where it is open."""
    head = (
        fixed(index, width),
        number(one.begun),
        steps(one.before, BEFORE),
        steps(one.best + 1, SHARE),
        steps(one.last + 1, SHARE),
        fixed(OPEN if one.open else 0, 1),
        steps(len(one.draw), COUNT),
        *_wide(one.draw, width),
    )
    if not one.open:
        return "".join(head)
    given = (
        fixed(question, width) + response_bits(response)
        for question, response in sorted(one.given.items())
    )
    return "".join((*head, steps(len(one.given), COUNT), *given))


def _wide(numbers: Iterable[int], width: int) -> Iterator[str]:
    return (fixed(one, width) for one in numbers)


def read_quizzes(reader: Reader) -> dict[int, QuizState]:
    """Read all quizzes, by index; raises ValueError for what is none."""
    found: dict[int, QuizState] = {}
    width = 0 if reader.earlier or reader.done else reader.number() + 1
    while not reader.done:
        index = reader.bits(width)
        found[index] = _read_quiz(reader, width)
    return found


def _read_quiz(reader: Reader, width: int) -> QuizState:
    begun, before = reader.number(), reader.steps(BEFORE)
    best, last = reader.steps(SHARE) - 1, reader.steps(SHARE) - 1
    is_open = reader.bits(1) & OPEN > 0
    draw = tuple(reader.bits(width) for _ in range(reader.steps(COUNT)))
    count = reader.steps(COUNT) if is_open else 0
    return QuizState(
        begun=begun,
        before=before,
        best=best,
        last=last,
        open=is_open,
        draw=draw,
        given={reader.bits(width): read_response(reader) for _ in range(count)},
    )
