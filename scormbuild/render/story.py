"""A scenario → what the player is told of it: `StoryData` of `course-data.d.ts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Manner, Scoring

if TYPE_CHECKING:
    from scormbuild.model import Audience, Decision, Scenario, Scene
    from scormbuild.site import Json


def story(scenario: Scenario) -> dict[str, Json]:
    """Give the scenes of a scenario, by id, and what they have in common."""
    return {
        "start": scenario.start,
        "meters": tuple(map(scenario.told, scenario.meters)),
        "seats": tuple(map(scenario.told, scenario.seats)),
        "scenes": {
            name: _scene(scenario, scene) for name, scene in scenario.by_id.items()
        },
    }


def told_to(audience: Audience) -> dict[str, Json]:
    """Give whom something is for, where learners pick what decides that."""
    return {"of": audience.marks, "shown": audience.shown}


def asked(decision: Decision) -> dict[str, Json]:
    """Give what is decided in a scene as a question of which nothing is right."""
    return {
        "id": decision.id,
        "index": decision.scene.index,
        "manner": Manner.ONE,
        "scoring": Scoring.ALL,
        "shuffle": False,
        "tries": 0,
    }


def _scene(scenario: Scenario, scene: Scene) -> dict[str, Json]:
    if scene.end:
        return {"end": {"outcome": scene.outcome or "", "score": scene.worth}}
    return {
        "ways": [
            {
                "choice": way.option.index,
                "to": way.to,
                "changes": [
                    sum(by for meter, by in way.changes if meter == name)
                    for name in scenario.meters
                ],
                "repair": way.repair,
                "seats": [scenario.seats.index(seat) for seat in way.seats],
            }
            for way in scene.ways
        ]
    }
