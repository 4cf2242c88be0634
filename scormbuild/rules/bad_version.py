"""A version of the course that is not three numbers.

## What it does

Looks at `version:` in `course.yaml`. It consists of three whole numbers with dots between them, such as `1.2.0`. A word for trials may follow behind a hyphen: `2.0.0-beta`.

Which number to raise: the last one for corrections that change nothing for learners, the middle one for new or changed content, the first one when learners should take the course again.

## Why this is bad

The version stands in the name of every package and in what an LMS keeps, so that anyone can tell which of two packages is newer. `1.10` could be newer than `1.9` or older than `1.2`; `final-2` tells nothing.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0
language: en
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

## References

- [Semantic Versioning](https://semver.org)
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB115", "bad-version", __doc__ or "")
