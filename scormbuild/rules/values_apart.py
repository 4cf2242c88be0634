"""Values that differ from role to role, in a package for all of them.

## What it does

Looks at courses with `deliver: [picker]`, or built with `--deliver picker`, and finds the values that are not the same for all tracks, in each edition.

## Why this is bad

A package with a role picker holds each text once. Whose words would stand in it is known only once somebody has picked a role, so it could show none but the course's own: one role would be sent to another one's contact.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
deliver: [picker]
values:
  policy.contact: the night desk
track-values:
  office: {policy.contact: the front desk}
```

```tracks.csv
module,crew,office
mastery,-,-
m,R,R
```

```modules/m/10-early.md
# Asked early {#early}

Ask {{policy.contact}}.
```

## Use instead

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
deliver: [picker]
```

```modules/m/10-early.md
# Asked early {#early}

::: for crew
Ask the night desk.
:::
::: for office
Ask the front desk.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Delivery
from scormbuild.select.fill import values_of
from scormbuild.select.slotted import declared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track


def find(course: Course) -> Iterator[Diagnostic]:
    """Find each value that tracks do not share, once, at its first place."""
    if Delivery.PICKER not in course.deliver:
        return
    for name, place in declared(course).items():
        apart = _apart(course, name)
        if apart:
            one, two = (f"`{track.id}`" for track in apart)
            yield RULE.at(
                place,
                f"`{name}` is not the same for {one} and {two},"
                " and one package for all roles holds it once",
                hint="deliver a package a track, or write parts `::: for` each role",
            )


def _apart(course: Course, name: str) -> tuple[Track, Track] | None:
    """Give the first two tracks for which a value is not the same, in any edition."""
    for edition in (None, *dict(course.editions)):
        first, *others = course.tracks
        mine = values_of(course, first.names, edition).get(name)
        for other in others:
            if values_of(course, other.names, edition).get(name) != mine:
                return first, other
    return None


RULE = Rule("SB453", "values-apart", __doc__ or "", find=find)
