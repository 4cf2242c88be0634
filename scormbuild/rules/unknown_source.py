"""A source of a page that the course does not name.

## What it does

Where `course.yaml` has `sources:`, finds names in `sources=` of pages and in `sources:` of
modules that are not among them. `S4-15` is a place in `S4`. A course without `sources:`
may use the names as notes.

## Why this is bad

Learners read at the page's end where its ideas come from; this one is left out.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
sources:
  S4: CK, 5 Tips for Breaking Through The Knowledge Barrier, 2009
```

```modules/m/10-fence.md
# Fences {#fence sources="S5-1"}

Not knowing is a fence.
```

## Use instead

```modules/m/10-fence.md
# Fences {#fence sources="S4-16"}

Not knowing is a fence.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names of sources that the course does not know."""
    if not course.sources:
        return
    for module in course.modules:
        yield from _unknown(course, module.sources, module.span_of("sources"))
        for page in module.pages:
            yield from _unknown(course, page.sources, page.span)


def _unknown(
    course: Course, names: tuple[str, ...], place: Span
) -> Iterator[Diagnostic]:
    known = dict(course.sources)
    for name in names:
        if course.source_of(name) is None:
            yield RULE.at(
                place.narrow(name),
                f"the course names no source `{name}`",
                hint=did_you_mean(name, known)
                or "add it to `sources:` in `course.yaml`",
            )


RULE = Rule(
    "SB162", "unknown-source", __doc__ or "", severity=Severity.WARNING, find=find
)
