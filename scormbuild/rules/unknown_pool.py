"""A quiz that draws from a pool that is not there.

## What it does

Finds lines of a quiz whose pool has no file: `- 2 from fears` needs `pools/fears.md`.

## Why this is bad

The quiz would have fewer questions than its author meant, or none.

## Example

```pools/fears.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

```modules/m/10-warm-up.md
# Warming up {#warming-up}

::: quiz #warm-up
- 1 from faers
:::
```

## Use instead

```modules/m/10-warm-up.md
# Warming up {#warming-up}

::: quiz #warm-up
- 1 from fears
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
    """Find draws whose pool the course lacks."""
    known = [pool.id for pool in course.pools]
    for quiz in walk.quizzes(course):
        for draw in quiz.draws:
            path = f"pools/{draw.pool}.md"
            if draw.pool not in known and not course.unread("", path):
                yield RULE.at(
                    draw.span.narrow(draw.pool),
                    f"there is no pool `{draw.pool}`",
                    hint=did_you_mean(draw.pool, known)
                    or f"write its questions into `{path}`",
                )


RULE = Rule("SB108", "unknown-pool", __doc__ or "", find=find)
