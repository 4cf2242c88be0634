"""A slot that nothing in the course has a value for.

## What it does

Looks up every `{{name}}` that learners may read among the values of `course.yaml`: `values`, `track-values`, and those of editions.

## Why this is bad

Learners would read the slot's name in brackets where their company's own word was meant.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
values:
  company.name: Northline
```

```modules/m/10-early.md
# Asked early {#early}

Everybody at {{company-name}} may ask.
```

## Use instead

```modules/m/10-early.md
# Asked early {#early}

Everybody at {{company.name}} may ask.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.select.leaks import VALUES, matching
from scormbuild.select.slotted import declared, line_of, slots_of
from scormbuild.slots import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find slots whose name has no value anywhere; those misspelt are said so."""
    known = declared(course).keys()
    if _lost(course):
        return
    for item in dict.fromkeys(it for _, items in course.leak_check for it in items):
        if item.startswith(VALUES) and not matching(item, known):
            yield RULE.at(
                line_of(course.span_of("track-rules"), item),
                f"`leak-check` names `{item}`, and there is no such value",
                hint=did_you_mean(item, [f"{VALUES}{name}" for name in known]),
            )
    for slot in slots_of(course):
        if is_name(slot.name) and slot.name not in known:
            yield RULE.at(
                slot.span,
                f"nothing stands behind `{slot.name}`",
                hint=did_you_mean(slot.name, known)
                or f"write `{slot.name}: …` below `values:` in `course.yaml`",
            )


def _lost(course: Course) -> bool:
    """Say whether values that are written could not be read, all because of one."""
    keys = ("values", "track-values", "editions")
    return any(course.misread(key) or course.unread_below(key) for key in keys)


RULE = Rule("SB424", "unknown-slot", __doc__ or "", find=find)
