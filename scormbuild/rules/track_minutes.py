"""A track that takes another time than its table promises.

## What it does

Compares the [minutes of a track](../authoring.md#tracks), where its table says them, with what its required modules take: words, media and questions, as `scormbuild tracks` computes them. More than a tenth of difference is too much, and more than a minute. A track some of whose modules are not written yet is left alone, and so are languages whose speed of reading is not known.

## Why this is bad

Those who send people into a course give them as much time as the table says.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
tracks:
  staff:
    minutes: 30
    modules: {m: R}
```

```modules/m/module.md
---
id: m
title: Fears first
---

# Why nobody is told to be brave {#wall}

Not knowing is a fence. Fear is a wall.
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
tracks:
  staff:
    minutes: 1
    modules: {m: R}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.select.duration import required
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course

TOLERANCE = 0.1
"""Share of the promised minutes by which a track may differ."""

LEAST = 1
"""Minutes of difference that nobody minds."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find tracks whose minutes are not those of their modules.

    Where something could not be read, nobody knows how long it takes.
    """
    if course.faulty:
        return
    for track in course.tracks:
        if track.minutes is None or track.unwritten:
            continue
        computed = required(select(course, track))
        if computed is None:
            continue
        apart = abs(computed - track.minutes)
        if apart > TOLERANCE * track.minutes and apart > LEAST:
            yield RULE.at(
                track.minutes_span or course.span_of("tracks"),
                f"track `{track.id}` is said to take {track.minutes:g} minutes,"
                f" and takes about {max(1, round(computed))}",
                hint="correct the number, or see with `scormbuild tracks` which of its"
                " modules take so long"
                if computed > track.minutes
                else "correct the number; `scormbuild tracks` shows how long each of its"
                " modules takes",
            )


RULE = Rule(
    "SB146",
    "track-minutes",
    __doc__ or "",
    severity=Severity.WARNING,
    find=find,
    own=True,
)
