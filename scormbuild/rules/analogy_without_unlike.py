"""An analogy that does not say where it ends.

## What it does

Finds an `analogy` without `Unlike:`.

## Why this is bad

Every picture is wrong somewhere. Learners who are not told where take the whole of it:
whoever learns that smoke is like water waits for it to run down the stairs.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: analogy Water upside down
Like: smoke fills a room as water fills a bath.
So: stay where it is empty.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: analogy Water upside down
Like: smoke fills a room as water fills a bath.
Unlike: it begins at the ceiling, and two breaths of it are enough.
So: stay low.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB054", "analogy-without-unlike", __doc__ or "", severity=Severity.WARNING)
