"""A scenario whose story never ends.

## What it does

Finds scenarios in which no scene bears `.end` in the braces of its heading.

## Why this is bad

Learners would go round and never hear how it turned out; nothing could be scored.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word."

- Pause the schedule, then look -> calm

### 14:45, moving again {#calm}
People knew where to look.
:::
```

## Use instead

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### 14:02, forty messages {#signal}
"Stuck, no word."

- Pause the schedule, then look -> calm

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


def find(course: Course) -> Iterator[Diagnostic]:
    """Find scenarios with scenes, none of which is an end."""
    for scenario in walk.scenarios(course):
        ends = any(scene.end for scene in scenario.scenes)
        if (
            scenario.scenes
            and not ends
            and not course.unread(".end", scenario.span.path)
        ):
            yield RULE.at(
                scenario.span,
                "no scene of this `scenario` is an ending",
                hint="write `.end`, and perhaps `outcome=good`, into the braces of the"
                " headings with which the story can end",
            )


RULE = Rule("SB263", "scenario-without-ending", __doc__ or "", find=find)
