"""A `scormbuild.lock` that lacks something the course has.

## What it does

Looks for pages, components and options of the course that have no number in `scormbuild.lock` yet. That is so whenever something new has been written.

## Why this is bad

What a learner has done is kept under these numbers. Without a number nothing can be kept, and `build` never gives one by itself: the same source must always give the same package.

## Example

```modules/m/module.md
---
id: m
title: Fire safety
---

# Where the exits are {#exits}

One at each end of the corridor.

# Where we meet {#meeting}

We meet behind the bicycle shed.
```

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
page exits 0
```

## Use instead

Run `scormbuild ids`, look at what it has written, and commit the lock together with the course:

```scormbuild.lock
# Written by `scormbuild ids`. Commit it; never edit it by hand.
page exits 0
page meeting 1
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import COURSE, Rule
from scormbuild.model.walk import components, decisions, pages, questions
from scormbuild.slug import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Name the first thing that the lock does not know, and how many more there are.

    Silent while an id is missing: `ids` mends both at once. What is no id never
    comes into the lock.
    """
    if any(not part.id for part in (*pages(course), *components(course))):
        return
    unknown = list(dict.fromkeys(_unknown(course)))
    if not unknown:
        return
    span, name = unknown[0]
    more = f" and {len(unknown) - 1} more" if len(unknown) > 1 else ""
    yield RULE.at(
        span,
        f"`scormbuild.lock` does not know {name}{more}",
        hint=f"run `scormbuild ids {COURSE}` and commit the lock with the course",
    )


def _unknown(course: Course) -> Iterator[tuple[Span, str]]:
    for page in pages(course):
        if page.index < 0 and is_id(page.id):
            yield page.span, f"page `{page.id}`"
    for part in components(course):
        if part.index < 0 and is_id(part.id):
            yield part.span, f"component `{part.id}`"
    yield from _unwritten(course)
    for it in decisions(course):
        known = all(map(is_id, it.id.split(".")))
        if known and (it.scene.index < 0 or any(o.index < 0 for o in it.options)):
            yield it.scene.span, f"what is decided in `{it.id}`"
    yield from _unknown_answers(course)


def _unwritten(course: Course) -> Iterator[tuple[Span, str]]:
    """Find what stands on no page and is on record all the same."""
    if course.certificate is not None and course.certified < 0:
        yield course.span_of("certificate"), "the certificate"
    if any(number < 0 for _, number in course.backwards):
        yield course.span_of("look-back"), "what looks back"
    if course.test_out is not None and min(course.tested) < 0:
        yield course.span_of("track-rules"), "the test-out"
    refreshing = course.refreshing
    if course.refresher is not None and min(refreshing.page, refreshing.quiz) < 0:
        yield course.span_of("track-rules"), "the refresher"


def _unknown_answers(course: Course) -> Iterator[tuple[Span, str]]:
    for question in questions(course):
        if any(index < 0 <= question.index for _, _, index in question.versions):
            yield question.span, f"a version of `{question.id}`"
        if question.sure is not None and question.index >= 0 > question.sure:
            yield question.span, f"the confidence of `{question.id}`"
        if any(question.index >= 0 > it.index for it in question.beside):
            yield question.span, f"what is kept beside `{question.id}`"
        for option in question.options:
            known = question.index < 0 or option.index >= 0
            if not known and (not option.id or is_id(option.id)):
                yield option.span, f"an option of `{question.id}`"


RULE = Rule("SB105", "stale-lock", __doc__ or "", find=find)
