"""A `for` or `not-for` names a track or a language that the course does not have.

## What it does

Looks up every name behind `for` and `not-for`, and every track in `must-pass` and `track-values`, among the tracks of `tracks.csv`. A course without that table has one track, `all`. In a course with `languages:` it looks up what stands behind `lang:` in a `for` among these as well.

## Why this is bad

A part `for` a track that does not exist is shown to nobody; a part `not-for` such a track is shown to everybody. Neither is what its author wanted.

## Example

```course.yaml
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
```

```tracks.csv
module,staff,wardens
mastery,-,-
m,R,R
```

```modules/m/module.md
---
id: m
title: Fears first
---

# Before you begin {#before}

A worry is information.

::: for warden
You are the first to hear of it.
:::
```

## Use instead

```modules/m/module.md
---
id: m
title: Fears first
---

# Before you begin {#before}

A worry is information.

::: for wardens
You are the first to hear of it.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model.audience import LANGUAGE, LENS, speaks
from scormbuild.select.audiences import audiences, unspoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Audience, Course
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names behind `for`, `not-for` and in `must-pass` that no track has.

    Silent where the whole table could not be read.
    """
    tracks = {track.id for track in course.tracks}
    lenses = {lens.id for lens in course.lenses}
    if not any(track.span for track in course.tracks) and course.table_unread():
        return
    for name, _ in course.must_pass:
        if name not in tracks and not course.table_unread(name):
            yield RULE.at(
                course.span_of("track-rules"),
                f"`must-pass` names the track `{name}`, which there is not",
                hint=did_you_mean(name, tracks),
            )
    yield from _valued(course, tracks)
    for name, _ in course.leak_check:
        if name not in tracks | {*dict(course.editions)}:
            yield RULE.at(
                course.span_of("track-rules"),
                f"`leak-check` names `{name}`, which is no track and no edition",
                hint=did_you_mean(name, tracks | {*dict(course.editions)}),
            )
    for audience, span in audiences(course):
        for name in audience.tracks:
            if name not in tracks and not course.table_unread(name):
                yield RULE.at(
                    span.narrow(name),
                    f"there is no track `{name}`",
                    hint=_meant(name, course, lenses),
                )
        yield from _unspoken(audience, span, course)


def _meant(name: str, course: Course, lenses: set[str]) -> str:
    """Say what a name that is no track's is likely to mean, or what to do."""
    if name in lenses:
        return f"did you mean `{LENS}{name}`?"
    if any(speaks(code, name) for code in course.languages):
        return f"did you mean `{LANGUAGE}{name}`?"
    if any(track.span for track in course.tracks):
        return did_you_mean(name, [track.id for track in course.tracks])
    return (
        "the course has no tracks: name them in `tracks.csv`, or take the condition out"
    )


def _unspoken(audience: Audience, span: Span, course: Course) -> Iterator[Diagnostic]:
    """Find languages that the course does not have; tags that are none are told."""
    if course.misread("languages") or course.misread("language"):
        return
    known = ", ".join(f"`{LANGUAGE}{it}`" for it in course.languages)
    for code in unspoken(audience, course):
        yield RULE.at(
            span.narrow(f"{LANGUAGE}{code}"),
            f"the course has no language `{code}`",
            hint=f"write one of {known},"
            f" or add `{code}` to `languages:` in `course.yaml`",
        )


def _valued(course: Course, tracks: set[str]) -> Iterator[Diagnostic]:
    key = "track-values"
    held = [(course.track_values, course.span_of(key))]
    held += [(it.track_values, it.spans.get(key, it.span)) for _, it in course.editions]
    for by_track, span in held:
        for name, _ in by_track:
            if name not in tracks and not course.table_unread(name):
                yield RULE.at(
                    span,
                    f"`{key}` names the track `{name}`, which there is not",
                    hint=did_you_mean(name, tracks),
                )


RULE = Rule("SB127", "unknown-track", __doc__ or "", find=find)
