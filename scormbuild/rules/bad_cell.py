"""A cell of `tracks.csv` says nothing that a track can do with a module.

## What it does

Reads each cell of `tracks.csv`: `R` required, `B` brief, `D` deep, `O` optional, `-` skipped; in the row `mastery` a number from 0 to 100, or `-`; in the row `minutes` a number from 0.1 to 9999.9, or `-`.

## Why this is bad

An empty cell may mean "skipped" or "forgotten", and learners of that track would get the one or the other. So every cell says what it means.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
```

```modules/m/module.md
---
id: m
title: Fears first
---

# Before you begin {#before}

A worry is information.
```

```tracks.csv
module,staff,wardens
mastery,-,-
m,R,
```

## Use instead

```tracks.csv
module,staff,wardens
mastery,-,-
m,R,B
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB031", "bad-cell", __doc__ or "")
