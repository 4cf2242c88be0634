"""Right answers that are the longest, time after time.

## What it does

Counts, in each pool, in each quiz and over the pages of each module, the `choose-one`
questions whose right answer is longer by a tenth than every other. It warns from four
questions on, if chance alone would make it so many in less than one of fifty cases: if
of three answers each the longest is right in four questions of four, or in eight of
twelve.

## Why this is bad

The right answer grows while its author makes sure that it is true. Learners notice
soon: whoever always takes the longest passes without having read the question.

## Example

```pools/m.md
::: choose-one #p-one
The radio is silent. What now?

- [x] Take the card beside the door and call the relief watch
  > Yes.
- [ ] Call louder
  > The battery does not hear you.
:::

::: choose-one #p-two
It smells of smoke. What now?

- [x] Raise the alarm, close the door behind you and leave
  > Yes.
- [ ] Look for the fire
  > It finds you.
:::

::: choose-one #p-three
A guest is lost. What now?

- [x] Take the guest along and tell the warden at the meeting point
  > Yes.
- [ ] Point to the plan
  > It is on the other floor.
:::

::: choose-one #p-four
The lift stands open. What now?

- [x] Take the stairs, on the side of the wall
  > Yes.
- [ ] Take the lift
  > It may stop between two floors.
:::

::: choose-one #p-five
The door is hot. What now?

- [x] Stay, put a wet cloth before the gap and call from the window
  > Yes.
- [ ] Open it a little
  > A little is enough for the smoke.
:::

::: choose-one #p-six
Somebody wants to go back for keys. What now?

- [x] Hold them back, and tell them when the house is safe again
  > Yes.
- [ ] Let them go
  > They may not come back.
:::
```

```modules/m/10-drill.md
# Drill {#drill}

::: quiz #the-drill
- 6 from m
:::
```

## Use instead

Give what makes the right answer true to its feedback, and make wrong ones as long where
that is what people think.

```pools/m.md
::: choose-one #p-one
The radio is silent. What now?

- [x] Call the relief watch
  > Yes. The number is on the card beside the door.
- [ ] Call again, a little louder
  > The battery does not hear you.
:::
```

```modules/m/10-drill.md
# Drill {#drill}

::: quiz #the-drill
- 1 from m
:::
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Rule, Severity
from scormbuild.model import Manner, Question, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Span

FEWEST = 4
"""Questions from which one can speak of a pattern."""
MARGIN = 1.1
"""How much longer an answer must be to be seen as the longest at a glance."""
CHANCE = 0.02
"""Least likelihood of a count that is still put down to chance."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find groups of questions in which the longest answer is right too often."""
    for span, what, group in groups(course):
        lengths = [found for it in group if (found := _lengths(it))]
        longest = sum(right >= MARGIN * max(wrong) for right, wrong in lengths)
        chances = [1 / (1 + len(wrong)) for _, wrong in lengths]
        if len(lengths) >= FEWEST and at_least(longest, chances) < CHANCE:
            yield RULE.at(
                span,
                f"in {what} the right answer is the longest in {longest} of"
                f" {len(lengths)} questions",
                hint="shorten right answers: reasons belong in the feedback",
            )


def groups(
    course: Course,
) -> Iterator[tuple[Span, str, Sequence[Question]]]:
    """Give the questions that a learner meets together, with their place and name."""
    for pool in course.pools:
        yield pool.span, f"the pool `{pool.id}`", pool.questions
    for quiz in walk.quizzes(course):
        yield quiz.span, f"the quiz `{quiz.id}`", quiz.questions
    for module in course.modules:
        alone = [
            node
            for page in module.pages
            for node in walk.nodes(page.body)
            if isinstance(node, Question)
        ]
        yield module.span, f"the pages of `{module.id}`", alone


def _lengths(question: Question) -> tuple[int, list[int]] | None:
    """Give the length of the one right answer, and those of the wrong ones."""
    asking = question.asking
    if asking.manner is not Manner.ONE or not asking.lists:
        return None
    right = [len(it.text.plain) for it in question.options if it.correct]
    wrong = [len(it.text.plain) for it in question.options if not it.correct]
    return (right[0], wrong) if len(right) == 1 and wrong else None


def at_least(count: int, chances: Sequence[float]) -> float:
    """Give how likely it is that `count` or more of some independent events happen."""
    likely = [1.0]
    for chance in chances:
        missed = [share * (1 - chance) for share in likely] + [0.0]
        hit = [0.0] + [share * chance for share in likely]
        likely = [one + other for one, other in zip(missed, hit, strict=True)]
    return sum(likely[count:])


RULE = Rule(
    "SB234", "longest-is-right", __doc__ or "", severity=Severity.WARNING, find=find
)
