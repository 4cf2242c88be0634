"""Graded parts whose weights do not say what each is worth.

## What it does

Checks `graded:` in `course.yaml`: each name must be a quiz or a
scenario of the course, each graded one must have a weight above zero, and the weights must add up to 100. With one graded
quiz, `graded:` may be left out; that quiz then weighs 100. With two it may not.

## Why this is bad

The score that learners see, and the LMS keeps, is the mean of the graded parts by
weight. A part without weight would not count; weights that add up to 90 would keep
everybody below 90 percent.

## Example

### A name that no quiz has

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
graded: {fnal: 100}
```

```modules/m/10-final.md
# The last word {#last}

::: quiz #final graded
::: true-false #monitor correct=false
If we do not publish, nobody talks about us.

> True: The talk goes on; we would only miss it.
> False: Right. Taking part is a choice, listening is not.
:::
:::
```

### Weights that do not add up

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
graded: {final: 75}
```

## Use instead

```course.yaml
format: 1
id: new-rules
title: The New Rules
version: 1.0.0
language: en
modules: [m]
mastery: 80
graded: {final: 100}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, did_you_mean
from scormbuild.model import Scenario, walk
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Quiz, Track
    from scormbuild.source import Span

WHOLE = 100
"""What the weights add up to, in percent."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find names, weights and graded quizzes that do not fit together."""
    quizzes = {quiz.id: quiz for quiz in walk.parts(course) if quiz.id}
    graded = [quiz for quiz in quizzes.values() if quiz.graded]
    if "graded" not in course.spans and course.misread("graded"):
        return
    yield from _must_pass(course)
    if "graded" not in course.spans:
        yield from _undecided(graded)
        return
    place = course.spans["graded"]
    if course.unread("graded", place.path):
        return
    weights = dict(course.graded)
    for name in weights:
        if name not in quizzes and not course.unread(f"#{name}", "modules/"):
            yield RULE.at(
                place.narrow(name),
                f"`graded` names `{name}`, but there is no such quiz or scenario",
                hint=did_you_mean(name, quizzes) or f"remove `{name}` from `graded`",
            )
    for quiz in graded:
        if quiz.id not in weights and weights.keys() <= quizzes.keys():
            yield RULE.at(
                quiz.span,
                f"{_kind(quiz)} `{quiz.id}` is graded, but `graded` gives it no weight",
                hint=f"add `{quiz.id}` to `graded`, or remove the word `graded` here",
                related=((place, "the weights stand here"),),
            )
    yield from _odd_weights(weights, place)


def _kind(part: Quiz | Scenario) -> str:
    return part.kind if isinstance(part, Scenario) else "quiz"


def _odd_weights(weights: dict[str, int], place: Span) -> Iterator[Diagnostic]:
    """Find weights of nothing, and weights that do not make a whole."""
    for name, weight in weights.items():
        if weight == 0:
            yield RULE.at(
                place.narrow(name),
                f"`{name}` weighs nothing in `graded`",
                hint="give it a weight above zero, or make it practice: take it out here"
                " and the word `graded` off its fence line",
            )
    if sum(weights.values()) != WHOLE:
        yield RULE.at(
            place,
            f"the weights in `graded` add up to {sum(weights.values())}, not {WHOLE}",
            hint=f"change them so that they add up to {WHOLE}",
        )


def _must_pass(course: Course) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(n for _, names in course.must_pass for n in names):
        if name not in dict(course.graded) and not course.unread(
            f"#{name}", "modules/"
        ):
            yield RULE.at(
                course.span_of("track-rules"),
                f"`must-pass` names `{name}`, but no graded part is called so",
                hint=did_you_mean(name, dict(course.graded)),
            )
    for track in course.tracks:
        yield from _ungraded(course, track)


def _ungraded(course: Course, track: Track) -> Iterator[Diagnostic]:
    """Find what must be passed in a track that skips it or leaves it to choice."""
    counting = {quiz.id for quiz in select(course, track).parts if quiz.graded}
    for name in dict(course.must_pass).get(track.id, ()):
        if name in dict(course.graded).keys() - counting and not course.faulty:
            yield RULE.at(
                course.span_of("track-rules").narrow(track.id),
                f"`must-pass` names `{name}`, which track `{track.id}` does not grade",
                hint=f"take `{name}` out there, or write `R`, `B` or `D` for its module"
                " in the track's column",
            )


def _undecided(graded: list[Quiz | Scenario]) -> Iterator[Diagnostic]:
    for quiz in graded[1:]:
        first = graded[0]
        yield RULE.at(
            quiz.span,
            f"{_kind(quiz)} `{quiz.id}` is graded besides `{first.id}`, but the course does not"
            " say what each weighs",
            hint=f"add `graded: {{{first.id}: 50, {quiz.id}: 50}}` to `course.yaml`",
            related=((first.span, "graded as well"),),
        )


RULE = Rule("SB111", "bad-graded", __doc__ or "", find=find)
