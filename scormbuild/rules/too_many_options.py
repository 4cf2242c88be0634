"""A question with more options than a record can name.

## What it does

Finds questions with more than 36 options.

## Why this is bad

In the oldest of the records that an LMS keeps, an option is one character, `0` to `9`
and then `a` to `z`; and nobody reads so many.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #which-minute feedback=off
In which minute should the first answer be out?

- [ ] 1
- [ ] 2
- [ ] 3
- [ ] 4
- [ ] 5
- [ ] 6
- [ ] 7
- [ ] 8
- [ ] 9
- [x] 10
- [ ] 11
- [ ] 12
- [ ] 13
- [ ] 14
- [ ] 15
- [ ] 16
- [ ] 17
- [ ] 18
- [ ] 19
- [ ] 20
- [ ] 21
- [ ] 22
- [ ] 23
- [ ] 24
- [ ] 25
- [ ] 26
- [ ] 27
- [ ] 28
- [ ] 29
- [ ] 30
- [ ] 31
- [ ] 32
- [ ] 33
- [ ] 34
- [ ] 35
- [ ] 36
- [ ] 37
:::
```

## Use instead

Three or four that somebody might believe:

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #which-minute feedback=off
In which minute should the first answer be out?

- [ ] The first
- [x] The tenth
- [ ] The sixtieth
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

MOST = 36
"""One character each: `0` to `9`, `a` to `z`."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions with more options than there are characters for them."""
    for question in walk.questions(course):
        count = len(question.options)
        if count > MOST:
            name = f"`{question.id}`" if question.id else "this question"
            yield RULE.at(
                question.options[MOST].span,
                f"{name} has {count} options, {MOST} are the most",
                hint="keep those that somebody might believe",
            )


RULE = Rule("SB206", "too-many-options", __doc__ or "", find=find)
