"""A component that is opened and never closed.

## What it does

Looks for a component, opened by a line such as `::: callout`, that is still open where a page or the file ends. Every component is closed by a line of its own: `:::`.

## Why this is bad

Without its closing line a component would swallow all that follows, up to the next page. Reading goes on as if it had been closed there, so that the other messages are still right.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: callout
Leave your things where they are.

# Where we meet {#meeting}

We meet behind the bicycle shed.
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

# Where we meet {#meeting}

We meet behind the bicycle shed.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB012", "unclosed-component", __doc__ or "")
