"""An id that two things of one kind share.

## What it does

Finds ids given twice among the modules, the pages, the pools, or the questions and
quizzes of a course, and among the options of one question. A module and a quiz may
share an id; a question on a page and one in a pool may not.

## Why this is bad

What a learner has done is remembered by id. With two owners, one question would be
shown the answer given to the other, and reports would add up what does not belong
together.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::

::: true-false #monitor correct=true
A worry that has a name is easier to carry.

> True: Right, and a plan makes it easier still.
> False: Try it: give it a name first.
:::
```

## Use instead

```modules/m/10-check.md
# What a worry is {#worry}

::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::

::: true-false #named correct=true
A worry that has a name is easier to carry.

> True: Right, and a plan makes it easier still.
> False: Try it: give it a name first.
:::
```

If the first of the two has been published, change the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Option
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find ids given twice among things of one kind."""
    yield from _twice("module", ((it.id, it.span) for it in course.modules))
    yield from _twice("page", ((it.id, it.span) for it in walk.pages(course)))
    yield from _twice("pool", ((it.id, it.span) for it in course.pools))
    yield from _twice("component", _components(course))
    for question in walk.questions(course):
        yield from _twice("option", _written(question.options))
    for scenario in walk.scenarios(course):
        yield from _twice("scene", ((it.id, it.span) for it in scenario.scenes))
        for scene in scenario.scenes:
            yield from _twice("choice", _written(scene.options))


def _components(course: Course) -> Iterable[tuple[str, Span]]:
    """Give the ids of components; one that is used in several places counts once."""
    return dict.fromkeys((it.id, it.span) for it in walk.components(course))


def _written(options: tuple[Option, ...]) -> Iterator[tuple[str, Span]]:
    """Give the options' ids that authors wrote; the others are the lock's affair."""
    return ((it.id, it.span) for it in options if it.explicit)


def _twice(kind: str, owners: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for name, span in owners:
        place = span.narrow(f"#{name}").narrow(name)
        first = seen.setdefault(name, place)
        if name and first is not place:
            yield RULE.at(
                place,
                f"{kind} id `{name}` is taken",
                hint="write another; if one of the two is published already,"
                " that one keeps it",
                related=((first, "first given here"),),
            )


RULE = Rule("SB102", "duplicate-id", __doc__ or "", find=find)
