"""What must be done stands in a part for one department only.

## What it does

Finds graded quizzes and scenarios, statements to be confirmed (`acknowledge`) and recordings to be played through (`watch`) in parts and on pages that are `for` a lens, or `not-for` one.

## Why this is bad

A lens changes examples, not what is required: that is the track's. Learners of other departments would never meet what counts for all, and nobody could say when they are done.

## Example

```lenses.yaml
legal:
  title: Legal
```

```modules/m/10-rules.md
# The guidelines {#guidelines}

::: for lens:legal
::: acknowledge #read
I have read the guidelines.
:::
:::
```

## Use instead

```modules/m/10-rules.md
# The guidelines {#guidelines}

::: for lens:legal
You will be asked about the third one.
:::

::: acknowledge #read
I have read the guidelines.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import (
    Condition,
    Presentation,
    Question,
    Quiz,
    Scenario,
    Survey,
    Used,
    walk,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Node
    from scormbuild.source import Span

IN_PART = (
    "in a part",
    "move it out of the part, or name tracks instead of lenses",
)
ON_PAGE = (
    "on a page",
    "move it to a page for all, or name tracks behind `for` instead of lenses",
)
"""Where it stands, in words, and what to do."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find what counts for all in parts that depend on a lens."""
    for page in walk.pages(course):
        if any(audience.lenses for audience in page.audiences):
            yield from _inside(page.body, ON_PAGE)
    for part in walk.conditions(course):
        if part.audience.lenses:
            yield from _inside(part.body, IN_PART)


def _inside(body: tuple[Node, ...], place: tuple[str, str]) -> Iterator[Diagnostic]:
    where, hint = place
    for node in body:
        if (isinstance(node, Condition) and not node.audience.lenses) or isinstance(
            node, Used
        ):
            yield from _inside(node.body, place)
        elif needed := _needed(node):
            what, span = needed
            yield RULE.at(
                span,
                f"{what} {where} that not every department sees",
                hint=hint,
            )


def _needed(node: Node) -> tuple[str, Span] | None:
    if isinstance(node, Quiz | Scenario) and node.graded:
        return "what is graded stands", node.span
    if isinstance(node, Survey):
        return "a survey that must be given or skipped stands", node.span
    if isinstance(node, Question) and node.due:
        return "a statement that must be confirmed stands", node.span
    if isinstance(node, Presentation) and node.media and node.media.watch:
        return "what must be played through stands", node.span
    return None


RULE = Rule("SB423", "required-by-lens", __doc__ or "", find=find)
