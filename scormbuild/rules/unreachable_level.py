"""A level of the certificate that no track can reach.

## What it does

Looks at each level under `certificate:` in `course.yaml`, and at what it asks for: modules, quizzes and scenarios, statements and checklists, a score. Finds levels for which every track lacks something, of that level or of one before it.

## Why this is bad

Its certificate is never given. Perhaps a module was taken out of a track after the level was thought of; perhaps a level asks for a score where no track grades anything.

## Example

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
certificate:
  levels:
    - literate
    - id: professional
      score: 90
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
  levels:
    - literate
    - id: professional
      modules: [m]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import walk
from scormbuild.select.levels import is_ticked, lacking, levels
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def find(course: Course) -> Iterator[Diagnostic]:
    """Name each level that is out of reach, and what one track lacks for it."""
    if course.certificate is None or course.faulty:
        return
    variants = [select(course, track) for track in course.tracks]
    reached = max((len(levels(variant)) for variant in variants), default=0)
    for level in course.certificate.levels[reached : reached + 1]:
        found = [one for it in variants for one in lacking(it, level)]
        if not found or _unknown(course, found):
            continue
        key, name = found[0]
        span = level.spans.get(key) or level.span or course.span_of("certificate")
        yield RULE.at(
            span.narrow(name),
            f"no track can reach level `{level.id}`: {_WHY[key].format(name)}",
            hint="let a track take that, or let the level ask for something else",
        )


def _unknown(course: Course, found: list[tuple[str, str]]) -> bool:
    """Say whether something is asked for that there is not: that has been said."""
    known = {
        "modules": {module.id for module in course.modules},
        "parts": {part.id for part in walk.parts(course)},
        "given": {it.id for it in walk.recorded(course) if is_ticked(it)},
    }
    return any(name not in known.get(key, (name,)) for key, name in found)


_WHY = {
    "tracks": "it is not for track `{}`, and others lack something",
    "modules": "module `{}` is missing",
    "parts": "quiz or scenario `{}` is missing",
    "given": "`{}` is missing",
    "score": "nothing is graded",
}

RULE = Rule(
    "SB164", "unreachable-level", __doc__ or "", severity=Severity.WARNING, find=find
)
