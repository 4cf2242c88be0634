"""An answer to which a question has nothing to say.

## What it does

Finds options of `choose-one`, `choose-many` and `hotspot` without a `>` line under
them, `true-false` questions without `> True:` or `> False:`, and questions of other kinds
without `> Explain:`. `feedback=off` waives it, on the question, or on a quiz for its own questions and for pools that only such quizzes
draw from.

## Why this is bad

An answer shows what the learner believes. Feedback that speaks to that belief, also
where it is right, is what the question is for; without it there is only a mark.

## Example

```modules/m/10-check.md
# What a worry is {#worry}

::: choose-one #first-step
What helps a worry first?

- [x] A name
  > Yes. A worry that has a name can get a plan.
- [ ] A brave face
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

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule
from scormbuild.model import Feedback, walk
from scormbuild.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Question
    from scormbuild.source import Span

_FENCE = re.compile(r" {0,3}:{3,}\s*(?P<name>(?:not-)?for\b)?(?P<other>\S)?")
_QUOTE, _PART = ">", ":::"


def find(course: Course) -> Iterator[Diagnostic]:
    """Find options and labels without feedback where it is not waived."""
    waived = frozenset(_waived(course))
    for question in walk.questions(course):
        if not question.feedback or id(question) in waived:
            continue
        starts = (it.excerpt.lstrip() for it in faulty(course, question))
        if any(it.startswith((_QUOTE, _PART)) for it in starts):
            continue
        yield from _DUE[question.asking.feedback](question)


def _waived(course: Course) -> Iterator[int]:
    """Give the identities of questions that some quiz excuses.

    By identity, since two equal questions may stand in two places.
    """
    drawn: dict[str, bool] = {}
    for quiz in walk.quizzes(course):
        for draw in quiz.draws:
            drawn[draw.pool] = drawn.get(draw.pool, True) and not quiz.feedback
    for pool in course.pools:
        if drawn.get(pool.id, False):
            yield from (id(question) for question in pool.questions)


def faulty(course: Course, question: Question) -> Iterator[Span]:
    """Give the places in a question where reading found errors; other rules ask too.

    A quote that could not be read may be the feedback that seems to be missing.
    """
    source, first = question.span.source, question.span.line
    for span in course.faulty:
        below = span.path == source.path and span.line > first
        if below and _within(source.lines[first : span.line]):
            yield span


def _within(lines: Sequence[str]) -> bool:
    """Say whether a question, or a part of its stem, is still open behind lines."""
    depth = 1
    for fence in filter(None, map(_FENCE.match, lines)):
        if fence["name"]:
            depth += 1
        else:
            depth = 0 if fence["other"] else depth - 1
        if depth == 0:
            return False
    return True


def _options(question: Question) -> Iterator[Diagnostic]:
    for option in question.options:
        if option.feedback is None:
            words = shorten(option.text.plain)
            yield RULE.at(
                option.span,
                f"option `{words}` has no feedback" if words else "no feedback here",
                hint="write a line that begins with `>` under it and says why it is"
                " right or wrong",
            )


def _labels(question: Question) -> Iterator[Diagnostic]:
    name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
    for option in question.options:
        label = option.id.capitalize()
        if option.feedback is None:
            yield RULE.at(
                question.span,
                f"{name} has no feedback for whoever chooses {label}",
                hint=f"add a line `> {label}: …` that says why it is right or wrong",
            )


def _explained(question: Question) -> Iterator[Diagnostic]:
    if question.guidance.explain is None:
        name = f"`{question.id}`" if question.id else f"this `{question.kind}`"
        yield RULE.at(
            question.span,
            f"{name} never says why",
            hint="add a line `> Explain: …` that gives the reason of what is right",
        )


_DUE: Mapping[Feedback, Callable[[Question], Iterator[Diagnostic]]] = {
    Feedback.OPTIONS: _options,
    Feedback.ANSWERS: _labels,
    Feedback.EXPLAIN: _explained,
    Feedback.NOWHERE: lambda _: iter(()),
}

RULE = Rule("SB203", "missing-feedback", __doc__ or "", find=find)
