"""Gates that lock each other, so that a module never opens.

## What it does

Plays each track through by its `navigation`: which pages open from the start, which open once these have been read, and so on. Finds modules that stay closed whatever a learner reads: a gate waits for its own module, two wait for each other, or, where navigation is not free, one waits for a module that stands behind it.

## Why this is bad

Nobody could ever read these pages, so nobody would complete the course.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m, tools]
navigation:
  gates:
    - open: tools
      after: [m]
      because: Tools make sense once the worries are named.
    - open: m
      after: [tools]
      because: Have a look around first.
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
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m, tools]
navigation:
  gates:
    - open: tools
      after: [m]
      because: Tools make sense once the worries are named.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk
from scormbuild.records import dataclass
from scormbuild.select.variant import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Gate
    from scormbuild.select.variant import Variant


@dataclass(frozen=True, slots=True)
class Wait:
    """One module waits for another."""

    module: str
    awaited: str
    gate: Gate | None
    """None where it is the order of the pages that makes it wait."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find circles of modules that wait for each other; each once, for all tracks.

    Pages without an id, or with one that another has, have been said, and cannot be
    told apart.
    """
    ids = [page.id for page in walk.pages(course)]
    if not course.navigation.gates or "" in ids or len(set(ids)) < len(ids):
        return
    said: set[frozenset[str]] = set()
    for track in course.tracks:
        variant = select(course, track)
        waits = _waits(variant)
        for start in waits:
            circle = _circle(waits, start)
            names = frozenset(wait.module for wait in circle)
            if names not in said:
                said.add(names)
                yield _locked(variant, circle)


def _waits(variant: Variant) -> dict[str, Wait]:
    """Give, for each module that never opens whole, one that it waits for in vain.

    Where a page stays closed, one that it needs does so too, and so on; there are
    only so many modules, so every such chain ends in a circle.
    """
    closed = set(finish(variant).closed)
    locked = [m.id for m in variant.modules if closed & {page.id for page in m.pages}]
    found: dict[str, Wait] = {}
    for place, module in enumerate(locked):
        for gate in variant.gates:
            for name in gate.after:
                if gate.open == module and name in locked:
                    found.setdefault(module, Wait(module, name, gate))
        before = [it for it in locked[:place] if it not in variant.track.optional]
        if before:
            found.setdefault(module, Wait(module, before[0], None))
    return found


def _circle(waits: dict[str, Wait], start: str) -> list[Wait]:
    """Follow the waits from a module until they come round."""
    chain = [waits[start]]
    while chain[-1].awaited not in [wait.module for wait in chain]:
        chain.append(waits[chain[-1].awaited])
    first = [wait.module for wait in chain].index(chain[-1].awaited)
    return chain[first:]


def _locked(variant: Variant, circle: list[Wait]) -> Diagnostic:
    gates = [(wait, wait.gate) for wait in circle if wait.gate is not None]
    (wait, gate), *others = gates
    many = len(variant.course.tracks) > 1
    where = f" in track `{variant.track.id}`" if many else ""
    return RULE.at(
        gate.place("after", wait.awaited),
        f"{_said(circle)}, so learners never get there{where}",
        hint=f"take `{wait.awaited}` out of this `after`",
        related=tuple(
            (other.place("after", it.awaited), f"`{it.module}` waits here")
            for it, other in others
        ),
    )


def _said(circle: list[Wait]) -> str:
    if len(circle) == 1:
        return f"module `{circle[0].module}` waits for itself"
    parts = [
        f"`{wait.module}` waits for `{wait.awaited}`"
        + ("" if wait.gate else ", which stands before it,")
        for wait in circle
    ]
    return " and ".join((", ".join(parts[:-1]).rstrip(","), parts[-1].rstrip(",")))


RULE = Rule("SB132", "locked-gates", __doc__ or "", find=find)
