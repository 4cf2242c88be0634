"""What is asked and told within a component, as those read it whom a package is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from scormbuild.model import Audience, Question, Quiz, Scenario, Share, joined
from scormbuild.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scormbuild.model import Node, Pool, Scene, Telling, Way

    Sees = Callable[[Audience], bool | Audience]
    """Says whether somebody sees what is for an audience, or who decides."""

Part = TypeVar("Part", "Share", "Telling", "Way", "Question")


def told(node: Node, sees: Sees) -> Node:
    """Give what stands on a page without the parts in it that are for others."""
    if isinstance(node, Question):
        return _asked(node, sees)
    if isinstance(node, Quiz) and any(it.stem.shares for it in node.questions):
        questions = tuple(_asked(it, sees) for it in node.questions)
        return replace(node, questions=questions)
    if isinstance(node, Scenario) and any(_parted(it) for it in node.scenes):
        return replace(node, scenes=tuple(_scene(it, sees) for it in node.scenes))
    return node


def pool_for(pool: Pool, sees: Sees) -> Pool:
    """Give a pool without the questions that are for others."""
    if not any(it.audience or it.stem.shares for it in pool.questions):
        return pool
    questions = _left(pool.questions, sees)
    return replace(pool, questions=tuple(_asked(it, sees) for it in questions))


def _left(parts: tuple[Part, ...], sees: Sees) -> Iterator[Part]:
    """Leave out what is for others; what learners decide stays, and says so."""
    for part in parts:
        seen = True if part.audience is None else sees(part.audience)
        if isinstance(seen, Audience):
            yield replace(part, audience=seen)
        elif seen:
            yield part if part.audience is None else replace(part, audience=None)


def _asked(question: Question, sees: Sees) -> Question:
    """Give a question whose stem has what these read; an LMS is told what all read."""
    if not question.stem.shares:
        return question
    shares = tuple(_left(question.stem.shares, sees))
    stem = joined(shares, question.stem.span)
    common = tuple(share for share in shares if share.audience is None)
    plain = joined(common or shares, stem.span).plain
    described = replace(question.interaction, description=plain)
    return replace(question, stem=stem, interaction=described)


def _parted(scene: Scene) -> bool:
    told_to = any(telling.audience for telling in scene.tellings)
    return told_to or any(way.audience for way in scene.ways)


def _scene(scene: Scene, sees: Sees) -> Scene:
    ways = tuple(_left(scene.ways, sees))
    here = {way.option.index for way in ways} if ways != scene.ways else None
    choices = tuple(
        it
        for it in scene.interaction.choices
        if here is None or it.index in here or it.index < 0
    )
    return replace(
        scene,
        tellings=tuple(_left(scene.tellings, sees)),
        ways=ways,
        interaction=replace(scene.interaction, choices=choices),
    )
