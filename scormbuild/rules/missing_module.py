"""A module that `course.yaml` names but the course lacks.

## What it does

Compares the list `modules:` in `course.yaml` with the folders in `modules/`. Each name in the list needs a folder of that name with a file `module.md` in it. Names in the gates of `navigation` are looked up as well.

## Why this is bad

The list says what the course consists of, and in which order. Without the module, learners would get less than the list promises.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m, assembly-point]
```

## Use instead

Write the module, or take its name off the list:

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m, assembly-point]
```

```modules/assembly-point/module.md
---
id: assembly-point
title: The assembly point
---

# Where we meet {#meeting}

We meet behind the bicycle shed, away from the windows.
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB008", "missing-module", __doc__ or "")
