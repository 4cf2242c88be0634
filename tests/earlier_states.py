"""Writes states in form `a`, as packages did before form `b`: to be read for ever."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scormbuild.state.codec import check
from scormbuild.state.digits import write_number, write_set, write_typed
from scormbuild.state.record import FULL, Answer, QuizState

if TYPE_CHECKING:
    from scormbuild.state import Response, State

FORMS = 4
LIST, SET, TEXT = range(3)


def encode_earlier(state: State, course_id: str) -> str:
    """Write a state of form `a`."""
    flags = state.completed + 2 * state.passed
    quizzes = sorted(state.quizzes.items())
    known = (
        "h" + _numbers(state.seed, flags, state.at + 1),
        "p" + write_set(state.pages),
        "a" + "".join(map(_answer, state.answers)),
        "q" + "".join(_quiz(index, one) for index, one in quizzes),
        "u" + write_set(state.untold),
    )
    sections = (*(section for section in known if len(section) > 1), *state.unknown)
    body = "".join(f".{section}" for section in sections)
    return "a" + check(course_id, body) + body


def _answer(one: Answer) -> str:
    points = 1 if one.points == FULL else one.points and one.points + 1
    head = _numbers(one.question, one.quiz + 1, one.tries, points)
    return head + _response(one.response)


def _quiz(index: int, one: QuizState) -> str:
    counts = (one.begun, one.before, one.best + 1, one.last + 1)
    head = _numbers(index, *counts, int(one.open), len(one.draw), *one.draw)
    if not one.open:
        return head
    given = (
        write_number(question) + _response(response)
        for question, response in sorted(one.given.items())
    )
    return head + write_number(len(one.given)) + "".join(given)


def _response(response: Response) -> str:
    if isinstance(response, str):
        digits = write_typed(response)
        return write_number(FORMS * len(digits) + TEXT) + digits
    listed = _numbers(*response)
    ascending = all(one < other for one, other in pairwise(response))
    together = write_set(response) if ascending else ""
    if together and len(together) <= len(listed):
        return write_number(FORMS * len(together) + SET) + together
    return write_number(FORMS * len(response) + LIST) + listed


def _numbers(*numbers: int) -> str:
    return "".join(map(write_number, numbers))
