"""For whom pages are, parts of them, and parts of what stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.language import is_tag
from scormbuild.model import Question, Quiz, Scenario
from scormbuild.model.audience import speaks
from scormbuild.model.walk import conditions, nodes, pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Audience, Course, Module, Pool
    from scormbuild.source import Span


def audiences(course: Course) -> Iterator[tuple[Audience, Span]]:
    """Give whom pages and parts of them are for, each with its place."""
    for page in pages(course):
        for audience in page.audiences:
            yield audience, page.span
    for part in conditions(course):
        yield part.audience, part.span
    yield from inner_audiences(course.modules, course.pools)


def unspoken(audience: Audience, course: Course) -> tuple[str, ...]:
    """Give the languages for which something is, and which the course does not have.

    None where it does not say which it has, or where all but these are meant.
    """
    if not audience.shown or "languages" not in course.spans:
        return ()
    return tuple(
        code
        for code in audience.languages
        if is_tag(code) and not any(speaks(it, code) for it in course.languages)
    )


def inner_audiences(
    modules: tuple[Module, ...], pools: tuple[Pool, ...]
) -> Iterator[tuple[Audience, Span]]:
    """Give whom parts of questions and scenes are for, and questions of pools."""
    questions = [it for pool in pools for it in pool.questions]
    for node in (
        node for it in modules for page in it.pages for node in nodes(page.body)
    ):
        if isinstance(node, Question):
            questions.append(node)
        elif isinstance(node, Quiz):
            questions += node.questions
        elif isinstance(node, Scenario):
            yield from _scene_audiences(node)
    for question in questions:
        whom = [question.audience, *(it.audience for it in question.stem.shares)]
        yield from ((it, it.span or question.span) for it in whom if it)


def _scene_audiences(scenario: Scenario) -> Iterator[tuple[Audience, Span]]:
    for scene in scenario.scenes:
        whom = [telling.audience for telling in scene.tellings]
        whom += [way.audience for way in scene.ways]
        yield from ((it, it.span or scene.span) for it in whom if it)
