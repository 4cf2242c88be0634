"""Plays a variant through: to completed, and to passed and failed where it grades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import FailedAttempt, Presentation, Quiz, Scenario
from scormbuild.model.walk import asked_on, parts_in
from scormbuild.records import dataclass
from scormbuild.select.scoring import scoring
from scormbuild.select.waivers import waived
from scormbuild.simulate.judge import Part, judge
from scormbuild.simulate.marks import asked, fewest, least, plays, worth
from scormbuild.simulate.order import needs, required, walk
from scormbuild.simulate.road import (
    Confirm,
    Finish,
    Give,
    HandIn,
    Play,
    Respond,
    Road,
    Show,
    Watch,
)
from scormbuild.simulate.story import ends

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.model import Question
    from scormbuild.select.scoring import Scoring
    from scormbuild.select.variant import Variant
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
        advance=_in_advance(variant, judged),
        closed=tuple(page for page in needed if page not in open_),
    )


def _in_advance(variant: Variant, judged: Scoring) -> Road | None:
    """Pass the test-out, and take what it leaves over with enough right answers."""
    quiz = variant.test_out
    if quiz is None or judged.mastery is None:
        return None
    count = fewest(variant, quiz, judged.mastery)
    if count is None:
        return None
    modules = waived(variant.course, variant.track, variant.modules)
    parts = {part.id for part in parts_in(modules)}
    rest = {
        name: tries
        for name, tries in _enough(variant, judged).items()
        if name not in parts
    }
    spared = Spared(
        pages=frozenset(page.id for module in modules for page in module.pages),
        parts=tuple(name for name, _ in judged.graded if name in parts),
        worth=worth(variant, quiz, count),
    )
    road = play(variant, rest, spared)
    first = HandIn(quiz=quiz.id, right=count, of=asked(variant, quiz))
    return Road((first, *road.steps), road.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spared:
    """What whoever passed in advance need not do."""

    pages: frozenset[str] = frozenset()
    """Pages that count as shown; what is to be confirmed there is still to be."""
    parts: tuple[str, ...] = ()
    """Graded parts that are worth what was reached in advance."""
    worth: int = 0
    """That, in millionths."""


NOTHING = Spared()


def play(
    variant: Variant, right: Mapping[str, Sequence[int]], spared: Spared = NOTHING
) -> Road:
    """Walk all required pages that open, and do there what they wait for.

    Statements are confirmed, and what is graded is handed in, where they stand.

    `right` says of each graded quiz, attempt by attempt, how many questions are
    answered right, and of each graded scenario what its end is worth; so it may hold
    no more attempts than the part allows. A part that it leaves out is not begun.
    """
    on = _graded(variant)
    must = required(variant)
    before = {page: it - spared.pages for page, it in needs(variant).items()}
    pages = tuple(page for page in walk(before) if page in must)
    steps: list[Step] = []
    due, waiting = _due(variant), _waiting(variant)
    parts = {name: Part(spared.worth) for name in spared.parts}
    for page in pages:
        done = page in spared.pages
        steps += [] if done and not due[page] else [Show(page)]
        steps += [Watch(page)] if page in waiting and not done else []
        steps += due[page]
        for part in (it for place, it in on if place == page):
            tries = right.get(part.id, ())
            steps += [_attempt(variant, part, count) for count in tries]
            if tries:
                best = max(worth(variant, part, count) for count in tries)
                parts[part.id] = Part(best, used_up=len(tries) == part.attempts)
    return Road(tuple(steps), judge(scoring(variant), parts, must, pages))


def _attempt(variant: Variant, part: Quiz | Scenario, count: int) -> HandIn | Play:
    """Hand in a quiz with so many right answers, or reach an end worth so much."""
    if isinstance(part, Quiz):
        return HandIn(quiz=part.id, right=count, of=asked(variant, part))
    seat, steps = ends(part)[count]
    return Play(
        scenario=part.id,
        seat=part.parts.index(seat),
        path=tuple(step.way.option.index for step in steps),
        score=count,
    )


def _enough(variant: Variant, judged: Scoring) -> dict[str, tuple[int, ...]]:
    """Respond so much right in each part that it reaches mastery by itself.

    Where one cannot, the others are answered right in full.
    """
    graded = {part.id: part for _, part in _graded(variant)}
    full = {name: asked(variant, part) for name, part in graded.items()}
    enough = {
        name: fewest(variant, part, judged.mastery or 0)
        for name, part in graded.items()
    }
    alone = all(enough.get(name) is not None for name, _ in judged.graded)
    return {
        name: (count if alone and count is not None else full[name],)
        for name, count in enough.items()
    }


def _nothing(variant: Variant, judged: Scoring) -> dict[str, tuple[int, ...]]:
    """Respond nothing at all, or end as poorly as one can.

    Where failing is final, as often as one may.
    """
    final = judged.failed_attempt is FailedAttempt.FINAL
    return {
        part.id: (least(part),) * (max(1, part.attempts) if final else 1)
        for _, part in _graded(variant)
    }


def _due(variant: Variant) -> dict[str, list[Step]]:
    """Give the steps without which pages are not done, by page."""
    pages = (page for module in variant.modules for page in module.pages)
    return {
        page.id: [
            _given(it) if it.due else Respond(it.key)
            for it in asked_on(page)
            if it.due or page.answered
        ]
        for page in pages
    }


def _given(question: Question) -> Step:
    return Confirm(question.key) if question.dated else Give(question.key)


def _waiting(variant: Variant) -> frozenset[str]:
    """Give the pages that count once something was played through."""
    return frozenset(
        page.id
        for module in variant.modules
        for page in module.pages
        for node in page.body
        if isinstance(node, Presentation) and node.media and node.media.watch
    )


def _graded(variant: Variant) -> list[tuple[str, Quiz | Scenario]]:
    """Give the graded parts that ask something, each with the id of its page."""
    graded = dict(scoring(variant).graded)
    return [
        (page.id, node)
        for module in variant.modules
        for page in module.pages
        for node in page.body
        if isinstance(node, Quiz | Scenario)
        and node.id in graded
        and plays(variant, node)
    ]
