"""An anchor, alias or tag of YAML in the settings.

## What it does

In YAML, three characters have a special meaning at the start of a value: `&` gives the value a name, `*` repeats a value that has a name, and `!` says of what kind a value is. Courses use none of them, and this rule refuses them.

## Why this is bad

Mostly the author meant the character itself, as in `subtitle: !Read this first`, and YAML would swallow the word. Where it was meant as YAML, a few lines that repeat each other can grow into gigabytes and bring down the machine that reads them.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
subtitle: !Read this before your first day
version: 1.0.0
language: en
modules: [m]
```

## Use instead

Put the value in quotation marks, or do without the character:

```course.yaml
format: 1
id: fire-safety
title: Fire safety
subtitle: "!Read this before your first day"
version: 1.0.0
language: en
modules: [m]
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB007", "yaml-alias", __doc__ or "")
