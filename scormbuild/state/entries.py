"""Answers and quizzes as digits; the grammar is in docs/state.md.

`player/state/entries.js` does the same.
`place`, `best` and `last` are one more than their value, so that 0 says none; points
are 0 none, 1 full, else one more than hundredths of a percent.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scormbuild.state.digits import (
    read_set,
    read_typed,
    write_number,
    write_set,
    write_typed,
)
from scormbuild.state.record import FULL, Answer, QuizState

if TYPE_CHECKING:
    from scormbuild.state.digits import Reader
    from scormbuild.state.record import Response

OPEN = 1
FORMS = 4
LIST, SET, TEXT = range(3)


def write_answer(one: Answer) -> str:
    """Write an answer."""
    points = 1 if one.points == FULL else one.points and one.points + 1
    numbers = (one.question, one.quiz + 1, one.tries, points)
    return "".join(map(write_number, numbers)) + write_response(one.response)


def read_answer(reader: Reader) -> Answer:
    """Read an answer; raises ValueError for what is none, as all here."""
    question, quiz, tries = reader.number(), reader.number() - 1, reader.number()
    said = reader.number()
    return Answer(
        question=question,
        quiz=quiz,
        tries=tries,
        points=FULL if said == 1 else said and said - 1,
        response=read_response(reader),
    )


def write_quiz(index: int, one: QuizState) -> str:
    """Write what is kept of a quiz; what is given only where it is open."""
    counts = (one.begun, one.before, one.best + 1, one.last + 1)
    numbers = (index, *counts, OPEN if one.open else 0, len(one.draw), *one.draw)
    head = "".join(map(write_number, numbers))
    if not one.open:
        return head
    given = (
        write_number(question) + write_response(response)
        for question, response in sorted(one.given.items())
    )
    return head + write_number(len(one.given)) + "".join(given)


def read_quiz(reader: Reader) -> tuple[int, QuizState]:
    """Read a quiz; gives its index too."""
    index, begun, before = reader.number(), reader.number(), reader.number()
    best, last = reader.number() - 1, reader.number() - 1
    is_open = reader.number() & OPEN > 0
    draw = tuple(reader.number() for _ in range(reader.number()))
    count = reader.number() if is_open else 0
    return index, QuizState(
        begun=begun,
        before=before,
        best=best,
        last=last,
        open=is_open,
        draw=draw,
        given={reader.number(): read_response(reader) for _ in range(count)},
    )


def write_response(response: Response) -> str:
    """Write a response; numbers in order as a set where that is not longer."""
    if isinstance(response, str):
        digits = write_typed(response)
        return write_number(FORMS * len(digits) + TEXT) + digits
    listed = "".join(map(write_number, response))
    together = write_set(response) if _ascending(response) else ""
    if together and len(together) <= len(listed):
        return write_number(FORMS * len(together) + SET) + together
    return write_number(FORMS * len(response) + LIST) + listed


def read_response(reader: Reader) -> Response:
    """Read a response."""
    length, form = divmod(reader.number(), FORMS)
    match form:
        case 0:
            return tuple(reader.number() for _ in range(length))
        case 1:
            return read_set(reader.digits(length))
        case 2:
            return read_typed(reader.digits(length))
        case _:
            raise ValueError(form)


def _ascending(response: tuple[int, ...]) -> bool:
    return all(one < other for one, other in pairwise(response))
