"""A module that `modules:` names twice.

## What it does

Looks for names that stand more than once in the list `modules:` of `course.yaml`.

## Why this is bad

The list is the order in which learners meet the modules. A module can only stand in one place, because what a learner has done in it is kept once.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m, m]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB119", "repeated-module", __doc__ or "")
