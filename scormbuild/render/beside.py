"""Variant → which questions of pools stand with which quiz, and which apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.model import Pool, Question, Quiz
    from scormbuild.select.variant import Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands in a document with one quiz that is practice."""

    questions: tuple[tuple[Pool, Question], ...]
    """Those of pools, in their order, each with its pool."""
    elsewhere: bool
    """Whether some that it draws from stand with practice before it."""
    withheld: bool
    """Whether some that it draws from are asked by what is graded as well."""


def beside(variant: Variant) -> dict[str, Beside]:
    """Give what stands with each quiz that is practice, by the quiz's id.

    A question that a graded quiz, or the one to pass in advance, can ask stands with
    none: whoever prints practice does not print those.
    """
    secret = {
        question.id
        for quiz in (*variant.quizzes, variant.test_out)
        if quiz is not None and (quiz.graded or quiz is variant.test_out)
        for question in _drawn(variant, quiz)
    }
    placed: set[str] = set()
    found = {}
    for quiz in variant.quizzes:
        if quiz.graded:
            continue
        drawn = {it.id for it in _drawn(variant, quiz)} - {
            it.id for it in quiz.questions
        }
        here = drawn - secret - placed
        found[quiz.id] = Beside(
            questions=tuple(
                (pool, it)
                for pool in variant.pools
                for it in pool.questions
                if it.id in here
            ),
            elsewhere=bool(drawn & placed - secret),
            withheld=bool(drawn & secret),
        )
        placed |= here
    return found


def apart(
    variant: Variant, practice: Mapping[str, Beside]
) -> tuple[tuple[Pool, tuple[Question, ...]], ...]:
    """Give the pools that have questions which stand with no practice, with those."""
    placed = {it.id for one in practice.values() for _, it in one.questions}
    left = (
        (pool, tuple(it for it in pool.questions if it.id not in placed))
        for pool in variant.pools
    )
    return tuple((pool, questions) for pool, questions in left if questions)


def _drawn(variant: Variant, quiz: Quiz) -> tuple[Question, ...]:
    return tuple(it for _, some in variant.draws(quiz) for it in some)
