"""A pool from which no quiz draws, no booster and no refresher.

## What it does

Looks for files in `pools/` that no quiz, no booster and no refresher names.

## Why this is bad

None of its questions is ever asked. Mostly a quiz was to draw from it, or draws from another one by mistake.

## Example

```pools/fears.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

## Use instead

Draw from it, or make a draft of it by calling it `_fears.md`:

```pools/fears.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

```modules/m/10-warm-up.md
# Warming up {#warming-up}

::: quiz #warm-up
- 1 from fears
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity, closest
from scormbuild.model.walk import quizzes
from scormbuild.select.refreshers import drawn_from
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Quiz


def find(course: Course) -> Iterator[Diagnostic]:
    """Find pools that no quiz names; one that is misspelt there is meant."""
    if course.unread("", "modules/") or course.table_unread():
        return
    drawn = {draw.pool for quiz in quizzes(course) for draw in quiz.draws}
    draws = [draw for quiz in _unwritten(course) for draw in quiz.draws]
    drawn |= {name for draw in draws for name in (draw.pool, *draw.also)}
    drawn |= {name for it in course.boosters for name, _ in it.questions}
    if course.refresher:
        drawn |= {*course.refresher.pools}
        drawn |= {pool.id for pool in drawn_from(course, course.refresher)}
    pools = [pool.id for pool in course.pools]
    meant = {closest(name, pools) for name in drawn if name not in pools}
    for pool in course.pools:
        if pool.id not in drawn | meant:
            yield RULE.at(
                pool.span,
                f"no quiz draws from the pool `{pool.id}`",
                hint=f"write `- 1 from {pool.id}` into a quiz,"
                f" or call the file `_{pool.id}.md`",
            )


def _unwritten(course: Course) -> Iterator[Quiz]:
    """Give what learners of each track may pass in advance, and what looks back."""
    for track in course.tracks if course.test_out or course.look_back else ():
        variant = select(course, track)
        yield from (quiz for quiz in variant.quizzes if quiz.back)
        if variant.test_out is not None:
            yield variant.test_out


RULE = Rule("SB154", "unused-pool", __doc__ or "", Severity.WARNING, find)
