"""Answers and quizzes as bits; the grammar is in docs/state.md.

`player/state/entries.js` does the same.
`best` and `last` are one more than their value, so that 0 says none; points are 0 none,
1 full, else one more than hundredths of a percent.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scormbuild.state.digits import (
    number,
    packed,
    read_set,
    read_typed,
    unpacked,
    write_number,
    write_set,
    write_typed,
)
from scormbuild.state.record import FULL, ON_PAGE, Answer, QuizState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scormbuild.state.digits import Reader
    from scormbuild.state.record import Response

OPEN = 1
FORMS = 4
LIST, SET, TEXT = range(3)
SIZES = (10, 1, 2, 1)
"""Bits in groups of question, place, tries and points."""
SIZE = 3
"""Bits in groups of a response."""


def quizzes_of(answers: Iterable[Answer]) -> tuple[int, ...]:
    """Give the quizzes in which something was answered, ascending."""
    return tuple(sorted({one.quiz for one in answers} - {ON_PAGE}))


def write_answers(answers: Sequence[Answer]) -> str:
    """Write all answers as digits."""
    if not answers:
        return ""
    quizzes = quizzes_of(answers)
    head = "".join(map(write_number, (len(quizzes), *quizzes)))
    return head + packed("".join(answer_bits(one, quizzes) for one in answers))


def answer_bits(one: Answer, quizzes: Sequence[int]) -> str:
    """Give an answer as bits; `quizzes` are all in which something was answered."""
    place = 0 if one.quiz == ON_PAGE else quizzes.index(one.quiz) + 1
    points = 1 if one.points == FULL else one.points and one.points + 1
    numbers = zip((one.question, place, one.tries, points), SIZES, strict=True)
    head = "".join(number(value, size) for value, size in numbers)
    return head + response_bits(one.response)


def read_answers(reader: Reader) -> tuple[Answer, ...]:
    """Read all answers; raises ValueError for what is none, as all here."""
    quizzes = () if reader.earlier else _numbers(reader)
    found = []
    while not reader.done:
        question, place, tries, said = map(reader.number, SIZES)
        if place > len(quizzes) and not reader.earlier:
            raise ValueError(place)
        one = Answer(
            question=question,
            quiz=quizzes[place - 1] if quizzes and place else place - 1,
            tries=tries,
            points=FULL if said == 1 else said and said - 1,
            response=read_response(reader),
        )
        found.append(one)
    return tuple(found)


def _numbers(reader: Reader) -> tuple[int, ...]:
    """Read numbers, behind how many they are."""
    return tuple(reader.number() for _ in range(reader.number()))


def quiz_bits(index: int, one: QuizState) -> str:
    """Give what is kept of a quiz as bits; what is given only where it is open."""
    counts = (one.begun, one.before, one.best + 1, one.last + 1)
    numbers = (index, *counts, OPEN if one.open else 0, len(one.draw), *one.draw)
    head = "".join(map(number, numbers))
    if not one.open:
        return head
    given = (
        number(question) + response_bits(response)
        for question, response in sorted(one.given.items())
    )
    return head + number(len(one.given)) + "".join(given)


def read_quizzes(reader: Reader) -> dict[int, QuizState]:
    """Read all quizzes, by index; raises ValueError for what is none."""
    found = {}
    while not reader.done:
        index = reader.number()
        found[index] = _read_quiz(reader)
    return found


def _read_quiz(reader: Reader) -> QuizState:
    begun, before = reader.number(), reader.number()
    best, last = reader.number() - 1, reader.number() - 1
    is_open = reader.number() & OPEN > 0
    draw = _numbers(reader)
    count = reader.number() if is_open else 0
    return QuizState(
        begun=begun,
        before=before,
        best=best,
        last=last,
        open=is_open,
        draw=draw,
        given={reader.number(): read_response(reader) for _ in range(count)},
    )


def response_bits(response: Response) -> str:
    """Give a response as bits; numbers in order as a set where that is not longer."""
    if isinstance(response, str):
        return _whole(TEXT, write_typed(response))
    if len(response) == 1:
        return number(2 * response[0], SIZE)
    numbers = "".join(number(one, SIZE) for one in response)
    listed = _head(LIST, len(response)) + numbers
    if not response or not _ascending(response):
        return listed
    return min(_whole(SET, write_set(response)), listed, key=len)


def _whole(form: int, digits: str) -> str:
    return _head(form, len(digits)) + unpacked(digits)


def _head(form: int, length: int) -> str:
    return number(2 * (FORMS * length + form) + 1, SIZE)


def read_response(reader: Reader) -> Response:
    """Read a response; an even head is twice the only choice."""
    said = reader.number(SIZE)
    if not reader.earlier:
        said, several = divmod(said, 2)
        if not several:
            return (said,)
    length, form = divmod(said, FORMS)
    match form:
        case 0:
            return tuple(reader.number(SIZE) for _ in range(length))
        case 1:
            return read_set(reader.digits(length))
        case 2:
            return read_typed(reader.digits(length))
        case _:
            raise ValueError(form)


def _ascending(response: tuple[int, ...]) -> bool:
    return all(one < other for one, other in pairwise(response))
