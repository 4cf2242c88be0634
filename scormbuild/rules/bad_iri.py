"""An IRI with which the names of activities cannot begin.

## What it does

Looks at `iri:` in `course.yaml`. It is a web address without a question mark and without a `#`: `http://` or `https://`, a domain, and as much of a path as you like. Nothing need be found there.

## Why this is bad

Every statement that a course sends names what it is about by an IRI: the course, a page, a question. They begin with this one, and the course's id stands behind it: `https://learning.example.com/fire-safety/questions/alarm`. Systems that keep statements refuse names of another form, and whatever was recorded under a name stays there.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
iri: learning.example.com
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
iri: https://learning.example.com
```

## References

- Experience API 1.0.3, Data, 2.4.4.1: activity ids
"""

from __future__ import annotations

from scormbuild.diagnostics import Rule

RULE = Rule("SB471", "bad-iri", __doc__ or "")
