"""What the numbers are written by of any state that a variant's learners can leave."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scormbuild.model import Quiz, Scenario, walk
from scormbuild.state.frame import Frame, placed, width_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scormbuild.model import Question
    from scormbuild.select.variant import Variant


def frame_of_all(variant: Variant) -> Frame:
    """Give the widest numbers, and all quizzes in which something can be answered.

    They stand in the order of the answers that each can have. Whatever order this is, a
    state so written is long enough: what a learner leaves is written in its best.
    """
    course = variant.course
    highest = 0 if course.certificate is None else course.certified
    often: Counter[int] = Counter()
    for quiz in _quizzes(variant):
        drawn = {it.index: it for _, some in variant.draws(quiz) for it in some}
        if asked := drawn.values():
            often[quiz.index] = _often(variant, quiz, asked)
            highest = max(highest, quiz.index, *map(max, map(_indexes, asked)))
    if variant.test_out:
        highest = max(highest, course.tested[1])
    return Frame(width_of(max(highest, *_on_pages(variant), 0)), placed(often))


def _often(variant: Variant, quiz: Quiz, asked: Collection[Question]) -> int:
    """Say how many answers a quiz can have: where it stays the same, those it draws."""
    all_ = sum(len(_indexes(it)) for it in asked)
    if not quiz.back and quiz is not variant.test_out:
        return all_
    drawn = sum(count for count, _ in variant.draws(quiz))
    return min(all_, drawn * max(len(_indexes(it)) for it in asked))


def _quizzes(variant: Variant) -> tuple[Quiz, ...]:
    return (*variant.quizzes, *((variant.test_out,) if variant.test_out else ()))


def _on_pages(variant: Variant) -> Iterator[int]:
    for module in variant.modules:
        for page in module.pages:
            for asked in walk.asked_on(page):
                if not asked.private:
                    yield from _indexes(asked)
            for node in walk.nodes(page.body):
                if isinstance(node, Scenario):
                    yield from _in_story(node)


def _in_story(scenario: Scenario) -> Iterator[int]:
    """Give the numbers of its scenes and choices, which are all in the way taken."""
    yield scenario.index
    for it in scenario.decisions:
        yield it.scene.index
        yield from (option.index for option in it.options)


def _indexes(question: Question) -> tuple[int, ...]:
    """Give the numbers of a question, and of whether one is sure of it."""
    sure = () if question.sure is None else (question.sure,)
    return (question.index, *sure)
