"""A component with a name that scormbuild does not know.

## What it does

Looks at the word behind `:::`. It must be the name of a component, such as `callout`, `accordion`, `choose-one` or `quiz`. The message names the one that was probably meant.

## Why this is bad

What stands inside cannot be shown as it was meant: a misspelt question would come out as a list of ticked boxes, with the right answers in plain view.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: calout
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

RULE = Rule("SB013", "unknown-component", __doc__ or "")
