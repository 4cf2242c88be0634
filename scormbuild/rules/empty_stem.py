"""A question that does not ask.

## What it does

Finds questions with nothing between the fence line and the first option; for a
`true-false`, nothing before the labels; and those of which a track, or a department in
it, reads nothing, since all of it stands in `for` or `not-for`.

## Why this is bad

Learners see options and must guess what they answer. A screen reader has nothing to
announce the group of options with, and an LMS report shows a question without words.

## Example

```modules/m/10-check.md
# What helps a worry first? {#worry}

::: choose-one #first-step
- [x] A name
  > Yes. A worry that has a name can get a plan.
- [ ] A brave face
  > It hides the risk and leaves it where it is.
:::
```

## Use instead

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #first-step
What helps a worry first?

- [x] A name
  > Yes. A worry that has a name can get a plan.
- [ ] A brave face
  > It hides the risk and leaves it where it is.
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import walk
from scormbuild.records import replace
from scormbuild.select.learners import by_lens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Question, Track
    from scormbuild.source import Span


def find(course: Course) -> Iterator[Diagnostic]:
    """Find questions whose stem has neither words nor a picture."""
    for question in walk.questions(course):
        if not _says(question):
            name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
            statement = question.asking.fixed
            what = "states" if statement else "asks"
            yield RULE.at(
                question.span,
                f"{name} {what} nothing",
                hint=f"write the {'statement' if statement else 'question'}"
                " on the line after this one",
            )

    yield from _by_track(course)


def _says(question: Question) -> bool:
    return bool(question.stem.plain.strip() or question.stem.images)


def _by_track(course: Course) -> Iterator[Diagnostic]:
    """Find questions of which a track, or a department in it, reads nothing."""
    parted = {it.id: it for it in walk.questions(course) if it.stem.shares}
    said: set[str] = set()
    for track in course.tracks if parted else ():
        for question in _silent(course, track):
            whole = parted.get(question.id)
            if whole and _says(whole) and question.id not in said:
                said.add(question.id)
                yield RULE.at(
                    _part(whole),
                    f"`{question.id}` asks nothing of some in track `{track.id}`",
                    hint="write what everybody reads outside of `for` and `not-for`",
                )


def _part(question: Question) -> Span:
    """Give the place of the first part that is for some only."""
    audiences = (share.audience for share in question.stem.shares)
    places = (it.span for it in audiences if it is not None and it.span is not None)
    return next(places, question.span)


def _silent(course: Course, track: Track) -> Iterator[Question]:
    """Give the questions of which some of a track's learners read nothing."""
    for _, variant in by_lens(course, track):
        seen = replace(variant.course, modules=variant.modules, pools=variant.pools)
        yield from (it for it in walk.questions(seen) if not _says(it))


RULE = Rule("SB207", "empty-stem", __doc__ or "", find=find)
