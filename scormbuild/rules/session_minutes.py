"""A session whose steps take more or less time than it has.

## What it does

Adds up the minutes of a session's steps, where each of them says how long it takes, and
holds the sum against the minutes of the session.

## Why this is bad

People leave when the time is up: what stands last, mostly what was decided and who does
it, falls off.

## Example

```modules/m/10-meeting.md
# In one room {#in-one-room}

::: session #one-room minutes=30
We find out what worries us.

## Fears on the wall {minutes=20}
Collect anonymously, cluster, pick two.

## Two questions {minutes=20}
How likely is it? What would we do then?
:::
```

## Use instead

```modules/m/10-meeting.md
# In one room {#in-one-room}

::: session #one-room minutes=40
We find out what worries us.

## Fears on the wall {minutes=20}
Collect anonymously, cluster, pick two.

## Two questions {minutes=20}
How likely is it? What would we do then?
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model.walk import sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find sessions whose steps do not add up to them."""
    for session in sessions(course):
        said = [step.minutes for step in session.steps]
        told = [it for it in said if it is not None]
        if session.minutes is None or not said or len(told) < len(said):
            continue
        if sum(told) != session.minutes:
            yield RULE.at(
                session.span,
                f"its steps take {sum(told):g} minutes, the session has"
                f" {session.minutes:g}",
                hint="change one of the two",
            )


RULE = Rule("SB145", "session-minutes", __doc__ or "", Severity.WARNING, find)
