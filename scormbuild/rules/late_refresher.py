"""A refresher that comes when the certificate has run out.

## What it does

Compares `after-months` of the [refresher](../authoring.md#refresher) with `valid-months` of the certificate in `course.yaml`.

## Why this is bad

Between the two dates learners hold a certificate that is no longer valid, and nothing has asked them to renew it.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
certificate:
  valid-months: 12
track-rules:
  refresher:
    after-months: 18
    modules: [m]
    questions: 0
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
certificate:
  valid-months: 12
track-rules:
  refresher:
    after-months: 11
    modules: [m]
    questions: 0
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
    """Find a refresher after the certificate's end."""
    setting, found = course.refresher, course.certificate
    if setting is None or found is None or not found.valid_months:
        return
    if setting.after_months > found.valid_months:
        place = course.span_of("track-rules")
        yield RULE.at(
            setting.spans.get("after-months", place),
            f"the refresher comes after {setting.after_months} months, and the"
            f" certificate holds for {found.valid_months}",
            hint=f"write `after-months: {found.valid_months}` or less",
            related=(
                (
                    found.spans.get("valid-months", course.span_of("certificate")),
                    "it ends here",
                ),
            ),
        )


RULE = Rule("SB168", "late-refresher", __doc__ or "", Severity.WARNING, find)
