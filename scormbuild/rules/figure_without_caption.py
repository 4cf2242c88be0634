"""A figure without a caption.

## What it does

Finds a `figure` whose last paragraph is a picture, a table or code, and not words.

## Why this is bad

A caption says what is to be seen in it; without one a plain picture does. The words in
the brackets of a picture are no caption: they are for those who do not see it.

## Example

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
:::
```

## Use instead

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

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB056", "figure-without-caption", __doc__ or "", severity=Severity.WARNING)
