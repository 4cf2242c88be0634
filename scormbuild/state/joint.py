"""The longest state of a learner who changes the language in the middle of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.state.codec import encode
from scormbuild.state.worst import worst_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.select.variant import Variant
    from scormbuild.state.record import State
    from scormbuild.state.worst import WorstCase


def worst_in(variants: Sequence[Variant]) -> WorstCase:
    """Build the longest state of a variant, of which there may be one a language.

    The parts are those of the first.
    """
    found = [worst_case(it) for it in variants]
    if len(found) == 1:
        return found[0]
    state = joint([it.state for it in found])
    chars = len(encode(state, variants[0].course.id))
    return replace(found[0], state=state, chars=chars)


def joint(states: Sequence[State]) -> State:
    """Put the longest states of the same course in several languages together.

    Pages, questions and quizzes have the same numbers in all; where two have the same,
    what the later one keeps of it stands for both.
    """
    answers = {(it.question, it.quiz): it for one in states for it in one.answers}
    pages = {number for one in states for number in one.pages}
    return replace(
        states[0],
        pages=tuple(sorted(pages)),
        at=max(pages, default=-1),
        answers=tuple(answers.values()),
        quizzes={key: it for one in states for key, it in one.quizzes.items()},
        untold=tuple(range(len(answers))),
    )
