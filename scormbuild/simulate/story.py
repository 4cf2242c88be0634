"""A scenario as a map: which scenes can be reached, and by which choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormbuild.model import Scenario, Scene, Way

CIRCLES = 2
"""A way that goes in circles is kept up to so many steps a scene; the player forgets
its first circle after that (`player/learning/story.js`)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One decision on a way through a scenario."""

    scene: Scene
    way: Way


def ways(scenario: Scenario, scene: Scene, seat: str) -> tuple[Way, ...]:
    """Give the choices that somebody in a seat has in a scene; none at an end.

    Those that lead to no scene are left out: another rule says so.
    """
    known = scenario.by_id
    if scene.end:
        return ()
    return tuple(it for it in scene.ways if it.to in known and it.open_to(seat))


def reached(scenario: Scenario, seat: str) -> dict[str, tuple[Step, ...]]:
    """Give each scene that can be reached, in the order of a shortest way to it."""
    known = scenario.by_id
    found: dict[str, tuple[Step, ...]] = {}
    if scenario.start in known:
        found[scenario.start] = ()
    for name in (queue := list(found)):
        scene = known[name]
        for way in ways(scenario, scene, seat):
            if way.to not in found:
                found[way.to] = (*found[name], Step(scene, way))
                queue.append(way.to)
    return found


def ending(scenario: Scenario, seat: str) -> frozenset[str]:
    """Give the ids of the scenes from which an end can be reached."""
    known = scenario.by_id
    found = {name for name, scene in known.items() if scene.end}
    grown = -1
    while len(found) > grown:
        grown = len(found)
        found |= {
            name
            for name, scene in known.items()
            if any(way.to in found for way in ways(scenario, scene, seat))
        }
    return frozenset(found)


def ends(scenario: Scenario) -> dict[int, tuple[str, tuple[Step, ...]]]:
    """Give what the ends that can be reached are worth, with a seat and a way to each.

    By worth in percent; of ends worth the same the one reached first.
    """
    known = scenario.by_id
    found: dict[int, tuple[str, tuple[Step, ...]]] = {}
    for seat in scenario.parts:
        for name, steps in reached(scenario, seat).items():
            if known[name].end:
                found.setdefault(known[name].worth, (seat, steps))
    return dict(sorted(found.items()))


def longest(
    scenario: Scenario, seat: str, size: Callable[[Step], int]
) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Give the largest way to a scene that is no end, and the largest to an end.

    `size` says how large a step is. Ways in circles end where the player cuts them.
    """
    known = scenario.by_id
    nothing: tuple[int, tuple[Step, ...]] = (0, ())
    open_, over = nothing, nothing
    at = {scenario.start: nothing} if scenario.start in known else {}
    for _ in range(CIRCLES * len(known) + 1):
        after: dict[str, tuple[int, tuple[Step, ...]]] = {}
        for name, way_here in at.items():
            if known[name].end:
                over = max(over, way_here, key=_large)
                continue
            open_ = max(open_, way_here, key=_large)
            for way in ways(scenario, known[name], seat):
                step = Step(known[name], way)
                longer = (way_here[0] + size(step), (*way_here[1], step))
                after[way.to] = max(after.get(way.to, longer), longer, key=_large)
        at = after
    return open_[1], over[1]


def _large(way: tuple[int, tuple[Step, ...]]) -> int:
    return way[0]
