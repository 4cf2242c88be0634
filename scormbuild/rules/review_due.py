"""A module that was to be looked through again by now.

## What it does

Compares a module's `review-by` with today. Packages do not depend on it: a build after
the day gives the same bytes as one before it.

## Why this is bad

Modules about tools, laws or prices grow old while the rest of a course holds. Nobody
notices: they still open, and learners still pass.

## Example

```modules/m/module.md
---
title: Tools last
review-by: 2020-05-31
---

# From the goal to the kind {#kinds}

Look for a kind of tool, not for a name.
```

## Use instead

Look the module through, change what is no longer so, and set the next day.

```modules/m/module.md
---
title: Tools last
review-by: 2099-05-31
---

# From the goal to the kind {#kinds}

Look for a kind of tool, not for a name.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Find modules whose day is past; on the day itself there is still time."""
    for module in course.modules:
        if module.review_by and module.review_by < course.today:
            yield RULE.at(
                module.span_of("review-by"),
                f"module `{module.id}` was to be looked through by {module.review_by}",
                hint="look it through, then set `review-by` to the next day for that",
            )


RULE = Rule("SB491", "review-due", __doc__ or "", severity=Severity.WARNING, find=find)
