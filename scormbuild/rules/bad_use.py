"""Something shared that cannot stand where it is used.

## What it does

Finds titles of pages in files of `shared/`, and a `use` within what is shared.

## Why this is bad

What is shared becomes a part of a page: it can begin no page of its own. And if shared
things used each other, nobody could tell any more what stands where.

## Example

```shared/thermometer.md
# How does it feel?

::: survey #thermometer
How does it feel now? Nothing is right or wrong.

::: likert scale="easy, bearable, hard"
How hard would it be?

- Speaking about our work in public {#in-public}
:::
:::
```

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

::: use thermometer
:::
```

## Use instead

```shared/thermometer.md
## How does it feel?

::: survey #thermometer
How does it feel now? Nothing is right or wrong.

::: likert scale="easy, bearable, hard"
How hard would it be?

- Speaking about our work in public {#in-public}
:::
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB142", "bad-use", __doc__ or "")
