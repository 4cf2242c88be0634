"""A quiz that draws more questions than its pool has.

## What it does

Adds up what a quiz draws from a pool, in each track that shows the quiz, and compares
it with the questions of the pool that all of the track can be asked. A graded quiz under `avoid: seen`, which is the default, asks other
questions at each attempt; so its pool must suffice for all attempts of a round. Where
attempts have no limit, and under `avoid: nothing`, one draw must fit; a practice quiz,
too, needs only one.

## Why this is bad

The quiz would have fewer questions than its author meant, or ask at the second
attempt what the learner has just seen answered.

## Example

### More than there are

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
- 2 from fears
:::
```

### Enough for one attempt, but not for two

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
```

```pools/fears.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

```modules/m/10-final.md
# The last word {#last}

::: quiz #last-word graded attempts=2
- 1 from fears
:::
```

## Use instead

Write more questions, draw fewer, or allow fewer attempts.

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
```

```pools/fears.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

```modules/m/10-final.md
# The last word {#last}

::: quiz #last-word graded attempts=1
- 1 from fears
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.records import replace
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Draw, Pool, Quiz
    from scormbuild.select.variant import Variant


def find(course: Course) -> Iterator[Diagnostic]:
    """Find draws that their pool cannot meet; the first track that fails is named."""
    said: set[tuple[str, int]] = set()
    for variant in _variants(course):
        for quiz in (it for it in variant.quizzes if not it.back):
            for draw, need in _needs(variant, quiz):
                pools = variant.course.pools
                pool = next((it for it in pools if it.id == draw.pool), None)
                place = (draw.span.path, draw.span.start)
                attempts = _attempts(course, quiz)
                if pool is None or course.unread("", pool.span.path):
                    continue
                if need * attempts <= len(pool.common):
                    continue
                if place not in said:
                    said.add(place)
                    yield _too_large(variant, draw, pool, need, attempts)


def _variants(course: Course) -> Iterator[Variant]:
    """Select each track; where none has a pass mark yet, as if it had one."""
    pending = all(track.mastery is None for track in course.tracks)
    for track in course.tracks:
        yield select(course, replace(track, mastery=0) if pending else track)


def _needs(variant: Variant, quiz: Quiz) -> Iterator[tuple[Draw, int]]:
    """Give, for each pool, its last line in the quiz and what all its lines draw."""
    totals: dict[str, tuple[Draw, int]] = {}
    for draw in quiz.draws:
        _, before = totals.get(draw.pool, (draw, 0))
        totals[draw.pool] = (draw, before + variant.count(quiz, draw))
    yield from totals.values()


def _attempts(course: Course, quiz: Quiz) -> int:
    """How many attempts need questions of their own.

    One, where the quiz's own line has an error, which may be in `attempts=`.
    """
    fresh = quiz.graded and course.quiz.avoid == "seen"
    if course.unread(quiz.span.excerpt.strip(), quiz.span.path):
        return 1
    return max(1, quiz.attempts) if fresh else 1


def _too_large(
    variant: Variant, draw: Draw, pool: Pool, need: int, attempts: int
) -> Diagnostic:
    has = len(pool.common)
    whom = _without(pool)
    where = f" in track `{variant.track.id}`" if len(variant.course.tracks) > 1 else ""
    if need > has:
        what = "1 question is" if need == 1 else f"{need} questions are"
        message = (
            f"{what} drawn from `{pool.id}`{where}, which has {has or 'none'}{whom}"
        )
        hint = f"draw at most {has}, or write {need - has} more into `{pool.span.path}`"
    else:
        message = (
            f"{attempts} attempts at {need} {'question' if need == 1 else 'questions'}"
            f"{where} need {attempts * need} from `{pool.id}`, which has {has}{whom}"
        )
        hint = (
            f"allow {has // need} with `attempts={has // need}`,"
            f" or write {attempts * need - has} more into `{pool.span.path}`"
        )
    cell = variant.track.cells.get(draw.pool)
    return RULE.at(
        draw.span,
        message,
        hint=(hint if has else _empty(pool)) + (_OUTSIDE if whom else ""),
        related=((cell, "how deep the track takes it"),) if cell else (),
    )


def _without(pool: Pool) -> str:
    """Say who has fewer questions than stand in a pool; nothing where nobody has."""
    some = [it.audience for it in pool.questions if it.audience]
    names = dict.fromkeys(f"`{name}`" for it in some for name in it.names)
    if not some:
        return ""
    if all(it.shown for it in some):
        return f" for those without {' and '.join(names)}"
    if len(some) == 1 or not any(it.shown for it in some):
        return f" for those with {' and '.join(names)}"
    return " for everybody"


def _empty(pool: Pool) -> str:
    return f"write questions into `{pool.span.path}`"


_OUTSIDE = ", outside of `for` and `not-for`"

RULE = Rule("SB109", "draw-too-large", __doc__ or "", find=find)
