"""A line `:::` that opens or closes nothing where it stands.

## What it does

Looks for a line `:::` while no component is open, and for lines with `:::` inside a list or a quote or indented by four spaces or more.

## Why this is bad

A `:::` too many means that something was closed too early, or that a component lost its first line. Components stand at the left margin, never in a list or a quote: there nobody could tell whether the list ends with the component.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

Leave your things where they are.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: callout
Leave your things where they are.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB014", "stray-fence", __doc__ or "")
