"""A pass mark where nothing is graded.

## What it does

Finds tracks with a pass mark whose required modules hold no graded quiz. The pass
marks stand in the row `mastery` of `tracks.csv`; without that file, the pass mark is
`mastery:` in `course.yaml`, and the track is the whole course.

## Why this is bad

Nobody could reach the mark, so nobody would pass.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
```

## Use instead

Grade a quiz, or leave the pass mark out; the course is then done when it has been
read.

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find tracks with a pass mark and nothing that could reach it.

    A name in `graded` that no quiz has is the other rule's matter, and a graded quiz
    that could not be read has been said, and so has a row that leaves out its module.
    """
    names = {quiz.id for quiz in walk.parts(course)}
    if any(name not in names for name, _ in course.graded):
        return
    if course.unread("graded") or course.misread("graded") or course.table_unread():
        return
    for track in course.tracks:
        if track.mastery is None:
            continue
        modules = select(course, track).modules
        required = tuple(it for it in modules if it.id not in track.optional)
        if not any(quiz.graded for quiz in walk.parts_in(required)):
            where = f"track `{track.id}`" if len(course.tracks) > 1 else "the course"
            yield RULE.at(
                track.mastery_span or course.span_of("mastery"),
                f"{where} has a pass mark of {track.mastery}, but no graded quiz",
                hint="write `graded` on the fence line of a quiz in a required module,"
                " or remove the pass mark",
            )


RULE = Rule("SB112", "mastery-without-graded", __doc__ or "", find=find)
