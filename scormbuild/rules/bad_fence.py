"""A line that opens a component and cannot be read.

## What it does

Looks at what stands behind a component's name on the line that opens it. Three things may stand there: an id (`#exit`), settings without spaces around the equals sign (`scoring=partial`, `title="Two words"`), and a few single words that the component knows (`graded` for a quiz). `callout` takes a title as well. Anything else cannot be read, nor can a value whose quotation mark is never closed.

## Why this is bad

A word that nobody understands does nothing, although somebody thought that it would.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: true-false #lift hard correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: true-false #lift correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB021", "bad-fence", __doc__ or "")
