"""A certificate whose levels ask for what there is not.

## What it does

Checks `certificate:` in `course.yaml`: each level has an id of its own; the tracks, modules, parts (quizzes and scenarios), statements and checklists it asks for are in the course; percentages end at 100; and each level but the first asks for more than the one before it. No component may have the id `certificate`, since certificates are on record under it.

## Why this is bad

A level that asks for a module with a misspelt name is one that nobody reaches, and nobody would notice before the first learner asks where the certificate is. A second level that asks for nothing is given to everybody at once, and the first to nobody.

## Example

### A module that there is not

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
    - id: ambassador
      modules: [voise]
```

### A second level that asks for nothing

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
certificate:
  levels: [literate, ambassador]
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
    - id: ambassador
      modules: [m]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import CERTIFICATE, walk
from scormbuild.select.levels import is_ticked
from scormbuild.slug import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Level
    from scormbuild.source import Span

WHOLE = 100
"""The most percent there are."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find levels that cannot be meant so, and a component in the certificate's place."""
    if course.certificate is None:
        return
    place = course.span_of("certificate")
    for part in walk.components(course):
        if part.id == CERTIFICATE:
            yield RULE.at(
                part.span,
                "`certificate` is the id under which certificates are on record",
                hint="give this component another id",
                related=((place, "the certificate is asked for here"),),
            )
    seen: set[str] = set()
    for number, level in enumerate(course.certificate.levels):
        yield from _named(level, seen, place)
        yield from _names(course, level, place)
        yield from _percents(level, place)
        if number and not level.asks:
            yield RULE.at(
                _at(level, "id", place),
                f"level `{level.id}` asks for nothing that the one before it does not",
                hint="say what it takes besides: `modules:`, `parts:`, `given:`,"
                " `score:` or `tracks:`",
            )
        seen.add(level.id)


def _at(level: Level, key: str, place: Span) -> Span:
    return level.spans.get(key) or level.span or place


def _named(level: Level, seen: set[str], place: Span) -> Iterator[Diagnostic]:
    span = _at(level, "id", place)
    if not is_id(level.id):
        yield RULE.at(
            span,
            f"`{level.id}` is no id of a level" if level.id else "a level has no `id`",
            hint="write small letters, digits and hyphens, such as `literate`",
        )
    elif level.id in seen:
        yield RULE.at(
            span,
            f"there are two levels `{level.id}`",
            hint="take one of them out, or give it another id",
        )


def _names(course: Course, level: Level, place: Span) -> Iterator[Diagnostic]:
    """Find names of what is not there; nothing is said where reading failed."""
    if course.faulty:
        return
    ticked = (it.id for it in walk.recorded(course) if is_ticked(it))
    asked = (
        ("tracks", level.tracks, {track.id for track in course.tracks}),
        ("modules", level.modules, {module.id for module in course.modules}),
        ("parts", tuple(dict(level.parts)), {it.id for it in walk.parts(course)}),
        ("given", level.given, set(ticked)),
    )
    for key, names, known in asked:
        for name in names:
            if name not in known:
                yield RULE.at(
                    _at(level, key, place).narrow(name),
                    f"level `{level.id}` asks for `{name}`, but {_KINDS[key]} is called"
                    " so",
                    hint=did_you_mean(name, known) or f"take `{name}` out",
                )


_KINDS = {
    "tracks": "no track",
    "modules": "no module",
    "parts": "no quiz or scenario",
    "given": "no statement to confirm and no checklist",
}


def _percents(level: Level, place: Span) -> Iterator[Diagnostic]:
    asked = (("score", "score", level.score), *(("parts", *it) for it in level.parts))
    for key, name, percent in asked:
        if percent > WHOLE:
            yield RULE.at(
                _at(level, key, place).narrow(name),
                f"level `{level.id}` asks for {percent} percent",
                hint="write 100 or less",
            )


RULE = Rule("SB163", "bad-certificate", __doc__ or "", find=find)
