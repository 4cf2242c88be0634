"""Braces at the end of a line that cannot be read.

## What it does

Looks at the braces behind the title of a page. They hold the page's id and its settings, without spaces around the equals sign: `{#exits depth=full minutes=3}`. Single words and quotation marks that are never closed cannot be read.

## Why this is bad

A setting that is not understood does nothing: in the example, all learners would see a page that was meant for some.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits full}

One at each end of the corridor.
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits depth=full}

One at each end of the corridor.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB028", "bad-attributes", __doc__ or "")
