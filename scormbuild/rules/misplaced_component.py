"""A component in a place where it cannot stand.

## What it does

Looks for components inside other components that cannot hold them: a question in a question, a question in a panel of an accordion, an accordion in an accordion. Most often the `:::` that closes the first one was forgotten.

Questions stand directly on a page, in a pool or in a quiz. In a question and in a scenario nothing stands but `for` and `not-for`: in a question above the answers, in a scenario within one scene.

## Why this is bad

Two questions in one cannot be marked apart, and a question in a closed panel is easily overlooked by those who must answer it.

## Example

The first question is never closed:

```modules/m/module.md
---
id: m
title: Fire safety
---

# When the alarm rings {#alarm}

::: true-false #things correct=false
You may fetch your coat first.

> True: The way back to your desk costs the minute that counts.
> False: Right. Go straight to the exit.

::: true-false #lift correct=false
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

::: true-false #things correct=false
You may fetch your coat first.

> True: The way back to your desk costs the minute that counts.
> False: Right. Go straight to the exit.
:::

::: true-false #lift correct=false
The lift is the quickest way out.

> True: In a fire the lift may stop between two floors.
> False: Right. Take the stairs.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB015", "misplaced-component", __doc__ or "")
