"""A quote that does not say whose words these are.

## What it does

Finds a `quote` whose last line does not begin with two hyphens or a long dash and go on
with who said it.

## Why this is bad

Learners cannot tell a witness from a slogan, and whoever is quoted has a right to be
named. Words of your own are a `callout`.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: quote
I heard the alarm and finished my sentence.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: quote
I heard the alarm and finished my sentence.

-- Nadia, third floor
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB055", "quote-without-source", __doc__ or "", severity=Severity.WARNING)
