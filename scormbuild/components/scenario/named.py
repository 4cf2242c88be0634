"""A scenario whose seats and meters have their names in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.text.told import told_line

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.model import Scenario, Scene, Telling, Way

Names = dict[str, str]


def told_names(scenario: Scenario, sink: Sink) -> Scenario:
    """Give a scenario in the language of its source; its texts are in it already."""
    known = {
        name: told_line(name, scenario.spans[key].narrow(name), sink)
        for key, names in (("meters", scenario.meters), ("seats", scenario.seats))
        for name in names
    }
    if all(name == told for name, told in known.items()):
        return scenario
    return replace(
        scenario,
        meters=tuple(known[name] for name in scenario.meters),
        seats=tuple(known[name] for name in scenario.seats),
        scenes=tuple(_scene(scene, known) for scene in scenario.scenes),
    )


def _scene(scene: Scene, known: Names) -> Scene:
    return replace(
        scene,
        tellings=tuple(_telling(it, known) for it in scene.tellings),
        ways=tuple(_way(it, known) for it in scene.ways),
    )


def _telling(telling: Telling, known: Names) -> Telling:
    return replace(telling, seat=known.get(telling.seat, telling.seat))


def _way(way: Way, known: Names) -> Way:
    return replace(
        way,
        seats=tuple(known.get(name, name) for name in way.seats),
        changes=tuple((known.get(name, name), by) for name, by in way.changes),
    )
