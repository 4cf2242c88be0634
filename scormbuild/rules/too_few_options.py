"""A question that leaves nothing to choose.

## What it does

Finds `choose-one` and `choose-many` questions with fewer than two options, and
`match`, `sort` and `order` with fewer than two items, or with all in one group.

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

from scormbuild.diagnostics import Rule
from scormbuild.model import Manner, walk
from scormbuild.rules.missing_feedback import faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Question

FEWEST = 2


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions with fewer than two options."""
    for question in walk.questions(course):
        if question.asking.arranges:
            yield from _arranged(course, question)
            continue
        count = len(question.options)
        lists = question.asking.lists and not question.asking.scaled
        if lists and count < FEWEST and not _held(course, question):
            name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
            options = "only one option" if count else "no options"
            yield RULE.at(
                question.span,
                f"{name} has {options}",
                hint=f"write {FEWEST} or more lines such as `- [ ] A name`,"
                " and tick what is right",
            )


def _held(course: Course, question: Question) -> bool:
    """Say whether it has been said that its answers stand where none may."""
    return any(it.excerpt.startswith(":::") for it in faulty(course, question))


def _arranged(course: Course, question: Question) -> Iterator[Diagnostic]:
    """Find lists that need no arranging; where items were unread, that is enough."""
    rows = sum(not it.partner for it in question.options)
    groups = len(question.options) - rows
    pairs = question.asking.manner is Manner.PAIRS
    name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
    if any(faulty(course, question)):
        return
    if rows < FEWEST:
        items = "only one item" if rows else "no items"
        line = "- left -> right" if pairs else "1. First of all"
        yield RULE.at(
            question.span,
            f"{name} has {items}",
            hint=f"write {FEWEST} or more lines such as `{line}`",
        )
    elif pairs and groups < FEWEST:
        yield RULE.at(
            question.span,
            f"all items of {name} belong to the same",
            hint="name another behind an arrow, or ask something else",
        )


RULE = Rule("SB204", "too-few-options", __doc__ or "", find=find)
