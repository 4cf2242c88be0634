"""A target that scormbuild does not know.

## What it does

Looks at `targets:` in `course.yaml`. Each entry names one kind of package to build: `scorm12` for an LMS that takes SCORM 1.2, `scorm2004` for one that takes SCORM 2004, `html` for a web page without an LMS.

## Why this is bad

For a target that does not exist no package can be built, and it would be missed on the day of the upload.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [html, scrom12]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [html, scorm12]
```
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB118", "unknown-target", __doc__ or "")
