"""How long a module takes one who takes it, in minutes, from what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild import readability
from scormbuild.idioms import idiom
from scormbuild.model import Condition, Quiz, Scenario, walk
from scormbuild.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.idioms import Idiom
    from scormbuild.model import Audience, Module, Node, Page, Question
    from scormbuild.select.variant import Variant

ANSWERING = 0.35
"""Minutes that it takes to answer a question besides reading it; our own judgement."""

RATING = 0.1
"""Minutes that it takes to rate a statement besides reading it; our own judgement."""

MET = 0.5
"""Share of a scenario's words that a learner meets on one way; our own judgement."""


def duration(variant: Variant, module: Module) -> float | None:
    """Estimate the minutes of reading, playing and answering, to a tenth.

    Of what is for departments learners see their own only: it counts for the one whom
    the module takes longest. None in a language of which nobody has said how fast it
    is read.
    """
    known = idiom(variant.language)
    if known is None:
        return None
    everybody = 0.0
    some = dict.fromkeys((it.id for it in variant.course.lenses), 0.0)
    for page in module.pages:
        for audiences, part in _parts(page):
            taken = _taken(variant, part, known)
            if not audiences:
                everybody += taken
                continue
            for lens in some:
                if all((lens in it.lenses) is it.shown for it in audiences):
                    some[lens] += taken
    return round(everybody + max(some.values(), default=0.0), 1)


def _parts(page: Page) -> Iterator[tuple[tuple[Audience, ...], Page]]:
    """Give what stands on a page for everybody, and each part for some."""
    common = (it for it in page.body if not isinstance(it, Condition))
    yield page.audiences, replace(page, body=tuple(common))
    for node in page.body:
        if isinstance(node, Condition):
            yield (*page.audiences, node.audience), replace(page, body=node.body)


def _taken(variant: Variant, page: Page, known: Idiom) -> float:
    asked = (it.asking.scaled for it in walk.asked_on(page))
    return (
        readability.minutes(page, known)
        + sum(RATING if scaled else ANSWERING for scaled in asked)
        + sum(_acting(variant, node, known) for node in walk.nodes(page.body))
    )


def required(variant: Variant) -> float | None:
    """Add up what learners of a track must take, to a tenth of a minute."""
    optional = variant.track.optional
    due = [module for module in variant.modules if module.id not in optional]
    total = 0.0
    for module in due:
        own = duration(variant, module)
        if own is None:
            return None
        total += own
    return round(total, 1)


def drawn(variant: Variant, quiz: Quiz) -> int:
    """Count the questions that one attempt at a quiz asks."""
    return sum(count for count, _ in variant.draws(quiz))


def _acting(variant: Variant, node: Node, known: Idiom) -> float:
    if isinstance(node, Quiz):
        words = 0.0
        for count, questions in variant.draws(node):
            each = [len(it.stem.plain.split()) + _options(it) for it in questions]
            words += count * sum(each) / max(1, len(each))
        return drawn(variant, node) * ANSWERING + words / known.per_minute
    if isinstance(node, Scenario):
        words = sum(len(text.plain.split()) for text in node.texts())
        return MET * words / known.per_minute
    return 0.0


def _options(question: Question) -> int:
    return sum(len(option.text.plain.split()) for option in question.options)
