"""A scene that no choice leads to.

## What it does

Walks through each scenario from its first scene, in every seat, and names the scenes
that nobody can come to.

## Why this is bad

What is told there is never read, and most often a choice was meant to lead there.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Wait for the report -> calm

### 14:30, "Weekend seats from 9!" {#offer .end outcome=poor}
The offer appears above the photo.

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```

## Use instead

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Wait for the report -> offer

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
from scormbuild.model import walk
from scormbuild.simulate.story import reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Scenario


def whole(course: Course, scenario: Scenario) -> bool:
    """Say whether a scenario was read without an error, and all its choices lead on."""
    first, last = scenario.span.line, scenario.last.line
    path = scenario.span.path
    faulty = any(
        span.path == path and first <= span.line <= last for span in course.faulty
    )
    known = scenario.by_id
    ways = [way for scene in scenario.scenes for way in scene.ways]
    leads = all(way.to in known for way in ways) and scenario.start in known
    return leads and not faulty and all(scene.id for scene in scenario.scenes)


def find(course: Course) -> Iterator[Diagnostic]:
    """Find scenes that cannot be reached from the first, whichever seat one takes."""
    for scenario in walk.scenarios(course):
        if not whole(course, scenario):
            continue
        found = {name for seat in scenario.parts for name in reached(scenario, seat)}
        for name, scene in scenario.by_id.items():
            if name not in found:
                yield RULE.at(
                    scene.span.narrow(f"#{name}").narrow(name),
                    f"scene `{name}` is never reached",
                    hint=f"write a choice that leads there, `- words -> {name}`,"
                    " or take the scene out",
                )


RULE = Rule("SB261", "unreachable-scene", __doc__ or "", find=find)
