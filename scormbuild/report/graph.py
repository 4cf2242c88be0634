"""A scenario → its map, as text from which programs draw: Mermaid and DOT."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scormbuild.model import Scenario, Scene, Way

WIDTH = 28
"""Characters in a line of a box or beside an arrow."""
COLOURS = {"good": "#e6f5ec", "fair": "#fcf2d9", "poor": "#fdedea"}
"""Backgrounds of ends by how they turn out; the words say it too."""
_SIGNS = re.compile(r'["\\<>#`|{}\[\]]')
"""What either language may take for a sign of its own."""


def mermaid(scenario: Scenario) -> str:
    """Give the map as a flowchart of Mermaid."""
    return "\n".join(_mermaid(scenario)) + "\n"


def dot(scenario: Scenario) -> str:
    """Give the map as a directed graph in DOT, the language of Graphviz."""
    return "\n".join(_dot(scenario)) + "\n"


FORMATS: Mapping[str, Callable[[Scenario], str]] = {"mermaid": mermaid, "dot": dot}
"""How a map can be written."""


def _mermaid(scenario: Scenario) -> Iterator[str]:
    names = {name: f"s{at}" for at, name in enumerate(scenario.by_id)}
    yield "flowchart TD"
    for name, scene in scenario.by_id.items():
        words = _lines(_heading(scene), "<br>")
        box = f'(["{words}"])' if scene.end else f'["{words}"]'
        style = f":::{scene.outcome}" if scene.outcome else ""
        yield f"  {names[name]}{box}{style}"
    for name, way in _ways(scenario):
        arrow = "-.->" if way.repair else "-->"
        words = _lines(_choice(way), "<br>")
        label = f'|"{words}"|' if words else ""
        yield f"  {names[name]} {arrow}{label} {names[way.to]}"
    for outcome, colour in COLOURS.items():
        if any(scene.outcome == outcome for scene in scenario.scenes):
            yield f"  classDef {outcome} fill:{colour},color:#191b2a"


def _dot(scenario: Scenario) -> Iterator[str]:
    yield f'digraph "{_plain(scenario.id)}" {{'
    yield "  rankdir=TB;"
    yield '  node [shape=box, style="rounded,filled", fillcolor=white];'
    for name, scene in scenario.by_id.items():
        words = _lines(_heading(scene), "\\n")
        colour = COLOURS.get(scene.outcome or "", "")
        fill = f', fillcolor="{colour}"' if colour else ""
        shape = ", shape=oval, style=filled" if scene.end else ""
        yield f'  "{name}" [label="{words}"{shape}{fill}];'
    for name, way in _ways(scenario):
        words = _lines(_choice(way), "\\n")
        style = ", style=dashed" if way.repair else ""
        yield f'  "{name}" -> "{way.to}" [label="{words}"{style}];'
    yield "}"


def _ways(scenario: Scenario) -> Iterator[tuple[str, Way]]:
    """Give each choice that leads to a scene, with the scene it stands in."""
    known = scenario.by_id
    for name, scene in known.items():
        yield from ((name, way) for way in scene.ways if way.to in known)


def _heading(scene: Scene) -> str:
    worth = f" ({scene.outcome or 'end'}, {scene.worth} %)" if scene.end else ""
    return f"{literal(scene.title.plain)}{worth}"


def _choice(way: Way) -> str:
    """Give the words of a choice, who has it and what it does to meters."""
    seats = ", ".join(way.seats)
    changes = " ".join(f"{meter}{by:+d}" for meter, by in way.changes)
    words = literal(way.option.text.plain).strip()
    return " ".join(filter(None, (seats and f"{seats}:", words, changes)))


def _lines(words: str, between: str) -> str:
    return between.join(wrap(_plain(words), WIDTH))


def _plain(words: str) -> str:
    """Leave out what would end a label, or begin something in it."""
    return " ".join(_SIGNS.sub("", words).split())
