"""A track in which nothing has to be read.

## What it does

Finds tracks without a page: all modules skipped, or no page in them that the track's depth shows. Finds tracks, too, in which every module is left to choice (`O`).

## Why this is bad

The package would count as completed as soon as it is opened.

## Example

### No page

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
```

```tracks.csv
module,crew,office
m,R,-
```

### Nothing required

```tracks.csv
module,crew,office
m,R,O
```

## Use instead

```tracks.csv
module,crew,office
m,R,B
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track


def find(course: Course) -> Iterator[Diagnostic]:
    """Find tracks that ask nothing of anybody.

    Modules that are missing, could not be read or have no page at all have been said, as are
    modules that a depth empties.
    """
    empty = {module.id for module in course.modules if not module.pages}
    if _said(course):
        return
    for track in course.tracks:
        if any(name in empty for name, _ in track.modules):
            continue
        taken = [it for it in course.modules if it.id in dict(track.modules)]
        if any(it.id not in track.optional and track.empties(it) for it in taken):
            continue
        modules = [module.id for module in select(course, track).modules]
        if not modules:
            yield _empty(course, track, "shows no page", "a module that it takes")
        elif all(name in track.optional for name in modules):
            yield _empty(course, track, "requires no page", "one of its modules")


def _said(course: Course) -> bool:
    places = [course.span_of("modules").line] if "modules" in course.spans else []
    listed = any(
        span.path == course.span.path and span.line in places for span in course.faulty
    )
    return listed or course.unread("", "modules/") or course.table_unread()


def _empty(course: Course, track: Track, fact: str, what: str) -> Diagnostic:
    where = f"track `{track.id}`" if track.span else "the course"
    table = f"write `R` or `B` for {what} in the track, or take the track out"
    return RULE.at(
        track.span or course.span_of("modules"),
        f"{where} {fact}, so it would be completed on opening",
        hint=table if track.span else "name a folder of `modules/` there",
    )


RULE = Rule("SB129", "empty-track", __doc__ or "", find=find)
