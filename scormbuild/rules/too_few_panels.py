"""A component of several panels that has but one.

## What it does

Finds `tabs`, `steps`, a `timeline` or a `compare` in which only one heading begins a
panel. An `accordion` or `cards` may have one: there is something to open.

## Why this is bad

Tabs of which there is one, or "step 1 of 1", promise more than there is. Often a
heading of a higher level stands above the others, and they became part of its panel.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: steps
## When the alarm rings
### Stand up
Leave your things.
### Walk to the stairs
Do not take the lift.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: steps
## Stand up
Leave your things.

## Walk to the stairs
Do not take the lift.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB052", "too-few-panels", __doc__ or "", severity=Severity.WARNING)
