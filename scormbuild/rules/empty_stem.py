"""A question that does not ask.

## What it does

Finds questions with nothing between the fence line and the first option; for a
`true-false`, nothing before the labels.

## Why this is bad

Learners see options and must guess what they answer. A screen reader has nothing to
announce the group of options with, and an LMS report shows a question without words.

## Example

```modules/m/10-check.md
# What helps a worry first? {#worry}

::: choose-one #first-step
- [x] A name
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

from scormbuild import walk
from scormbuild.diagnostics import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions whose stem has neither words nor a picture."""
    for question in walk.questions(course):
        if not question.stem.plain.strip() and not question.stem.images:
            name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
            statement = question.asking.fixed
            what = "states" if statement else "asks"
            yield RULE.at(
                question.span,
                f"{name} {what} nothing",
                hint=f"write the {'statement' if statement else 'question'}"
                " on the line after this one",
            )


RULE = Rule("SB207", "empty-stem", __doc__ or "", find=find)
