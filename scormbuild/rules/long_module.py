"""A module that takes more than twenty minutes.

## What it does

Takes what the module's `minutes:` says, at the depth at which it takes longest; without
it, adds up the `minutes=` of its pages, or, for a page without, what
[reading it](long-page.md) takes.

## Why this is bad

A module is what one does in one go. Twenty minutes without a call are rare at work, and
modules are what tracks choose from, what gates wait for, and where learners take a break.

## Example

```modules/m/module.md
---
id: m
title: Fears first
minutes: {brief: 25}
---

# Why nobody is told to be brave {#wall}

Not knowing is a fence. Fear is a wall.
```

## Use instead

Make two modules of it, or give pages that not everybody needs `depth=full` or
`depth=deep`.

```modules/m/module.md
---
id: m
title: Fears first
minutes: {brief: 12}
---

# Why nobody is told to be brave {#wall}

Not knowing is a fence. Fear is a wall.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom
from scormbuild.readability import minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.idioms import Idiom
    from scormbuild.model import Course, Module

MOST = 20
"""Minutes that a module may take: twice what a good one does; our own judgement."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find modules that take too long."""
    known = idiom(course.language)
    for module in course.modules:
        taken = lasting(module, known)
        if taken > MOST:
            yield RULE.at(
                module.span_of("minutes"),
                f"module `{module.id}` takes {taken:.0f} minutes",
                hint="make two modules of it",
            )


def lasting(module: Module, known: Idiom | None) -> float:
    """Give the minutes that a module takes at most, as declared or else as read."""
    said = (module.minutes.brief, module.minutes.full, module.minutes.deep)
    declared = [it for it in said if it is not None]
    if declared:
        return max(declared)
    return sum(
        page.minutes or (minutes(page, known) if known else 0) for page in module.pages
    )


RULE = Rule(
    "SB155",
    "long-module",
    __doc__ or "",
    severity=Severity.WARNING,
    find=find,
    own=True,
)
