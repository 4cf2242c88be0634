"""A `use` of something that is not shared.

## What it does

Looks in `shared/` for what a `::: use` names, and for what `after-each-module` in
`course.yaml` lists: `thermometer` is `shared/thermometer.md`.

## Why this is bad

Nothing would stand in its place, and nobody would be asked.

## Example

```shared/thermometer.md
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

::: use termometer
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

::: use thermometer
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB140", "unknown-shared", __doc__ or "")
