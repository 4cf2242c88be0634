"""A setting with a name that scormbuild does not know.

## What it does

Looks for names of settings that do not exist: in `course.yaml`, at the top of a `module.md`, on the line that opens a component (`::: quiz #final graded`) and in the braces behind a page's title. Mostly it is a slip of the keyboard, and the message names the setting that was probably meant.

## Why this is bad

A setting that nobody reads does nothing. The course would be built without it, and it would come out in front of learners.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
subtitel: What to do when the alarm rings
version: 1.0.0
language: en
modules: [m]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
subtitle: What to do when the alarm rings
version: 1.0.0
language: en
modules: [m]
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB002", "unknown-key", __doc__ or "")
