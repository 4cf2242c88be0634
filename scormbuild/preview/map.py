"""Scenarios → what the page in the browser draws their maps from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Scenario, walk
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Course, Scene, Way
    from scormbuild.site import Json


def maps(course: Course) -> Iterator[Json]:
    """Give each scenario with its page, its scenes, and where each choice leads.

    Choices that lead nowhere are left out: they are faults, and said as such.
    """
    for page in walk.pages(course):
        for node in walk.nodes(page.body):
            if isinstance(node, Scenario):
                scenes = [_scene(name, it, node) for name, it in node.by_id.items()]
                yield {
                    "id": node.id,
                    "page": page.id,
                    "title": literal(page.title.plain),
                    "start": node.start,
                    "scenes": scenes,
                }


def _scene(name: str, scene: Scene, scenario: Scenario) -> Json:
    known = scenario.by_id
    return {
        "id": name,
        "title": literal(scene.title.plain),
        "end": scene.end,
        "outcome": scene.outcome or "",
        "worth": scene.worth if scene.end else None,
        "ways": [_way(way, scenario) for way in scene.ways if way.to in known],
    }


def _way(way: Way, scenario: Scenario) -> Json:
    return {
        "to": way.to,
        "words": literal(way.option.text.plain).strip(),
        "seats": [scenario.told(seat) for seat in way.seats],
        "changes": [f"{scenario.told(meter)} {by:+d}" for meter, by in way.changes],
        "repair": way.repair,
    }
