"""A scene with more than four choices.

## What it does

Finds scenes that offer more than four choices to one seat.

## Why this is bad

Who has to hold five roads in mind reads them like a list of answers and no longer like a
moment in which something must be done. Two or three that are hard to choose between are
better than five of which two are silly.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Call the control room -> calm
- Ask the agency -> offer
- Answer each message -> calm
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

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import walk
from scormbuild.simulate.story import ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


MOST = 4
"""Choices that one can hold in mind beside a story."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find scenes with too much to choose from."""
    for scenario in walk.scenarios(course):
        for scene in scenario.scenes:
            counts = [len(ways(scenario, scene, seat)) for seat in scenario.parts]
            if max(counts) > MOST:
                yield RULE.at(
                    scene.span,
                    f"this scene offers {max(counts)} choices at once",
                    hint=f"keep {MOST} at most: those that are hard to choose between",
                )


RULE = Rule("SB268", "too-many-choices", __doc__ or "", Severity.WARNING, find=find)
