"""Which panels stand first because of what a learner chose in a question elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Manner, walk
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Course, Option, Panel, Presentation, Question

CHOOSING = frozenset({Manner.ONE, Manner.SEVERAL})
"""Manners of answering in which options are chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A question, and what each of its options brings to the front."""

    question: Question
    options: tuple[Option | None, ...]
    """For each panel in turn: the option that brings it, if one does."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The options' numbers in the lock, -1 where there is none."""
        return tuple(it.index if it else -1 for it in self.options)


def following(course: Course) -> Iterator[tuple[Presentation, Chosen | None]]:
    """Give each component that names a question with what `chosen` finds of it."""
    for node in walk.presentations(course):
        if node.chosen_in:
            yield node, chosen(course, node)


def chosen(course: Course, node: Presentation) -> Chosen | None:
    """Find the question whose chosen options bring a component's panels to the front.

    None where it names none, or one that is not asked on a page, or one without
    options. A panel belongs to the option of the id behind its title, otherwise to that
    of the very same words.
    """
    if not node.chosen_in:
        return None
    for page in walk.pages(course):
        for question in walk.asked_on(page):
            if question.key == node.chosen_in and question.asking.manner in CHOOSING:
                options = tuple(_option(question, panel) for panel in node.panels)
                return Chosen(question=question, options=options)
    return None


def too_early(course: Course, node: Presentation, question: Question) -> bool:
    """Say whether a component stands before the question that it follows."""
    for page in walk.pages(course):
        for it in walk.nodes(page.body):
            if it is node:
                return True
            if any(asked is question for asked in walk.asked_by(it)):
                return False
    return False


def _option(question: Question, panel: Panel) -> Option | None:
    wanted = panel.choice or panel.title.name
    for option in question.options:
        if wanted == (option.id if panel.choice else option.text.name):
            return option
    return None
