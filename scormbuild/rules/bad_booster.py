"""A booster that cannot be asked.

## What it does

Checks `boosters` in `course.yaml`: each has an id of its own, that no module has;
`after` is a number of days above zero; `questions` names pools, and how many questions
of each, no more than the pool has; `tracks`, if it is there, names tracks.

## Why this is bad

A booster is a package of its own, by its id. What asks nothing cannot be completed, and
what asks twice the same is no longer an effort to remember.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
boosters:
  - id: day-3
    title: Would you still know?
    after: 3
    questions: {m: 2}
```

```pools/m.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
boosters:
  - id: day-3
    title: Would you still know?
    after: 3
    questions: {m: 1}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.slug import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Booster, Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find boosters whose id, day or questions cannot be meant so."""
    used = {module.id for module in course.modules}
    for booster in course.boosters:
        yield from _named(booster, used)
        used.add(booster.id)
        if booster.after == 0:
            yield RULE.at(
                booster.spans["after"],
                f"booster `{booster.id}` comes on the day of the course itself",
                hint="write after how many days it is sent, such as `after: 3`",
            )
        yield from _whom(course, booster)
        if not course.unread("", "pools/"):
            yield from _asked(course, booster)


def _named(booster: Booster, used: set[str]) -> Iterator[Diagnostic]:
    if not is_id(booster.id):
        yield RULE.at(
            booster.spans["id"],
            f"`{booster.id}` is no id of a booster",
            hint="write small letters, digits and hyphens, such as `day-3`",
        )
    elif booster.id in used:
        yield RULE.at(
            booster.spans["id"],
            f"a module or another booster is called `{booster.id}`",
            hint="give this booster another id",
        )


def _whom(course: Course, booster: Booster) -> Iterator[Diagnostic]:
    known = [track.id for track in course.tracks]
    for name in booster.tracks:
        if name not in known and not course.table_unread(name):
            yield RULE.at(
                booster.spans["tracks"].narrow(name),
                f"booster `{booster.id}` is for track `{name}`, which there is not",
                hint=did_you_mean(name, known) or f"take `{name}` out",
            )


def _asked(course: Course, booster: Booster) -> Iterator[Diagnostic]:
    held = {pool.id: len(pool.common) for pool in course.pools}
    place = booster.spans["questions"]
    if sum(count for _, count in booster.questions) == 0:
        yield RULE.at(
            place,
            f"booster `{booster.id}` asks nothing",
            hint="write how many questions of which pool, such as `{rules: 2}`",
        )
    for name, count in booster.questions:
        if name not in held:
            yield RULE.at(
                place.narrow(name),
                f"booster `{booster.id}` asks from `{name}`, but no pool is called so",
                hint=did_you_mean(name, held) or f"take `{name}` out",
            )
        elif count > held[name]:
            yield RULE.at(
                place.narrow(name),
                f"booster `{booster.id}` asks {count} questions from `{name}`, which"
                f" holds {held[name]}",
                hint=f"ask at most {held[name]}",
            )


RULE = Rule("SB166", "bad-booster", __doc__ or "", find=find)
