"""A course whose own id has changed since learners could begin it.

## What it does

Compares `id:` in `course.yaml` with the id that `scormbuild.lock` remembers.

## Why this is bad

What a learner has done is kept together with the id of the course. Under a new id the next package is another course to an LMS and to the player: everybody who is half-way begins anew. The title is what learners see, and may change at any time; the id is for machines alone.

## Example

```course.yaml
format: 1
id: fire-at-night
title: Fire at night
version: 1.1.0
language: en
modules: [m]
```

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
course fire-safety
page before 0
```

## Use instead

Put the old id back, and change the title only:

```course.yaml
format: 1
id: fire-safety
title: Fire at night
version: 1.1.0
language: en
modules: [m]
```

Where no learner has begun yet, as in a copy that becomes a course of its own, delete the line `course fire-safety` in `scormbuild.lock` and run `scormbuild ids`, which writes the new one.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB151", "changed-course-id", __doc__ or "")
