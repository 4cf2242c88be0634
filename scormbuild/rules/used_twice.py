"""A question that is used twice under one name.

## What it does

Finds questions and quizzes of `shared/` that would be remembered under the same name in
two places. The name has the phase behind it, or else the module: `in-public.fears`.

## Why this is bad

What a learner has answered in one place would stand in the other as well, and reports
could not tell them apart.

## Example

```shared/thermometer.md
::: survey #thermometer
How does it feel now? Nothing is right or wrong.

::: likert scale="easy, bearable, hard"
How hard would it be?

- Speaking about our work in public {#in-public}
:::
:::
```

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

::: use thermometer
:::

A worry that has a name is easier to carry.

::: use thermometer
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fears
---

# The wall {#wall}

::: use thermometer phase=before
:::

A worry that has a name is easier to carry.

::: use thermometer phase=after
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Question, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names that two uses of the same text have in common."""
    seen: dict[tuple[str, Span], Span] = {}
    for use in walk.uses(course):
        for part in walk.components_in(use.body):
            name = part.key if isinstance(part, Question) else part.id
            first = seen.setdefault((name, part.span), use.span)
            if name and first is not use.span:
                yield RULE.at(
                    use.span,
                    f"`{name}` is asked twice under one name",
                    hint="write a `phase=` of its own behind one of the two",
                    related=((first, "first used here"),),
                )
                break


RULE = Rule("SB144", "used-twice", __doc__ or "", find=find)
