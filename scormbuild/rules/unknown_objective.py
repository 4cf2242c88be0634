"""A question for an objective that its module does not list.

## What it does

Looks up each `objective=` among the `objectives:` of the module that the question
belongs to: a page's module, or the module of the same name as the pool. An objective
of another module is written with its module: `objective=fears.classify`.

## Why this is bad

Feedback, reports and draws by objective would leave the question out.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: true-false #monitor correct=false objective=clasify
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

## Use instead

```modules/m/10-check.md
# What a worry is {#worry}

::: true-false #monitor correct=false objective=classify
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Question


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions whose objective is not among their module's."""
    known = {
        module.id: [objective.id for objective in module.objectives]
        for module in course.modules
    }
    for question in walk.questions(course):
        module, _, name = question.objective.rpartition(".")
        if name and name not in known.get(module, ()):
            home = f"modules/{module or _pool(question)}/"
            head = home if module not in known else f"{home}module.md"
            if known.get(module) or not course.unread("", head):
                yield _unknown(question, module, name, known)


def _pool(question: Question) -> str:
    """Give the pool's name, which would be its module's, were that one read."""
    return question.span.path.rpartition("/")[2].removesuffix(".md")


def _unknown(
    question: Question, module: str, name: str, known: dict[str, list[str]]
) -> Diagnostic:
    span = question.span.narrow(f"objective={name}")
    if not module:
        message = f"`{name}` does not say which module's objective it is"
        hint = (
            f"write it with its module, such as `{next(iter(known), 'fears')}.{name}`"
        )
    elif module not in known:
        message = f"there is no module `{module}` that could have an objective `{name}`"
        hint = did_you_mean(module, known)
    else:
        message = f"module `{module}` has no objective `{name}`"
        hint = did_you_mean(name, known[module])
    remedy = f"add `{name}` to the module's `objectives:`, or leave out `objective=`"
    return RULE.at(span, message, hint=hint or remedy)


RULE = Rule("SB114", "unknown-objective", __doc__ or "", find=find)
