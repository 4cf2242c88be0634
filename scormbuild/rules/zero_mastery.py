"""A pass mark of nothing.

## What it does

Finds tracks that grade something and have a pass mark of 0.

## Why this is bad

Whoever hands in an empty quiz has passed, so passing says nothing; and LMSs differ in what they make of a pass mark of 0.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 0
```

```modules/m/10-final.md
# The last word {#last}

::: quiz #final graded
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
:::
```

## Use instead

Name the percentage that counts; or make the quiz practice: take the pass mark and the word `graded` out.

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.select.variant import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find tracks in which one passes whatever one answers.

    Where a pass mark could not be read, 0 stands in for it.
    """
    if course.unread("mastery"):
        return
    for track in course.tracks:
        if track.mastery != 0:
            continue
        ends = finish(select(course, track))
        if ends.passed and ends.failed is None:
            where = f" in track `{track.id}`" if len(course.tracks) > 1 else ""
            yield RULE.at(
                track.mastery_span or course.span_of("mastery"),
                f"the pass mark is 0{where}, so an empty quiz passes",
                hint="write the percentage that counts, such as `80`, or make the quiz"
                " practice",
            )


RULE = Rule("SB135", "zero-mastery", __doc__ or "", Severity.WARNING, find)
