"""Variant → one variant a module: what an LMS launches and counts by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Condition, walk
from scormbuild.records import replace
from scormbuild.select.audiences import inner_audiences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Module, Pool
    from scormbuild.select.variant import Variant


def units(variant: Variant) -> tuple[Variant, ...]:
    """Give a variant of each module alone, in the track's order.

    Each is a course of its own that is done by itself: its id is `course.module`, its
    title the module's. The graded parts in it count with the track's mastery. Whoever
    opens a module that the track leaves to choice takes it whole, and in it nothing
    counts: `select` has made practice of what was graded. There is no certificate: no
    module knows of the others.
    """
    return tuple(_alone(variant, module) for module in variant.modules)


def apart(variant: Variant) -> Iterator[Variant]:
    """Give the same for packages of their own.

    In these learners are asked for their department only where something in the module
    depends on it; units of one package share a script, which asks in all or in none.
    """
    for unit in units(variant):
        (module,) = unit.modules
        if _for_lenses(module, unit.pools):
            yield unit
        else:
            yield replace(unit, track=replace(unit.track, lenses=()))


def awaited(variant: Variant, name: str) -> tuple[str, ...]:
    """Give the modules that an LMS lets nobody pass by on the way to one.

    None where the course leaves its order to its own pages (`navigation.enforce`).
    """
    ways = variant.course.navigation
    if not ways.enforce:
        return ()
    names = [module.id for module in variant.modules]
    gates = {it for gate in variant.gates if gate.open == name for it in gate.after}
    before = set() if ways.free else set(names[: names.index(name)])
    needed = (gates | before) - set(variant.track.optional)
    return tuple(it for it in names if it in needed)


def _for_lenses(module: Module, pools: tuple[Pool, ...]) -> bool:
    """Say whether something in a module, or in its pools, is for some departments."""
    drawn = {
        name
        for quiz in walk.quizzes_in((module,))
        for draw in quiz.draws
        for name in (draw.pool, *draw.also)
    }
    asked = tuple(pool for pool in pools if pool.id in drawn)
    audiences = [it for page in module.pages for it in page.audiences]
    nodes = (node for page in module.pages for node in walk.nodes(page.body))
    audiences += [node.audience for node in nodes if isinstance(node, Condition)]
    audiences += [it for it, _ in inner_audiences((module,), asked)]
    return any(audience.lenses for audience in audiences)


def _alone(variant: Variant, module: Module) -> Variant:
    course = variant.course
    named = replace(
        course,
        id=f"{course.id}.{module.id}",
        title=module.title,
        subtitle=course.title,
        certificate=None,
    )
    track = replace(variant.track, optional=(), minutes=None)
    alone = replace(
        variant, course=named, track=track, modules=(module,), test_out=None
    )
    drawn = {
        name
        for quiz in alone.quizzes
        for draw in quiz.draws
        if variant.count(quiz, draw) > 0
        for name in (draw.pool, *draw.also)
    }
    # A draw from a pool that is gone takes nothing, as `variant` has decided.
    return replace(alone, pools=tuple(it for it in variant.pools if it.id in drawn))
