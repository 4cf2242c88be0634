"""A slot without a value.

## What it does

Looks, for each edition and track, at the slots in all that its learners read, and finds those that nothing fills there. `scormbuild build --release` takes this for an error.

## Why this is bad

Learners would read the slot's name in brackets. While a course is written that is as it should be: the company fills its slots in later. Nobody should be given such a package.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
values:
  policy.contact:
```

```modules/m/10-early.md
# Asked early {#early}

Ask {{policy.contact}}.
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
values:
  policy.contact: the night desk, extension 12
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.records import replace
from scormbuild.select.slotted import declared, empty_slots, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.select.slotted import Empty
    from scormbuild.select.variant import Point


def find(course: Course) -> Iterator[Diagnostic]:
    """Find slots that stay empty, each once, with where that is."""
    return _found(course, empty_slots(course), RULE)


def unreleased(course: Course, chosen: Sequence[Point]) -> Iterator[Diagnostic]:
    """Find, as errors, those that stay empty in what is to be released."""
    wanted = {(point.track.id, point.edition) for point in chosen}
    empty = {
        name: tuple(point for point in points if point in wanted)
        for name, points in empty_slots(course).items()
    }
    return _found(course, empty, replace(RULE, severity=Severity.ERROR))


def _found(course: Course, empty: Empty, rule: Rule) -> Iterator[Diagnostic]:
    first = {slot.name: slot.span for slot in reversed(slots_of(course))}
    known = declared(course)
    for name, points in empty.items():
        if points and name in known:
            yield rule.at(
                known[name],
                f"`{name}` has no value{_where(course, points)}",
                hint="write it behind the name; `build --release` asks for it",
                related=((first[name], "it would stand here"),)
                if name in first
                else (),
            )


def _where(course: Course, points: tuple[tuple[str, str | None], ...]) -> str:
    """Say in which editions, and in which of their tracks."""
    every = {track.id for track in course.tracks}
    said = []
    for edition in dict.fromkeys(edition for _, edition in points):
        tracks = [track for track, it in points if it == edition]
        few = (
            ""
            if set(tracks) == every
            else f" for track{'s' * (len(tracks) > 1)}"
            f" {', '.join(f'`{t}`' for t in tracks)}"
        )
        full = "" if not course.editions else " in the full edition"
        said.append((f" in edition `{edition}`" if edition else full) + few)
    return ",".join(said)


RULE = Rule("SB426", "empty-slot", __doc__ or "", Severity.WARNING, find)
