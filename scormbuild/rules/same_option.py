"""Two options of one question with the same words.

## What it does

Compares the options of a question, without regard to capitals and spaces. Options
that differ in a picture, or in its alternative text, are not the same.

## Why this is bad

Learners cannot tell the two apart; often one of them is right and the other is not.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #first-step
What helps a worry first?

- [x] A name
  > Yes. A worry that has a name can get a plan.
- [ ] A brave face
  > It hides the risk and leaves it where it is.
- [ ] a brave face
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
- [ ] A joke
  > It may lighten the room; the worry is still there.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk
from scormbuild.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Option, Text


def find(course: Course) -> Iterator[Diagnostic]:
    """Find each option whose words another before it has."""
    for question in walk.questions(course):
        seen: dict[tuple[str, ...], Option] = {}
        for option in question.options:
            key = (*_key(option.text), "partner" if option.partner else "")
            first = seen.setdefault(key, option)
            if any(key) and first is not option:
                words = shorten(option.text.plain)
                yield RULE.at(
                    option.span,
                    f"option `{words}` stands here twice",
                    hint="change one of the two, or remove it",
                    related=((first.span, "first here"),),
                )


def _key(text: Text) -> tuple[str, ...]:
    words = " ".join(text.plain.casefold().split())
    pictures = (f"{image.target} {image.alt}" for image in text.images)
    return (words, *pictures)


RULE = Rule("SB205", "same-option", __doc__ or "", find=find)
