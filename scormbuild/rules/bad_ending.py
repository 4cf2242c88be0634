"""An ending that is none, or is worth more than everything.

## What it does

Finds scenes that bear `.end` and have choices, `outcome` or `score` on scenes that are no
ending, and scores above 100.

## Why this is bad

At an ending the story is over: its choices would never be offered. What a scene is worth
counts only where the story ends there.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word." An offer is scheduled for 14:30.

- Pause the schedule, then look -> calm
- Wait for the report -> offer

### 14:30, "Weekend seats from 9!" {#offer outcome=poor}
The offer appears above the photo.

- Take it down -> calm

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

### 14:30, "Weekend seats from 9!" {#offer}
The offer appears above the photo.

- Take it down -> calm

### 14:45, moving again {#calm .end outcome=good}
People knew where to look.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


WHOLE = 100
"""What an ending can be worth at most, in percent."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find scenes that both end and go on, and worth where nothing ends."""
    for scenario in walk.scenarios(course):
        for scene in scenario.scenes:
            span = scene.span
            if scene.end and scene.ways:
                yield RULE.at(
                    scene.ways[0].option.span,
                    "this scene is an ending, so nobody is offered its choices",
                    hint="take `.end` out of its braces, or take the choices away",
                    related=((span, "an ending"),),
                )
            for key in ("outcome", "score"):
                if not scene.end and getattr(scene, key) is not None:
                    yield RULE.at(
                        span.narrow(key),
                        f"`{key}` stands on a scene that is no ending",
                        hint=f"write `.end` beside it, or take `{key}` away",
                    )
            if scene.score is not None and scene.score > WHOLE:
                yield RULE.at(
                    span.narrow(f"score={scene.score}"),
                    f"an ending cannot be worth {scene.score} percent",
                    hint=f"write a number from 0 to {WHOLE}",
                )


RULE = Rule("SB267", "bad-ending", __doc__ or "", find=find)
