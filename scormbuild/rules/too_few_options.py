"""A question that leaves nothing to choose.

## What it does

Finds `choose-one` and `choose-many` questions with fewer than two options.

## Why this is bad

Where there is nothing to choose, an answer shows nothing.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #first-step
What helps a worry first?

- [x] A name
  > Yes. A worry that has a name can get a plan.
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

FEWEST = 2


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions with fewer than two options."""
    for question in walk.questions(course):
        count = len(question.options)
        if question.kind != "true-false" and count < FEWEST:
            name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
            options = "only one option" if count else "no options"
            yield RULE.at(
                question.span,
                f"{name} has {options}",
                hint=f"write {FEWEST} or more lines such as `- [ ] A name`,"
                " and tick what is right",
            )


RULE = Rule("SB204", "too-few-options", __doc__ or "", find=find)
