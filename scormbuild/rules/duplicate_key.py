"""The same setting written twice.

## What it does

Looks for a setting that stands twice in the same place: twice in `course.yaml`, twice at the top of a `module.md`, twice on one line.

## Why this is bad

Only one of the two can hold. Whoever changes the other later will wonder why nothing happens.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
title: Fire safety at work
modules: [m]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety at work
version: 1.0.0
language: en
modules: [m]
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB004", "duplicate-key", __doc__ or "")
