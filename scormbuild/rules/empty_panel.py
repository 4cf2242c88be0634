"""A panel that holds nothing.

## What it does

Finds headings in an `accordion`, in `tabs`, `cards` or a `compare` below which nothing
stands. In `steps` and in a `timeline` a heading may say all.

## Why this is bad

Learners open it, and there is nothing: they think that something is broken.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

::: tabs
## Upper floors
One exit at each end of the corridor.

## Ground floor
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

::: tabs
## Upper floors
One exit at each end of the corridor.

## Ground floor
The main door, and the glass door behind the stairs.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB051", "empty-panel", __doc__ or "")
