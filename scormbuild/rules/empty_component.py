"""A component that shows nothing.

## What it does

Finds a `quote` without words, a `figure` with nothing but a caption, an `analogy`
that does not say what it is like, and a `likert` without statements.

## Why this is bad

Learners would see a frame around nothing.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: figure
Smoke fills a staircase from above.
:::
```

## Use instead

```media/stairs.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>
```

```modules/m/module.md
---
id: m
title: Fire safety
---

# Smoke {#smoke}

::: figure
![A staircase; smoke hangs under each landing](media/stairs.svg)

Smoke fills a staircase from above.
:::
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB053", "empty-component", __doc__ or "")
