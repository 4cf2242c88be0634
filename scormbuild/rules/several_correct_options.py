"""A `choose-one` with more than one right answer.

## What it does

Finds `choose-one` questions with two or more ticked options.

## Why this is bad

Learners can choose one option only. Whoever chooses the other right one would be told
that there is but one right answer, and be wrong half of the time.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #halves
Which move belongs to dealing with a worry?

- [x] Show how to make it unlikely
  > The first half.
- [x] Practise how to recover
  > The second half.
- [ ] Show how popular the network is
  > That answers a question nobody asked.
:::
```

## Use instead

Keep one tick, or let learners choose several:

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-many #halves
Which moves belong to dealing with a worry?

- [x] Show how to make it unlikely
  > The first half.
- [x] Practise how to recover
  > The second half.
- [ ] Show how popular the network is
  > That answers a question nobody asked.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Manner, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find the second right option of each `choose-one`."""
    for question in walk.questions(course):
        right = [option for option in question.options if option.correct]
        asking = question.asking
        single = asking.manner is Manner.ONE and not asking.fixed
        if single and len(right) > 1:
            name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
            yield RULE.at(
                right[1].span,
                f"{name} has {len(right)} right options",
                hint="tick one with `- [x]`, or make it a `choose-many`",
                related=((right[0].span, "the first right option"),),
            )


RULE = Rule("SB202", "several-correct-options", __doc__ or "", find=find)
