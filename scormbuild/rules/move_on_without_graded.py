"""A `move-on` that asks for passing where there is nothing to pass.

## What it does

Finds courses whose `move-on` is `passed`, `completed-and-passed` or `completed-or-passed`, though they have neither a graded quiz nor a pass mark.

## Why this is bad

Nobody could pass, so `passed` would never hold. Each track is done when it is completed, and the line in `course.yaml` says something else.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
move-on: passed
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
move-on: completed
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import MoveOn, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find a move-on that no track can keep to; what is half there has been said."""
    if course.move_on in (None, MoveOn.COMPLETED) or course.faulty:
        return
    if any(track.mastery is not None for track in course.tracks) or course.graded:
        return
    if not any(quiz.graded for quiz in walk.parts(course)):
        yield RULE.at(
            course.span_of("move-on"),
            f"`move-on` is `{course.move_on}`, but nothing is graded",
            hint="write `completed`, or grade a quiz and name a pass mark",
        )


RULE = Rule("SB136", "move-on-without-graded", __doc__ or "", Severity.WARNING, find)
