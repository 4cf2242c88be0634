"""Two roles that one person cannot have, since their union cannot be taken.

## What it does

Looks at courses with `deliver: [picker]`, where learners say which roles are theirs. Unites each pair of tracks as the player would, what one of them requires being required, and asks of the union what other rules ask of a track: that all its pages open, that its pools are large enough, that its pass mark can be reached. Also finds what would be graded for both, though for neither of them.

## Why this is bad

Somebody has both roles, picks both, and can never finish.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
deliver: [picker]
navigation:
  gates:
    - open: tools
      after: [m]
      because: Tools make sense once the worries are named.
    - open: m
      after: [tools]
      because: Have a look around first.
```

```tracks.csv
module,crew,office
mastery,-,-
m,R,-
tools,-,R
```

```modules/tools/module.md
---
title: Tools
---

# The radio {#radio}

It hangs beside the door.
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
deliver: [picker]
navigation:
  gates:
    - open: tools
      after: [m]
      because: Tools make sense once the worries are named.
```
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Delivery
from scormbuild.records import replace
from scormbuild.rules import draw_too_large, impossible_pass_mark, locked_gates
from scormbuild.select.roles import union
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track


def find(course: Course) -> Iterator[Diagnostic]:
    """Find pairs of roles that are fine alone and not together, at the second one."""
    if Delivery.PICKER not in course.deliver or course.faulty:
        return
    ill = {track.id for track in course.tracks if any(_faults(course, track))}
    for one, two in combinations(course.tracks, 2):
        if one.id in ill or two.id in ill:
            continue
        place = two.span or course.span_of("deliver")
        pair = f"nobody can have the roles `{one.id}` and `{two.id}`"
        both = union(course, (one, two))
        for found in _faults(course, both):
            where = found.message.replace(f" in track `{both.id}`", "")
            yield RULE.at(
                place,
                f"{pair}: {where.replace(f' of track `{both.id}`', '')}",
                hint=found.hint,
                related=((found.span, "this is why"),),
            )
            break
        for name in sorted(_graded(course, both)):
            if name not in _graded(course, one) | _graded(course, two):
                yield RULE.at(
                    place,
                    f"{pair}: `{name}` would be graded for both, and is for neither",
                    hint="let the role that has a pass mark require that module",
                )


def _faults(course: Course, track: Track) -> Iterator[Diagnostic]:
    alone = replace(course, tracks=(track,))
    rules = (locked_gates, draw_too_large, impossible_pass_mark)
    yield from chain.from_iterable(rule.find(alone) for rule in rules)


def _graded(course: Course, track: Track) -> set[str]:
    return set(dict(scoring(select(course, track)).graded))


RULE = Rule("SB452", "roles-apart", __doc__ or "", find=find)
