"""An answer that speaks of the other answers.

## What it does

Finds options such as "All of the above", "None of these" or "A and C", in German,
English, French and Spanish.

## Why this is bad

Answers are shown in a new order to everyone, so there is no "above". And whoever knows
two right answers knows that "all" is right without having looked at the third.

## Example

```modules/m/10-check.md
# Who answers {#who}

::: choose-one #who-answers
Who may pick up the red telephone?

- [ ] The guard
  > And others.
- [ ] Whoever stands beside it
  > And others.
- [x] All of the above
  > Yes.
:::
```

## Use instead

Let the learner judge each answer for itself.

```modules/m/10-check.md
# Who answers {#who}

::: choose-many #who-answers
Who may pick up the red telephone?

- [x] The guard
  > Yes.
- [x] Whoever stands beside it
  > Yes, nobody waits for the guard.
- [ ] A caller from outside
  > It has no line to the outside.
:::
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom, one_of, straight
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.idioms import Idiom
    from scormbuild.model import Course

_LETTERS = re.compile(r"(?:\w+ )?[A-F](?:\s*[,&+/]\s*|\s+\w{1,3}\s+)[A-F]")
"""Letters of answers, in any language: `A and C`, `beide A und B`."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find options that are made of other options."""
    known = idiom(course.language)
    for question in walk.questions(course):
        if not question.asking.lists or question.asking.arranges:
            continue
        for option in question.options:
            words = option.text.plain.strip(" .!")
            if _combines(words, known):
                yield RULE.at(
                    option.span.narrow(words),
                    f"option `{words}` speaks of the other options",
                    hint="make a `choose-many` of it, or write what is meant",
                )


def _combines(words: str, known: Idiom | None) -> bool:
    if _LETTERS.fullmatch(words):
        return True
    if known is None:
        return False
    plain = straight(words).casefold()
    return plain in known.altogether or one_of(known.above).search(plain) is not None


RULE = Rule(
    "SB231", "combined-option", __doc__ or "", severity=Severity.WARNING, find=find
)
