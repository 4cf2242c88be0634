"""A card that no choice brings to the front, or a choice that brings none.

## What it does

Looks at an `accordion` or `cards` with `chosen-in`: each panel should belong to an option
of that question, by the same words or by the option's id in braces behind the title,
and each option to a panel. The question comes first in the order of reading.

## Why this is bad

Who chose that option looks for it in vain among what is to be theirs. Mostly one of the
two was worded anew and the other was forgotten. Where the question comes later, nobody
has chosen anything yet when they read the panels.

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

::: accordion chosen-in=worries
## Secrets get out

Agree what is public and what is not.

## Working time is lost

Give the task a place in the week.

## It is one more task

Agree first what becomes shorter.
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

from scormbuild.diagnostics import Rule, Severity
from scormbuild.select.chosen import following, too_early

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find panels without an option, and options without a panel."""
    for node, found in following(course):
        if not found:
            continue
        if too_early(course, node, found.question):
            yield RULE.at(
                node.span.narrow(node.chosen_in),
                f"the `{node.kind}` stands before `{node.chosen_in}`, which it follows:"
                " nobody will have chosen anything yet",
                hint="move it behind the question, or the question to the front",
                related=((found.question.span, "the question is here"),),
            )
        for panel, option in zip(node.panels, found.options, strict=True):
            if not option and not panel.choice:
                yield RULE.at(
                    panel.span,
                    f"no option of `{node.chosen_in}` brings this panel to the front",
                    hint="give both the same words, or write the option's id in braces"
                    " behind the title: `{#a}`",
                )
        for option in found.question.options:
            if option not in found.options:
                yield RULE.at(
                    option.span,
                    f"this option brings nothing to the front in the `{node.kind}`",
                    hint="give both the same words, or write this option's id in braces"
                    " behind the panel's title",
                    related=((node.span, "its panels are here"),),
                )


RULE = Rule("SB172", "unmatched-choice", __doc__ or "", Severity.WARNING, find)
