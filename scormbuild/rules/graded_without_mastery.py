"""A graded quiz in a course without a pass mark.

## What it does

Finds graded quizzes where no track of the course has a pass mark. A track may do
without (`-` in `tracks.csv`); its learners then do not see the graded quizzes.

## Why this is bad

Nothing would say what it takes to pass, and the quiz would be left out of every
package.

## Example

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

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Scenario, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Quiz


MARK = "`mastery: 80` to `course.yaml`"


def find(course: Course) -> Iterator[Diagnostic]:
    """Find the first graded quiz of a course in which no track has a pass mark.

    A pass mark that could not be read has been said, and so has a table.
    """
    if any(track.mastery is not None for track in course.tracks):
        return
    if course.misread("mastery") or course.table_unread("mastery"):
        return
    table = next((track for track in course.tracks if track.span), None)
    if not table and course.table_unread():
        return
    where = f"a `mastery` to {table.place}" if table else MARK
    for quiz in walk.parts(course):
        if quiz.graded:
            yield RULE.at(
                quiz.span.narrow("graded"),
                f"a {_kind(quiz)} is graded, but the course has no pass mark",
                hint=f"add {where}, or remove `graded`",
            )
            return


def _kind(part: Quiz | Scenario) -> str:
    return part.kind if isinstance(part, Scenario) else "quiz"


RULE = Rule("SB120", "graded-without-mastery", __doc__ or "", find=find)
