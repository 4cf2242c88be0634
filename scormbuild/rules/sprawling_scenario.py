"""A scenario that is larger than its author can keep true.

## What it does

Finds scenarios with more than 25 scenes, and those with more than five choices that lead
to another decision, most of them to one that no other choice leads to.

## Why this is bad

A story that branches at every turn doubles with each decision: three choices in each of
three scenes make forty scenes, of which a learner sees four. Good branches come together
again: another road, the same next moment, and what went before stands in the meters.

## Example

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### The call {#s}
It rings.

- Left -> a
- Right -> b

### Then a {#a}
It goes on.

- Left -> aa
- Right -> ab

### Then aa {#aa}
And on.

- Left -> aaa
- Right -> aab

### End aaa {#aaa .end}
That was it.

### End aab {#aab .end}
That was it.

### Then ab {#ab}
And on.

- Left -> aba
- Right -> abb

### End aba {#aba .end}
That was it.

### End abb {#abb .end}
That was it.

### Then b {#b}
It goes on.

- Left -> ba
- Right -> bb

### Then ba {#ba}
And on.

- Left -> baa
- Right -> bab

### End baa {#baa .end}
That was it.

### End bab {#bab .end}
That was it.

### Then bb {#bb}
And on.

- Left -> bba
- Right -> bbb

### End bba {#bba .end}
That was it.

### End bbb {#bbb .end}
That was it.
:::
```

## Use instead

```modules/m/10-drill.md
# The drill {#the-drill}

::: scenario #drill
### The call {#s}
It rings.

- Left -> a
- Right -> b

### The queue {#a}
It goes on.

- Left -> calm
- Right -> late

### The desk {#b}
And on.

- Left -> calm
- Right -> late

### Late {#late .end outcome=poor}
That was it.

### In time {#calm .end outcome=good}
That was it.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


MOST = 25
"""Scenes that one author can keep true."""
FEW = 5
"""Choices up to which branches need not meet."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find scenarios with too many scenes, or whose branches never meet."""
    for scenario in walk.scenarios(course):
        count = len(scenario.scenes)
        ends = {scene.id for scene in scenario.scenes if scene.end}
        ways = [way for scene in scenario.scenes for way in scene.ways]
        targets = [way.to for way in ways if way.to not in ends]
        alone = sum(targets.count(name) == 1 for name in set(targets))
        if count > MOST:
            fact = f"this `scenario` has {count} scenes"
            hint = f"keep {MOST} at most; two shorter ones teach more"
        elif len(targets) > FEW and 2 * alone > len(targets):
            fact = f"{alone} of {len(targets)} choices lead to a scene of their own"
            hint = "let branches meet again; meters remember what went before"
        else:
            continue
        yield RULE.at(scenario.span, fact, hint=hint)


RULE = Rule("SB269", "sprawling-scenario", __doc__ or "", Severity.WARNING, find=find)
