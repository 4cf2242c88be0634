"""A module whose pages take another time than it declares.

## What it does

Adds up the `minutes=` of the pages that a depth shows, and compares the sum with what
the module's `minutes:` says for that depth. More than a fifth of difference is too
much. A depth of which any page states no minutes is left alone.

## Why this is bad

Learners see the module's minutes before they begin, and plan by them.

## Example

```modules/m/module.md
---
id: m
title: Fears first
minutes: {brief: 8}
---

# Why nobody is told to be brave {#wall minutes=2}

Not knowing is a fence. Fear is a wall.

# Nine worries, nine answers {#cards minutes=4}

Secrets get out.
```

## Use instead

```modules/m/module.md
---
id: m
title: Fears first
minutes: {brief: 6}
---

# Why nobody is told to be brave {#wall minutes=2}

Not knowing is a fence. Fear is a wall.

# Nine worries, nine answers {#cards minutes=4}

Secrets get out.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Module

TOLERANCE = 0.2
"""Share of the declared minutes by which the pages may differ."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find modules whose declared minutes differ from their pages'."""
    for module in course.modules:
        differing = list(_differing(module))
        if differing:
            stated = ", ".join(
                f"{depth} {declared:g} against {total:g}"
                for depth, declared, total in differing
            )
            yield RULE.at(
                module.span_of("minutes"),
                f"module `{module.id}` declares other minutes than its pages: {stated}",
                hint="correct `minutes:` here, or `minutes=` on the pages",
            )


def _differing(module: Module) -> Iterator[tuple[Depth, float, float]]:
    declared = {
        Depth.BRIEF: module.minutes.brief,
        Depth.FULL: module.minutes.full,
        Depth.DEEP: module.minutes.deep,
    }
    for depth, minutes in declared.items():
        shown = [page.minutes for page in module.pages if page.depth.rank <= depth.rank]
        stated = [one for one in shown if one is not None]
        if minutes is None or not stated or len(stated) < len(shown):
            continue
        if abs(sum(stated) - minutes) > TOLERANCE * minutes:
            yield depth, minutes, sum(stated)


RULE = Rule(
    "SB121",
    "minutes-differ",
    __doc__ or "",
    severity=Severity.WARNING,
    find=find,
    own=True,
)
