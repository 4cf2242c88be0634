"""Right answers that stand in the same place, time after time.

## What it does

Looks at the `choose-one` questions with `shuffle=no`, together where learners meet them
together: in a pool, in a quiz, on the pages of a module. It warns where the right answer
stands first in all of them, or second in all, if they are so many that chance alone would
do that in less than one of fifty cases. Questions whose answers are shown in a new order
to everyone are left alone.

## Why this is bad

Learners notice soon, and choose by place.

## Example

```modules/m/10-check.md
# Numbers {#numbers}

::: quiz #how-many shuffle=no
::: choose-one #n-one shuffle=no
How many people make a decision at night?

- [ ] One
  > There is a second voice on the line.
- [x] Two
  > Yes.
- [ ] Three
  > That takes too long.
:::

::: choose-one #n-two shuffle=no
How many doors are open at night?

- [ ] None
  > Then nobody could leave.
- [x] One
  > Yes.
- [ ] Two
  > Who would watch both?
:::

::: choose-one #n-three shuffle=no
How many cards hang beside the door?

- [ ] One
  > Look again.
- [x] Two
  > Yes.
- [ ] Three
  > Look again.
:::

::: choose-one #n-four shuffle=no
How many minutes does the relief watch take?

- [ ] Two
  > They would have to live here.
- [x] Four
  > Yes.
- [ ] Ten
  > That would be too long.
:::

::: choose-one #n-five shuffle=no
How many tones mean that the test is over?

- [ ] None
  > Then you would not know.
- [x] One
  > Yes.
- [ ] Three
  > That is the alarm.
:::
:::
```

## Use instead

Leave `shuffle=no` away where the order says nothing; elsewhere vary what is right.

```modules/m/10-check.md
# Numbers {#numbers}

::: quiz #how-many
::: choose-one #n-two
How many doors are open at night?

- [ ] None
  > Then nobody could leave.
- [x] One
  > Yes.
- [ ] Two
  > Who would watch both?
:::
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import Manner
from scormbuild.rules.longest_is_right import CHANCE, FEWEST, groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Question

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def find(course: Course) -> Iterator[Diagnostic]:
    """Find groups of questions in a fixed order whose right answers share a place."""
    for span, what, group in groups(course):
        fixed = [question for question in group if _fixed(question)]
        places = {_place(question) for question in fixed}
        if len(fixed) < FEWEST or len(places) != 1:
            continue
        (place,) = places
        chance = 1.0
        for question in fixed[1:]:
            chance /= len(question.options)
        if place < len(_ORDINALS) and chance < CHANCE:
            yield RULE.at(
                span,
                f"in {what} the right answer is the {_ORDINALS[place]} in all"
                f" {len(fixed)} questions that are not shuffled",
                hint="leave `shuffle=no` away, or give right answers other places",
            )


def _fixed(question: Question) -> bool:
    asking = question.asking
    listed = asking.manner is Manner.ONE and asking.lists
    right = sum(option.correct for option in question.options)
    return listed and not question.shuffle and right == 1


def _place(question: Question) -> int:
    return [option.correct for option in question.options].index(True)


RULE = Rule(
    "SB235", "same-place-is-right", __doc__ or "", severity=Severity.WARNING, find=find
)
