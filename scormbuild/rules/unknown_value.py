"""A setting with a word that is not among those it allows.

## What it does

Some settings take one of a few words only:

| Setting | Words |
|---|---|
| `move-on` in `course.yaml` | `completed`, `passed`, `completed-and-passed`, `completed-or-passed` |
| `failed-attempt` in `course.yaml` | `stays-open`, `final` |
| `control-documents` in `course.yaml` | `omit`, `include` |
| `depth` of a page | `brief`, `full`, `deep` |
| `scoring` of a `choose-many` | `all`, `partial` |

This rule looks for any other word there. Targets have a rule of their own, `unknown-target`. `format` is always `1`.

## Why this is bad

These words decide when a course counts as done or how points are given. A word that is not understood must not be passed over in silence.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
failed-attempt: stay-open
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
failed-attempt: stays-open
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB006", "unknown-value", __doc__ or "")
