"""Plays a variant through: to completed, and to passed and failed where it grades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import FailedAttempt, Quiz
from scormbuild.scoring import scoring
from scormbuild.simulate.judge import Part, judge
from scormbuild.simulate.marks import asked, fewest, worth
from scormbuild.simulate.order import needs, required, walk
from scormbuild.simulate.road import Finish, HandIn, Road, Show

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.scoring import Scoring
    from scormbuild.select import Variant
    from scormbuild.simulate.road import Step


def finish(variant: Variant) -> Finish:
    """Find out how the learners of a variant come to an end, if they do."""
    needed = needs(variant)
    open_ = set(walk(needed))
    completed = play(variant, {})
    passed = failed = None
    judged = scoring(variant)
    if judged.mastery is not None:
        passed = play(variant, _enough(variant, judged))
        failed = play(variant, _nothing(variant, judged))
    return Finish(
        completed=completed if completed.end.completed else None,
        passed=passed if passed and passed.end.passed else None,
        failed=failed if failed and failed.end.passed is False else None,
        closed=tuple(page for page in needed if page not in open_),
    )


def play(variant: Variant, right: Mapping[str, Sequence[int]]) -> Road:
    """Walk all required pages that open, and hand in what is graded where it stands.

    `right` says of each graded quiz, attempt by attempt, how many questions are
    answered right, so it may hold no more attempts than the quiz allows; a quiz that
    it leaves out is not begun.
    """
    on = _graded(variant)
    must = required(variant)
    pages = tuple(page for page in walk(needs(variant)) if page in must)
    steps: list[Step] = []
    parts: dict[str, Part] = {}
    for page in pages:
        steps.append(Show(page))
        for quiz in (it for place, it in on if place == page):
            tries = right.get(quiz.id, ())
            of = asked(variant, quiz)
            steps += [HandIn(quiz=quiz.id, right=count, of=of) for count in tries]
            if tries:
                best = max(worth(variant, quiz, count) for count in tries)
                parts[quiz.id] = Part(best, used_up=len(tries) == quiz.attempts)
    return Road(tuple(steps), judge(scoring(variant), parts, must, pages))


def _enough(variant: Variant, judged: Scoring) -> dict[str, tuple[int, ...]]:
    """Answer so much right in each part that it reaches mastery by itself.

    Where one cannot, the others are answered right in full.
    """
    quizzes = {quiz.id: quiz for _, quiz in _graded(variant)}
    full = {name: asked(variant, quiz) for name, quiz in quizzes.items()}
    enough = {
        name: fewest(variant, quiz, judged.mastery or 0)
        for name, quiz in quizzes.items()
    }
    alone = all(enough.get(name) is not None for name, _ in judged.graded)
    return {
        name: (count if alone and count is not None else full[name],)
        for name, count in enough.items()
    }


def _nothing(variant: Variant, judged: Scoring) -> dict[str, tuple[int, ...]]:
    """Answer nothing at all, as often as one may where failing is final."""
    final = judged.failed_attempt is FailedAttempt.FINAL
    return {
        quiz.id: (0,) * (max(1, quiz.attempts) if final else 1)
        for _, quiz in _graded(variant)
    }


def _graded(variant: Variant) -> list[tuple[str, Quiz]]:
    """Give the graded quizzes that ask something, each with the id of its page."""
    graded = dict(scoring(variant).graded)
    return [
        (page.id, node)
        for module in variant.modules
        for page in module.pages
        for node in page.body
        if isinstance(node, Quiz) and node.id in graded and asked(variant, node)
    ]
