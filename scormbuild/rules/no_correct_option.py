"""A question to which no answer is right.

## What it does

Finds a `choose-one`, `choose-many` or `hotspot` without a ticked option, a `true-false` without
`correct=true` or `correct=false`, and a `short-answer` or `numeric` without an accepted
response.

## Why this is bad

Nobody could earn its points; in a graded quiz, nobody could reach 100 percent.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #first-step
What helps a worry first?

- [ ] A name
  > Yes. A worry that has a name can get a plan.
- [ ] A brave face
  > It hides the risk and leaves it where it is.
:::
```

## Use instead

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #first-step
What helps a worry first?

- [x] A name
  > Yes. A worry that has a name can get a plan.
- [ ] A brave face
  > It hides the risk and leaves it where it is.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course

FEWEST = 2
"""With fewer options there is more wrong than the missing tick."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions with enough options, none of which is right."""
    for question in walk.questions(course):
        options = question.options
        asking = question.asking
        fewest = 0 if asking.types else FEWEST
        if len(options) < fewest or any(it.correct for it in options):
            continue
        if asking.arranges or not asking.marked:
            continue
        if course.unread(question.span.excerpt.strip(), question.span.path):
            continue
        name = f"`{question.id}`" if question.id else "this question"
        if asking.fixed:
            message = f"{name} does not say whether its statement is true"
            hint = "write `correct=true` or `correct=false` on its fence line"
        elif asking.types:
            message = f"{name} accepts no response"
            hint = "write each that is right behind `- [x]`"
        else:
            message = f"no option of {name} is right"
            hint = "tick the right one with `- [x]`"
        yield RULE.at(question.span, message, hint=hint)


RULE = Rule("SB201", "no-correct-option", __doc__ or "", find=find)
