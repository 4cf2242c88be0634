"""Words without exception that stand in wrong answers only.

## What it does

Finds questions to choose from in which wrong answers say "always", "never" or "without
exception", and no right one does; in German, English, French and Spanish.

## Why this is bad

Life has exceptions, and learners know it: they cross such an answer out without having
understood anything.

## Example

```modules/m/10-check.md
# Reporting {#reporting}

::: choose-one #when-to-report
When do you report a worry?

- [ ] Never before the end of the shift
  > Until then it grows.
- [ ] Always after asking two colleagues
  > Ask them if you like; it is not a condition.
- [x] As soon as you notice it
  > Yes.
:::
```

## Use instead

```modules/m/10-check.md
# Reporting {#reporting}

::: choose-one #when-to-report
When do you report a worry?

- [ ] At the end of the shift
  > Until then it grows.
- [ ] After asking two colleagues
  > Ask them if you like; it is not a condition.
- [x] As soon as you notice it
  > Yes.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.idioms import idiom, one_of, straight
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.idioms import Idiom
    from scormbuild.model import Course, Option


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions whose wrong options alone hold absolute words."""
    known = idiom(course.language)
    if known is None:
        return
    for question in walk.questions(course):
        if not question.asking.lists or question.asking.arranges:
            continue
        if any(
            _absolute(option, known) for option in question.options if option.correct
        ):
            continue
        for option in question.options:
            word = _absolute(option, known)
            if word:
                yield RULE.at(
                    option.span.narrow(word),
                    f"`{word}` stands in wrong answers only, which gives them away",
                    hint="write it without the word, or what people really believe",
                )


def _absolute(option: Option, known: Idiom) -> str:
    """Give the first absolute word of an option, as it stands there; or nothing."""
    text = one_of(known.harmless).sub("", straight(option.text.plain))
    found = one_of(known.absolute).search(text)
    return found[0] if found else ""


RULE = Rule(
    "SB232", "absolute-distractor", __doc__ or "", severity=Severity.WARNING, find=find
)
