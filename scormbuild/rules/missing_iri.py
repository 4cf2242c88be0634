"""A release whose statements bear names under a domain that belongs to nobody.

## What it does

Looks, at `scormbuild build --release`, whether a course that is built for `cmi5` or `xapi` has an `iri:` in `course.yaml`. No other command asks for it.

## Why this is bad

Every statement names what it is about: the course, a page, a question. Without `iri` these names begin with `https://scormbuild.invalid`. That is good enough for trying a course out; but what is recorded of learners stays under the name it got, and two courses of two companies may have the same. Choose before the first learner begins, and leave it so.

## Example

```yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [cmi5]
```

## Use instead

```yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
targets: [cmi5]
iri: https://learning.example.com
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def unreleased(course: Course, named: Iterable[str]) -> Iterator[Diagnostic]:
    """Find that a course has no `iri`, where it is to be released for some targets.

    `named` are the targets whose statements bear names that begin with it.
    """
    names = tuple(dict.fromkeys(named))
    if names and not course.iri:
        said = " and ".join(f"`{name}`" for name in names)
        yield RULE.at(
            course.span_of("targets"),
            f"a release for {said} has no `iri`",
            hint="add `iri:`, a web address of a domain of your own",
        )


RULE = Rule("SB472", "missing-iri", __doc__ or "")
