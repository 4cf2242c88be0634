"""The longest state that a learner's way through a variant can leave, built whole.

It is that of a learner who has met everything in one version of the course: what an
earlier version left behind comes on top (docs/state.md).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from scormbuild.model import PRACTICE_TRIES, FailedAttempt, Quiz, Scenario, walk
from scormbuild.records import dataclass, replace
from scormbuild.select.levels import levels
from scormbuild.state.chosen import chosen
from scormbuild.state.codec import encode
from scormbuild.state.digits import BITS, LONGEST
from scormbuild.state.entries import TURNED, answer_bits, quiz_bits
from scormbuild.state.frame import Frame
from scormbuild.state.largest import frame_of_all
from scormbuild.state.longest import longest_points, longest_response
from scormbuild.state.longest_story import decided, played
from scormbuild.state.record import ON_PAGE, Answer, QuizState, State
from scormbuild.state.responses import response_bits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.model import Page, Question
    from scormbuild.select.variant import Variant
    from scormbuild.state.record import Response

MOST = 999
"""Counts of attempts stop there (`player/state/state.js`), unless a course allows
more."""

SEED = 1295
"""The highest (`player/types.d.ts`)."""

ALL = 1_000_000
"""All points of an attempt, in millionths: no share takes more digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one page adds to the state besides having been shown."""

    page: Page
    answers: tuple[Answer, ...]
    quizzes: tuple[tuple[int, QuizState], ...]
    chars: int
    """Characters that these take, rounded up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorstCase:
    """The longest state of a variant."""

    state: State
    parts: tuple[Part, ...]
    """What its pages add, in order."""
    chars: int
    """Characters that it takes, with numbers as wide as any that can be in it."""


def worst_case(variant: Variant) -> WorstCase:
    """Build the longest state of a variant, all of whose ids are in the lock."""
    pages = [page for module in variant.modules for page in module.pages]
    frame = frame_of_all(variant)
    parts = tuple(_part(variant, page, frame) for page in pages)
    numbers = sorted(page.index for page in pages)
    answers = tuple(answer for part in parts for answer in part.answers)
    answers += tuple(_certified(variant))
    in_advance, waived = _waived(variant, frame)
    answers += waived
    state = State(
        seed=SEED,
        pages=tuple(numbers),
        at=max(numbers, default=-1),
        answers=answers,
        quizzes=dict(quiz for part in parts for quiz in part.quizzes) | in_advance,
        untold=tuple(range(len(answers))),
        completed=True,
        passed=True,
        unknown=chosen(variant),
    )
    return WorstCase(
        state=state, parts=parts, chars=len(encode(state, variant.course.id, frame))
    )


def _waived(
    variant: Variant, frame: Frame
) -> tuple[dict[int, QuizState], tuple[Answer, ...]]:
    """Give what a quiz to be passed in advance leaves, in its one round."""
    quiz = variant.test_out
    if quiz is None:
        return {}, ()
    ways = [_way(variant, quiz, begun=1, behind=it) for it in (0, 1)]
    kept, given = max(ways, key=lambda way: _bits(quiz, way, frame))
    waived = variant.course.tested[1]
    waiver = Answer(question=waived, quiz=ON_PAGE, tries=1, response="100", points=0)
    return {quiz.index: kept}, (*given, waiver)


def _certified(variant: Variant) -> Iterator[Answer]:
    """Give the longest certificate of this version, which is kept as an answer."""
    found = levels(variant)
    certificate = variant.course.certificate
    if certificate is None or (certificate.levels and not found):
        return
    longest = max((it.id for it in found), key=len, default="-")
    words = ("2026-11-22", longest, "100", variant.course.version, "0000-0000-0000")
    yield Answer(
        question=variant.course.certified,
        quiz=ON_PAGE,
        tries=1,
        response=" ".join(words),
        points=0,
    )


