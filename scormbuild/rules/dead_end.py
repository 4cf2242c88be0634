"""A scene from which no ending can be reached.

## What it does

Looks, in every seat, for scenes that can be reached and from which no choice leads on,
or only in circles; in a track also where those of some department, or of none, can come to a
scene in which all choices that lead on are for others.

## Why this is bad

Learners would be caught there. A graded scenario could not be finished, and the track
with it.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Let the agency decide -> offer
- Wait for the report -> wait

### 14:22, a photo spreads {#wait}
Nobody has answered yet.

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```

## Use instead

Let a choice lead on, or write `.end` into the braces of a scene that ends the story.

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Let the agency decide -> offer
- Wait for the report -> wait

### 14:22, a photo spreads {#wait}
Nobody has answered yet.

- Apologise, and say what is known -> calm

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import LENS, Scenario, walk
from scormbuild.rules.unreachable_scene import whole
from scormbuild.select.learners import by_lens
from scormbuild.simulate.story import ending, reached, ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find scenes in which one is caught; of those that only lead to such, none."""
    for scenario in walk.scenarios(course):
        ends = any(scene.end for scene in scenario.scenes)
        if not ends or not whole(course, scenario):
            continue
        said: set[str] = set()
        for seat in scenario.parts:
            for name in _caught(scenario, seat):
                if name not in said:
                    said.add(name)
                    yield _dead_end(scenario, name, seat)
        if not said and any(way.audience for it in scenario.scenes for way in it.ways):
            yield from _by_track(course, scenario)


def _by_track(course: Course, whole: Scenario) -> Iterator[Diagnostic]:
    """Find scenes in which some of a track's learners are caught, whatever they pick."""
    said: set[str] = set()
    for where, scenario in _seen(course, whole):
        for seat in scenario.parts:
            for name in _caught(scenario, seat):
                if name not in said:
                    said.add(name)
                    yield _dead_end(scenario, name, seat, where)


def _seen(course: Course, whole: Scenario) -> Iterator[tuple[str, Scenario]]:
    """Give a scenario as each track and lens has it, after words for whom."""
    for track in course.tracks:
        for lens, variant in by_lens(course, track):
            where = (f" for `{LENS}{lens}`" if lens else "") + f" in track `{track.id}`"
            for part in variant.parts:
                if isinstance(part, Scenario) and part.id == whole.id:
                    yield where, part


def _caught(scenario: Scenario, seat: str) -> Iterator[str]:
    """Give the scenes from which nothing leads on; else the first of each circle."""
    leads = ending(scenario, seat)
    known = scenario.by_id
    caught = [name for name in reached(scenario, seat) if name not in leads]
    stuck = [name for name in caught if not ways(scenario, known[name], seat)]
    yield from stuck or caught[:1]


def _dead_end(scenario: Scenario, name: str, seat: str, track: str = "") -> Diagnostic:
    scene = scenario.by_id[name]
    where = (f" for seat `{seat}`" if len(scenario.parts) > 1 else "") + track
    stuck = not ways(scenario, scene, seat)
    return RULE.at(
        scene.span.narrow(f"#{name}").narrow(name),
        f"scene `{name}` is a dead end{where}: "
        + ("no choice leads on" if stuck else "all choices lead in circles"),
        hint="write a choice that leads to an ending, or `.end` into its braces",
    )


RULE = Rule("SB262", "dead-end", __doc__ or "", find=find)
