"""A pass mark that nobody can reach.

## What it does

Plays each track through with every question answered right, by the rules of [Score and status](../status.md), and holds the score against the pass mark, and each part that must be passed as well. What makes quizzes ask nothing, or leaves them without weight, has rules of its own; what remains are weightings so large that they cannot be added up.

## Why this is bad

Whoever answers everything right would fail.

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

```modules/m/10-final.md
# The last word {#last}

::: quiz #final graded
::: true-false #monitor correct=false weighting=1e308
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::

::: true-false #worry correct=true weighting=1e308
A worry is information.

> True: Right. It says where somebody has had to guess.
> False: It says where somebody has had to guess.
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
::: true-false #monitor correct=false weighting=2
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::

::: true-false #worry correct=true weighting=2
A worry is information.

> True: Right. It says where somebody has had to guess.
> False: It says where somebody has had to guess.
:::
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild import walk
from scormbuild.diagnostics import Rule
from scormbuild.scoring import scoring
from scormbuild.select import select
from scormbuild.simulate import finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.select import Variant


def find(course: Course) -> Iterator[Diagnostic]:
    """Find the first track in which all right is not enough.

    Graded parts and quizzes that are wrong in themselves have been said.
    """
    if _said(course):
        return
    for track in course.tracks:
        variant = select(course, track)
        end = finish(variant)
        # What gates keep closed has been said, and is why quizzes are out of reach.
        if scoring(variant).mastery is None or end.passed or end.closed:
            continue
        if all(any(variant.draws(quiz)) for quiz in variant.quizzes if quiz.graded):
            yield _impossible(variant)
            return


def _said(course: Course) -> bool:
    quizzes = {quiz.id for quiz in walk.quizzes(course) if quiz.graded}
    weights = [weight for _, weight in course.graded]
    return bool(course.faulty) or dict(course.graded).keys() != quizzes or 0 in weights


def _impossible(variant: Variant) -> Diagnostic:
    course, track = variant.course, variant.track
    where = f" of track `{track.id}`" if len(course.tracks) > 1 else ""
    quiz = next(quiz for quiz in variant.quizzes if quiz.graded)
    return RULE.at(
        quiz.span,
        f"with every answer right, the pass mark{where} is still not reached",
        hint="write smaller numbers behind `weighting=`",
        related=((track.span or course.span_of("mastery"), "the pass mark"),),
    )


RULE = Rule("SB134", "impossible-pass-mark", __doc__ or "", find=find)
