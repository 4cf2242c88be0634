"""A `lens:` names a department that the course does not have.

## What it does

Looks up every `lens:` behind `for` and `not-for`, and in the row `lenses` of the tracks, among the ids of `lenses.yaml`.

## Why this is bad

Learners pick their department from those in `lenses.yaml`. What is for any other is read by nobody, or by everybody.

## Example

```lenses.yaml
legal:
  title: Legal
```

```modules/m/10-early.md
# Asked early {#early}

A worry is information.

::: for lens:law
Being asked early beats being asked afterwards.
:::
```

## Use instead

```modules/m/10-early.md
# Asked early {#early}

A worry is information.

::: for lens:legal
Being asked early beats being asked afterwards.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import LENS
from scormbuild.select.audiences import audiences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span

FILE = "lenses.yaml"


def find(course: Course) -> Iterator[Diagnostic]:
    """Find lenses that there are not; silent where their file could not be read."""
    if course.unread("", FILE):
        return
    for audience, span in audiences(course):
        yield from _unknown(course, audience.lenses, span, LENS)
    for track in course.tracks:
        if track.lenses and track.lenses_span:
            yield from _unknown(course, track.lenses, track.lenses_span)


def _unknown(
    course: Course, names: tuple[str, ...], span: Span, before: str = ""
) -> Iterator[Diagnostic]:
    known = {lens.id for lens in course.lenses}
    for name in names:
        if name not in known:
            yield RULE.at(
                span.narrow(f"{before}{name}"),
                f"there is no lens `{name}`",
                hint=did_you_mean(name, known)
                or f"write it into `{FILE}`: `{name}:`, and below it `  title: …`",
            )


RULE = Rule("SB422", "unknown-lens", __doc__ or "", find=find)
