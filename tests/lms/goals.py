"""What a learner means to do with a small course, and how far the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged

COURSE: Final = {
    "course.yaml": """\
format: 1
id: brief
title: Brief
version: 1.0.0
language: en
modules: [all]
mastery: 60
""",
    "modules/all/module.md": """\
---
title: All
---
# First {#first}
Words.

::: true-false #try correct=false
Is it so?

> True: No.
> False: Right.
:::

# Second {#second}
More words.

# Third {#third}
::: quiz #final graded
::: true-false #one correct=true
Is it one?

> True: Yes.
> False: No.
:::
::: choose-one #two
Which?
- [ ] This
  > No.
- [x] That
  > Yes.
:::
::: true-false #three correct=false
Is it three?

> True: No.
> False: Right.
:::
:::
""",
}
"""Three pages, a question on the first, a quiz of three on the last."""
QUIZ: Final = "final"
PRACTICE: Final = "try"
SHOWN: Final = """() => {
  const seen = id => document
    .querySelector(`#sb-menu [data-to="${id}"]`).classList.contains('sb-done')
  const tried = document.querySelector('.sb-page [data-question="try"] .sb-shown')
  const phase = ['ready', 'run', 'result'].find(
    name => !document.querySelector(`.sb-quiz-${name}, .sb-${name}`).hidden)
  const given = document.querySelectorAll('.sb-dots .sb-answered').length
  const under = phase === 'ready' ? 0 : phase === 'run' ? 1 + given : 5
  const before = [seen('first'), tried !== null, seen('second'), seen('third')]
  return before.every(Boolean) ? 4 + under : before.indexOf(false)
}"""
"""Gives how many goals are reached, as far as one sees."""
LAST: Final = 9
"""How many goals there are: pages, a try, a quiz begun, answered and handed in."""


@dataclass(frozen=True, slots=True)
class Goals:
    """A learner with a mind made up: which questions they get right."""

    package: Packaged
    right: Sequence[str]

    def reached(self, learner: Learner) -> int:
        """Look how many goals are reached."""
        count: int = learner.frame.evaluate(SHOWN)
        return count

    def pursue(self, learner: Learner, goal: int) -> None:
        """Reach the goal of a number, from 0, all before it being reached."""
        page = ("first", "first", "second", "third")[min(goal, 3)]
        if learner.here() != page:
            learner.open_page(page)
        if goal == 1:
            learner.practise(PRACTICE, self._choice(PRACTICE))
        elif goal == 4:
            learner.begin_quiz()
        elif goal == LAST - 1:
            self._hand_in(learner)
        elif goal > 4:
            self._respond(learner)

    def _choice(self, question: str) -> list[int]:
        knows = question in self.right
        return self.package.right(question) if knows else self.package.wrong(question)

    def _respond(self, learner: Learner) -> None:
        """Respond to the first question that has no response."""
        while learner.ticked(learner.card()):
            learner.go_on()
        learner.tick(learner.card(), self._choice(learner.asked()))

    def _hand_in(self, learner: Learner) -> None:
        while learner.card().count():
            learner.go_on()
        learner.submit()
