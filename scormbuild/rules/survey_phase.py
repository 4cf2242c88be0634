"""A survey of which nobody can tell in which phase it is asked.

## What it does

Looks at surveys with `phases`: each place must say for which of them it stands, by
`phase=` on the line of its `::: use`. A survey with one phase only says so by itself.

## Why this is bad

What is answered is recorded under the phase, such as `know-first.pre`. Without one,
answers before and after the course could not be told apart.

## Example

```shared/shift.md
::: survey #shift phases="pre, post"
Where do you stand? Nothing is right or wrong.

::: likert scale=agree5
How far do you agree?

- I would know what to do first. {#know-first}
:::
:::
```

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

::: use shift phase=before
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

::: use shift phase=pre
:::

::: use shift phase=post
And where do you stand now?
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB143", "survey-phase", __doc__ or "")
