"""Panels that are to follow a choice which is nowhere.

## What it does

Looks at an `accordion` or `cards` with `chosen-in`: it must name a question that stands
on a page and has options to choose from, such as a `checklist`. What stands in braces
behind a panel's title must be the id of one of them.

## Why this is bad

Whatever learners choose, nothing would come to the front.

## Example

```modules/m/10-box.md
# The worry box {#box}

::: checklist #worries privacy=private
What worries me …

- [ ] Secrets get out
- [ ] Working time is lost
:::
```

```modules/m/20-cards.md
# Worries, and what helps {#cards}

::: accordion chosen-in=worry
## Secrets get out

Agree what is public and what is not.

## Working time is lost

Give the task a place in the week.
:::
```

## Use instead

```modules/m/20-cards.md
# Worries, and what helps {#cards}

::: accordion chosen-in=worries
## Secrets get out

Agree what is public and what is not.

## Working time is lost

Give the task a place in the week.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import walk
from scormbuild.select.chosen import CHOOSING, following

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Presentation


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names of questions that are not there, and of options that they lack."""
    for node, found in following(course):
        if not found:
            if not course.unread("", "modules/"):
                yield _unknown(course, node)
            continue
        ids = [it.id for it in found.question.options]
        for panel, option in zip(node.panels, found.options, strict=True):
            if panel.choice and not option:
                yield RULE.at(
                    panel.span.narrow(panel.choice),
                    f"`{node.chosen_in}` has no option `{panel.choice}`",
                    hint=did_you_mean(panel.choice, ids)
                    or f"its options are {', '.join(f'`{it}`' for it in ids)}",
                )


def _unknown(course: Course, node: Presentation) -> Diagnostic:
    return RULE.at(
        node.span.narrow(node.chosen_in),
        f"no question `{node.chosen_in}` with options stands on a page",
        hint=did_you_mean(node.chosen_in, _known(course))
        or "name a `checklist`, a `choose-one` or a `choose-many` by its id",
    )


def _known(course: Course) -> list[str]:
    """Give the ids of all questions on pages that have options to choose from."""
    asked = (it for page in walk.pages(course) for it in walk.asked_on(page))
    return [it.key for it in asked if it.asking.manner in CHOOSING]


RULE = Rule("SB171", "unknown-choice", __doc__ or "", find=find)
