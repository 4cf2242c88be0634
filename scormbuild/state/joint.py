"""The longest state of a learner who changes the language in the middle of a course."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.state.codec import encode
from scormbuild.state.entries import answer_bits, quiz_bits
from scormbuild.state.frame import Frame
from scormbuild.state.largest import frame_of_all
from scormbuild.state.worst import worst_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.select.variant import Variant
    from scormbuild.state.record import Answer, QuizState, State
    from scormbuild.state.worst import WorstCase


def worst_in(variants: Sequence[Variant]) -> WorstCase:
    """Build the longest state of a variant, of which there may be one a language.

    The parts are those of the first.
    """
    found = [worst_case(it) for it in variants]
    if len(found) == 1:
        return found[0]
    frames = [frame_of_all(it) for it in variants]
    places = dict.fromkeys(quiz for it in frames for quiz in it.places)
    frame = Frame(max(it.width for it in frames), tuple(places))
    state = joint([it.state for it in found], frame)
    chars = len(encode(state, variants[0].course.id, frame))
    return replace(found[0], state=state, chars=chars)


def joint(states: Sequence[State], frame: Frame) -> State:
    """Put the longest states of the same course in several languages together.

    Pages, questions and quizzes have the same numbers in all; where two have the same,
    the longer of what is kept of it stands for both.
    """
    pages = {number for one in states for number in one.pages}
    answers: dict[tuple[int, int], Answer] = {}
    quizzes: dict[int, QuizState] = {}
    for it in (it for one in states for it in one.answers):
        known = answers.get((it.question, it.quiz), it)
        longer = max(known, it, key=lambda answer: len(answer_bits(answer, frame)))
        answers[it.question, it.quiz] = longer
    for index, kept in (pair for one in states for pair in one.quizzes.items()):
        ways = (quizzes.get(index, kept), kept)
        quizzes[index] = max(ways, key=partial(_length, index, frame.width))
    return replace(
        states[0],
        pages=tuple(sorted(pages)),
        at=max(pages, default=-1),
        answers=tuple(answers.values()),
        quizzes=quizzes,
        untold=tuple(range(len(answers))),
    )


def _length(index: int, width: int, kept: QuizState) -> int:
    return len(quiz_bits(index, kept, width))
