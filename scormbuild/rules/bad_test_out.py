"""A test-out that cannot be taken, or waives what is not meant.

## What it does

Checks `test-out:` under `track-rules:` in `course.yaml`: `waives-all-but` names modules of the course; `questions` is above zero; in every track with a pass mark it waives something, and the pools of what it waives hold as many questions as it asks. No component may have the id `test-out` or `waived`, under which the quiz and the waiver are on record.

## Why this is bad

A misspelt name would waive the module that everybody has to take. And with too few questions, those who pass would be spared modules of which they were asked next to nothing.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m, rules]
mastery: 80
track-rules:
  test-out:
    questions: 10
    waives-all-but: [rules]
```

```modules/rules/module.md
---
title: The rules
---

# The last word {#last}

::: quiz #final graded
- 1 from m
:::
```

```pools/m.md
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::

::: true-false #pause correct=true
Offers are paused while something goes wrong.

> True: Right, nobody wants to read them then.
> False: Nobody wants to read them then.
:::

::: true-false #who correct=true
Whoever is asked first may answer.

> True: Right, and says who knows more.
> False: One may, and says who knows more.
:::
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m, rules]
mastery: 80
track-rules:
  test-out:
    questions: 3
    waives-all-but: [rules]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import TEST_OUT, WAIVED, walk
from scormbuild.select.variant import select
from scormbuild.select.waivers import waived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track, Waiver
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names, numbers and pools that do not fit together."""
    setting = course.test_out
    if setting is None or not setting.offer:
        return
    place = course.span_of("track-rules")
    for part in walk.components(course):
        if part.id in (TEST_OUT, WAIVED):
            yield RULE.at(
                part.span,
                f"`{part.id}` is an id under which passing in advance is on record",
                hint="give this component another id",
                related=((place, "it is offered here"),),
            )
    yield from _names(course, setting, place)
    if setting.questions == 0:
        yield RULE.at(
            setting.spans.get("questions", place),
            "the test-out asks nothing",
            hint="write how many questions it asks, such as `questions: 10`",
        )
    elif not course.faulty:
        for track in course.tracks:
            yield from _short(course, track, setting, place)


def _names(course: Course, setting: Waiver, place: Span) -> Iterator[Diagnostic]:
    known = {module.id for module in course.modules}
    for name in setting.waives_all_but:
        if name not in known and not course.unread(name):
            yield RULE.at(
                setting.spans.get("waives-all-but", place).narrow(name),
                f"`waives-all-but` names the module `{name}`, which there is not",
                hint=did_you_mean(name, known) or f"take `{name}` out",
            )


def _short(
    course: Course, track: Track, setting: Waiver, place: Span
) -> Iterator[Diagnostic]:
    """Find what a track's pools lack; one without a pass mark offers nothing."""
    if track.mastery is None:
        return
    modules = waived(course, track, select(course, track).modules)
    where = f" in track `{track.id}`" if len(course.tracks) > 1 else ""
    if not modules:
        yield RULE.at(
            setting.spans.get("waives-all-but", place),
            f"the test-out waives nothing{where}",
            hint="name fewer modules in `waives-all-but`",
        )
        return
    names = {module.id for module in modules}
    held = sum(len(pool.questions) for pool in course.pools if pool.id in names)
    if held < setting.questions:
        yield RULE.at(
            setting.spans.get("questions", place),
            f"the test-out asks {setting.questions} questions{where}, and the pools of"
            f" what it waives hold {held or 'none'}",
            hint=f"ask at most {held}, or write {setting.questions - held} more",
        )


RULE = Rule("SB165", "bad-test-out", __doc__ or "", find=find)
