"""A package that the LMS it is meant for would refuse.

## What it does

Holds what would be built against the profiles in `lms:`: whether the LMS plays the target at all, and whether it takes packages with files of the kinds that pages name.

## Why this is bad

The upload would fail, or worse, succeed and record nothing. So nothing is built for that LMS in that target; all else is built.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [scorm12, scorm2004-4th]
lms: [docebo]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [scorm12, scorm2004-3rd]
lms: [docebo]
```

## References

- `docs/lms.md` says what each LMS takes, and how we know
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule, Severity

RULE = Rule("SB501", "refused-by-lms", __doc__ or "", Severity.WARNING)
