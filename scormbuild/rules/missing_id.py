"""A page, question, quiz, scenario or scene that has no id yet.

## What it does

Finds pages, questions, quizzes, scenarios and scenes without an id. Pages and scenes
get theirs in the braces of their heading, statements of a `likert` in braces behind their
words, components on their fence line. A scene's id is its author's to choose: choices
lead to it by that name.

## Why this is bad

What a learner has done is remembered by id. An id made from a title or a position
would change with it, and records of learners who are half-way would be lost. So ids
stand in the text, are written once, and never change.

## Example

```modules/m/10-cards.md
# Nine worries, nine answers

Secrets get out.
```

## Use instead

Run `scormbuild ids` with the course's folder; it writes what is missing, and leaves
what is there.

```modules/m/10-cards.md
# Nine worries, nine answers {#cards}

Secrets get out.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import COURSE, Rule
from scormbuild.model import Quiz, walk
from scormbuild.shorten import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Page, Question, Scenario

HINT = f"run `scormbuild ids {COURSE}`, which writes it into the text"


def find(course: Course) -> Iterator[Diagnostic]:
    """Find pages, questions and quizzes whose id is empty."""
    for page in walk.pages(course):
        if not page.id:
            yield RULE.at(page.span, f"{_page(page)} has no id", hint=HINT)
    for component in walk.components(course):
        if not component.id:
            yield RULE.at(
                component.span, f"{_component(component)} has no id", hint=HINT
            )
    for scenario in walk.scenarios(course):
        for scene in (it for it in scenario.scenes if not it.id):
            yield RULE.at(
                scene.span,
                f"scene `{shorten(scene.title.plain)}` has no id",
                hint="write one behind its heading, such as `{#signal}`; choices name it",
            )


def _page(page: Page) -> str:
    title = shorten(page.title.plain)
    return f"page `{title}`" if title else "this page"


def _component(component: Question | Quiz | Scenario) -> str:
    kind = "quiz" if isinstance(component, Quiz) else component.kind
    return f"this `{kind}`"


RULE = Rule("SB101", "missing-id", __doc__ or "", find=find)
