"""A required setting that is absent.

## What it does

Looks for settings that every course and every module must have:

| File | Required settings |
|---|---|
| `course.yaml` | `format`, `id`, `title`, `version`, `language` |
| `module.md` | `title` |

It also finds a `download` without words behind its path.

## Why this is bad

An LMS shows the title in its catalogue; courses and versions are told apart by id and version. Screen readers choose their voice by the language. None of these can be guessed well.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
modules: [m]
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

RULE = Rule("SB005", "missing-key", __doc__ or "")
