"""The rows and columns of a table do not fit together.

## What it does

Looks at the shape of `tracks.csv`: the first cell is `module`, the cells beside it are the ids of the tracks, each once, every row has as many cells as the first, and `name`, `mastery`, `promise`, `minutes` and `lenses` stand at most once, and written so. `ledger.csv` begins with the row `id,says,waived`, and has each id once.

## Why this is bad

In a row that lacks a cell, or has one too many, all that follows belongs to the wrong track.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
```

```tracks.csv
module,staff,wardens
mastery,-,-,80
m,R,B
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

RULE = Rule("SB032", "bad-table", __doc__ or "")
