"""A pass mark that nobody can reach.

## What it does

Plays each track through with every question answered right, by the rules of [Score and status](../status.md), and holds the score against the pass mark, and each part that must be passed as well. What makes quizzes ask nothing, or leaves them without weight, has rules of its own; what remains are scenarios whose best ending is worth too little, and weightings so large that they cannot be added up.

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

from scormbuild.diagnostics import Rule
from scormbuild.model import Scenario, walk
from scormbuild.rules.required_by_lens import find as for_some
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.simulate import finish
from scormbuild.simulate.marks import fewest, plays

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.select.variant import Variant


def find(course: Course) -> Iterator[Diagnostic]:
    """Find the first track in which all right is not enough.

    Graded parts and quizzes that are wrong in themselves have been said, and so has
    what is graded for one department only.
    """
    if _said(course) or any(for_some(course)):
        return
    for track in course.tracks:
        variant = select(course, track)
        end = finish(variant)
        # What gates keep closed has been said, and is why quizzes are out of reach.
        if scoring(variant).mastery is None or end.passed or end.closed:
            continue
        if all(plays(variant, part) for part in variant.parts if part.graded):
            yield _impossible(variant)
            return


def _said(course: Course) -> bool:
    quizzes = {part.id for part in walk.parts(course) if part.graded}
    weights = [weight for _, weight in course.graded]
    return bool(course.faulty) or dict(course.graded).keys() != quizzes or 0 in weights


def _impossible(variant: Variant) -> Diagnostic:
    course, track = variant.course, variant.track
    where = f" of track `{track.id}`" if len(course.tracks) > 1 else ""
    mark = scoring(variant).mastery or 0
    graded = [part for part in variant.parts if part.graded]
    part = next((it for it in graded if fewest(variant, it, mark) is None), graded[0])
    scenario = isinstance(part, Scenario)
    best = "at the best ending" if scenario else "with every answer right"
    return RULE.at(
        part.span,
        f"{best}, the pass mark{where} is still not reached",
        hint=f"write `score={mark}` or more at the best ending"
        if scenario
        else "write smaller numbers behind `weighting=`",
        related=((track.mastery_span or course.span_of("mastery"), "the pass mark"),),
    )


RULE = Rule("SB134", "impossible-pass-mark", __doc__ or "", find=find)
