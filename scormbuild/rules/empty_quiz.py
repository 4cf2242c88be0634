"""A quiz that asks nothing.

## What it does

Finds quizzes without a line that draws from a pool and without questions of their
own, and quizzes of which a track has nothing left, because their lines count only for
modules that the track lacks or does not take deep.

## Why this is bad

Nobody can pass a quiz without questions, so nobody would finish the course.

## Example

```modules/m/10-final.md
# The last word {#last}

::: quiz #last-word
:::
```

## Use instead

```modules/m/10-final.md
# The last word {#last}

::: quiz #last-word
- 1 from fears
:::
```

```pools/fears.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
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
    from scormbuild.model import Course, Quiz, Track


def find(course: Course) -> Iterator[Diagnostic]:
    """Find quizzes without questions, in the source or in a track.

    Where the table has an error, nobody knows which modules a track takes.
    """
    for quiz in walk.quizzes(course):
        if course.unread("", quiz.span.path):
            continue
        if not quiz.draws and not quiz.questions:
            yield RULE.at(quiz.span, f"{_name(quiz)} asks nothing", hint=HINT)
    for track in () if course.table_unread() else course.tracks:
        variant = select(course, track)
        for quiz in variant.quizzes:
            left = quiz.questions or any(
                variant.count(quiz, draw) for draw in quiz.draws
            )
            if quiz.draws and not left:
                yield RULE.at(
                    quiz.span,
                    f"{_name(quiz)} asks nothing{_where(course, track)}",
                    hint="draw at least one question, from a pool whose module the"
                    " track takes",
                )


HINT = "add a line such as `- 2 from fears`, or write questions into it"


def _where(course: Course, track: Track) -> str:
    return f" in track `{track.id}`" if len(course.tracks) > 1 else ""


def _name(quiz: Quiz) -> str:
    return f"quiz `{quiz.id}`" if quiz.id else "this quiz"


RULE = Rule("SB107", "empty-quiz", __doc__ or "", find=find)
