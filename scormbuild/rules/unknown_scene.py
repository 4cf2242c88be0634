"""A choice that leads to a scene that is not there.

## What it does

Finds choices of a scenario, and its `start`, that name no scene: `-> calm` needs a
heading with `{#calm}` in the same scenario.

## Why this is bad

Whoever makes that choice would stand before nothing.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> clam
- Wait for the report -> offer

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

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names of scenes that a scenario lacks."""
    for scenario in walk.scenarios(course):
        known = scenario.by_id
        hint = "write `{#name}` behind the heading of the scene it leads to"
        if scenario.start not in known and "start" in scenario.spans:
            yield RULE.at(
                scenario.spans["start"].narrow(scenario.start),
                f"there is no scene `{scenario.start}` to start with",
                hint=did_you_mean(scenario.start, known) or hint,
            )
        for way in (way for scene in scenario.scenes for way in scene.ways):
            if way.to not in known:
                yield RULE.at(
                    way.option.span.narrow(f"-> {way.to}").narrow(way.to),
                    f"this choice leads to an unknown scene `{way.to}`",
                    hint=did_you_mean(way.to, known) or hint,
                )


RULE = Rule("SB260", "unknown-scene", __doc__ or "", find=find)
