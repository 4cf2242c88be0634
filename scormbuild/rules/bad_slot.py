"""A slot, or a value for one, whose name is no name.

## What it does

Looks at what stands between double braces, and at the keys of `values`. Names begin with a letter from a to z; then come small letters, digits, points and hyphens, such as `company.name`.

## Why this is bad

Such a slot cannot be filled, and nobody would see that the braces were meant for one.

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

Everybody at {{Company name}} may ask.
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
from scormbuild.select.slotted import declared, slots_of
from scormbuild.slots import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names that are none, in texts and in settings."""
    values = declared(course)
    known = [name for name in values if is_name(name)]
    for slot in slots_of(course):
        if not is_name(slot.name):
            yield RULE.at(
                slot.span,
                f"`{{{{{slot.name}}}}}` names no value",
                hint=did_you_mean(slot.name.lower().replace(" ", "."), known)
                or r"write a name such as `{{company.name}}`; two braces alone are `\{{`",
            )
    for name, span in values.items():
        if not is_name(name):
            yield RULE.at(
                span,
                f"no slot can be called `{name}`",
                hint="write small letters, digits, points and hyphens,"
                " such as `company.name`",
            )


RULE = Rule("SB425", "bad-slot", __doc__ or "", find=find)
