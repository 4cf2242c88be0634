"""A track requires a module of which its depth leaves nothing.

## What it does

Looks at each module that a track requires: some page of it must be shown at the depth that the track's cell says. `B` shows pages of depth `brief` only.

## Why this is bad

The table promises learners of that track a module, and they would get none: no page, no minutes, no question of it.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
```

```modules/m/module.md
---
id: m
title: Fears first
---

# Before you begin {#before}

A worry is information.
```

```modules/n/module.md
---
id: n
title: Then
---

# Afterwards {#afterwards depth=full}

A worry is information.
```

```tracks.csv
module,staff,wardens
m,R,R
n,R,B
```

## Use instead

```tracks.csv
module,staff,wardens
m,R,R
n,R,-
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find modules that a track requires and its depth empties, at their cells.

    Silent about modules of which a page could not be read.
    """
    modules = {module.id: module for module in course.modules}
    for track in course.tracks:
        for name, depth in track.modules:
            module = modules[name]
            folder = module.span.path.rpartition("/")[0]
            if name in track.optional or course.unread("", folder):
                continue
            if track.empties(module):
                least = min((it.depth for it in module.pages), key=lambda it: it.rank)
                letter = "D" if least is Depth.DEEP else "R"
                yield RULE.at(
                    track.cells.get(name, module.span),
                    f"track `{track.id}` takes `{name}` {_SAID[depth]},"
                    " and no page of it is shown then",
                    hint=f"write `{letter}`, or `-` where the track skips it,"
                    f" or give a page `depth={depth}`",
                )


_SAID = {
    Depth.BRIEF: "in brief",
    Depth.FULL: "in full",
    Depth.DEEP: "in depth",
}

RULE = Rule("SB429", "emptied-module", __doc__ or "", find=find)
