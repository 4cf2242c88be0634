"""The title of a page inside a component.

## What it does

Looks for lines that begin with one `#` and a space between the lines that open and
close a component.

## Why this is bad

One `#` begins a page, and a page cannot begin in the midst of an accordion or a
question. Headings inside an accordion begin with `##`.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

::: accordion
# Upper floors
One exit at each end of the corridor.
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

RULE = Rule("SB040", "title-inside-component", __doc__ or "")