def _part(variant: Variant, page: Page, frame: Frame) -> Part:
    answers = [
        answer
        for node in walk.asked_on(page)
        if not node.private
        for answer in _answers(node, ON_PAGE, _tries(node))
    ]
    quizzes = []
    for node in walk.nodes(page.body):
        if isinstance(node, Quiz) and any(variant.draws(node)):
            kept, given = max(
                _ways(variant, node), key=lambda way: _bits(node, way, frame)
            )
            quizzes.append((node.index, kept))
            answers += given
        if isinstance(node, Scenario):
            once = variant.course.failed_attempt is FailedAttempt.FINAL
            quizzes.append((node.index, played(node, MOST, frame.width, once=once)))
            answers += decided(node)
    bits = sum(len(quiz_bits(*one, frame.width)) for one in quizzes)
    bits += sum(len(answer_bits(one, frame)) for one in answers)
    return Part(
        page=page,
        answers=tuple(answers),
        quizzes=tuple(quizzes),
        chars=-(-bits // BITS),
    )


def _bits(quiz: Quiz, way: tuple[QuizState, list[Answer]], frame: Frame) -> int:
    kept, answers = way
    given = sum(len(answer_bits(one, frame)) for one in answers)
    return len(quiz_bits(quiz.index, kept, frame.width)) + given


def _ways(variant: Variant, quiz: Quiz) -> Iterator[tuple[QuizState, list[Answer]]]:
    """Give the ways to leave a quiz of which one takes the most characters.

    The last attempt is under way, with everything given. Where failure is final, it
    may take more to have submitted it. Looking back draws the same in all attempts.
    """
    once = variant.course.failed_attempt is FailedAttempt.FINAL
    if quiz.graded and quiz.attempts and once:
        yield _way(variant, quiz, begun=quiz.attempts, behind=quiz.attempts)
        yield _way(variant, quiz, begun=quiz.attempts, behind=quiz.attempts - 1)
        return
    most = max(MOST, quiz.attempts)
    before = most if quiz.graded and quiz.attempts else 0
    drawn = 1 if quiz.back else most
    yield _way(variant, quiz, begun=most, behind=drawn, before=before, under=True)


def _way(  # noqa: PLR0913 - all counts of a quiz, by name
    variant: Variant,
    quiz: Quiz,
    *,
    begun: int,
    behind: int,
    before: int = 0,
    under: bool = False,
) -> tuple[QuizState, list[Answer]]:
    """Leave a quiz with so many attempts submitted; `under`: and one under way."""
    under = under or behind < begun
    answers: list[Answer] = []
    given: dict[int, Response] = {}
    drawn: list[Question] = []
    for count, questions in _groups(variant, quiz):
        submitted = [
            _submitted(it, quiz.index)
            if quiz.graded
            else _answers(it, quiz.index, _again(it))
            for it in questions
        ]
        submitted.sort(key=_widths, reverse=True)
        answers += chain.from_iterable(submitted[: behind * count])
        drawn += sorted(questions, key=_given_bits, reverse=True)[:count]
    for it in drawn if quiz.graded and under else ():
        given |= _given(it)
    share = ALL if behind else -1
    kept = QuizState(
        begun=begun,
        before=before,
        best=share,
        last=share,
        open=under,
        draw=tuple(it.index for it in drawn),
        given=given,
    )
    return kept, answers


def _groups(variant: Variant, quiz: Quiz) -> Iterator[tuple[int, tuple[Question, ...]]]:
    """Give the draws of a quiz, those from the same pool as one."""
    groups: dict[tuple[int, ...], tuple[int, tuple[Question, ...]]] = {}
    for count, questions in variant.draws(quiz):
        key = tuple(it.index for it in questions)
        before, _ = groups.get(key, (0, ()))
        groups[key] = (before + count, questions)
    yield from groups.values()


def _given_bits(question: Question) -> tuple[int, int]:
    """Say what was given to a question takes: how many responses, their bits."""
    given = _given(question).values()
    return len(given), sum(len(response_bits(it)) for it in given)


def _given(question: Question) -> dict[int, Response]:
    """Give all that is given to a question, by number: whether one is sure as well."""
    sure: dict[int, Response] = {}
    if question.sure is not None:
        sure[question.sure] = (1,)
    return {question.index: longest_response(question)} | sure


def _answers(question: Question, quiz: int, tries: int) -> tuple[Answer, ...]:
    """Give the answer to a question, and whether its learner was sure of it."""
    points = longest_points(question)
    return tuple(
        Answer(
            question=index,
            quiz=quiz,
            tries=tries if index == question.index else min(tries, 1),
            response=response,
            points=points if index == question.index else 0,
        )
        for index, response in _given(question).items()
    )


def _submitted(question: Question, quiz: int) -> tuple[Answer, ...]:
    """Give what an attempt in a graded quiz leaves: nothing given can take more."""
    answer, *sure = _answers(question, quiz, 1)
    blank = replace(answer, response=(), points=0)
    return (max(answer, blank, key=lambda one: _widths((one,))), *sure)


def _widths(answers: Sequence[Answer]) -> int:
    """Bits of answers in one quiz."""
    return sum(len(answer_bits(one, Frame(LONGEST, (one.quiz,)))) for one in answers)


def _tries(question: Question) -> int:
    """Give the tries at a question where it stands as practice, if it is marked."""
    return (question.tries or PRACTICE_TRIES) if question.interaction.correct else 1


def _again(question: Question) -> int:
    """Give the tries that take the most in a quiz: in a new attempt there are none."""
    tries = _tries(question)
    return 0 if tries < TURNED else tries
