"""A component of panels in which no heading begins one.

## What it does

Looks for an `accordion`, `tabs`, `steps`, `cards`, a `timeline` or a `compare` without
headings. Each heading in it, a line such as `## Upper floors`, is the title of a panel;
what follows is what the panel holds.

## Why this is bad

There would be nothing to open: learners would see plain text, and its author would look
for the panels in vain.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

::: accordion
Upper floors: one exit at each end of the corridor.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

::: accordion
## Upper floors
One exit at each end of the corridor.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB039", "missing-headings", __doc__ or "")
