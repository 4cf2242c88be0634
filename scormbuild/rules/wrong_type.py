"""A setting whose value has another shape than expected.

## What it does

Looks for values of the wrong kind: a word where a number is expected, a list where one text is expected, a single word where `key: value` pairs are expected.

## Why this is bad

Guessing would be worse than asking: `attempts: three` could end as three attempts, as none, or as no limit at all.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
quiz:
  attempts: three
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
quiz:
  attempts: 3
```

A text is always taken as it stands: `language: no` is Norwegian, and `version: 1.10.0` stays as it is.
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB003", "wrong-type", __doc__ or "")
