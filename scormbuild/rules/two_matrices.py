"""Two places of a course say who takes which module.

## What it does

Looks for `modules:` or `mastery:` in the `course.yaml` of a course that has a `tracks.csv`, or the same in `tracks:`; and for a course that has both.

## Why this is bad

Each says the order of the modules and the pass mark. Where they differ, nobody can tell which was meant.

## Example

```tracks.csv
module,staff
mastery,-
m,R
```

## Use instead

Keep the table, and take `modules:` and `mastery:` out of `course.yaml`:

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
```

```tracks.csv
module,staff
mastery,-
m,R
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB033", "two-matrices", __doc__ or "")
