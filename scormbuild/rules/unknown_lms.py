"""An LMS of which scormbuild has no profile.

## What it does

Looks at `lms:` in `course.yaml`. Each entry names a profile: one of scormbuild's own, such as `moodle`, or a file of the course's own, `profiles/NAME.yaml`.

## Why this is bad

For an LMS of which nothing is known nothing can be adapted, and its package would be missed on the day of the upload. `generic` stands for any LMS.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
lms: [moodel]
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
lms: [moodle]
```

## References

- `docs/lms.md` lists the profiles, and says how to write one
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB128", "unknown-lms", __doc__ or "")
