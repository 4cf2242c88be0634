"""A line of a quiz that does not say what to draw.

## What it does

Looks at the list in a quiz. Each line says how many questions to draw and from which pool: `- 2 from m`. Behind a comma it may say how many to draw for those who take the pool's module deep: `- 2 from m, 3 where deep`.

## Why this is bad

A line that cannot be read draws nothing, so the quiz would be shorter than meant, and its pass mark would mean something else.

## Example

```pools/m.md
::: true-false #lift correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Try it {#try}

::: quiz #warm-up
- 1 from m
- two of m
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Try it {#try}

::: quiz #warm-up
- 1 from m
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB025", "bad-draw", __doc__ or "")
