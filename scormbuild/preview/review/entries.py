"""Course → what can be commented on: pages and questions, with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Question, Quiz, Rating
from scormbuild.model.walk import nodes
from scormbuild.records import dataclass
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Course, Page
    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page or a question, as people speak of it and as programs find it."""

    kind: str
    """`page` or `question`."""
    number: str
    """`2.3` for the third page of the second module; `Q7` for the seventh question."""
    id: str
    title: str
    """A page's title, a question's stem; plain words."""
    span: Span

    @property
    def told(self) -> dict[str, str | int]:
        """What comments say of it."""
        return {
            "kind": self.kind,
            "number": self.number,
            "id": self.id,
            "title": self.title,
            "path": self.span.path,
            "line": self.span.line,
        }


def entries(course: Course) -> Iterator[Entry]:
    """Give all pages and questions, in the author's order; those of pools at the end.

    Pages are counted in their module, questions throughout.
    """
    count = 0
    for at, module in enumerate(course.modules, 1):
        for place, page in enumerate(module.pages, 1):
            yield Entry(
                kind="page",
                number=f"{at}.{place}",
                id=page.id,
                title=literal(page.title.plain),
                span=page.span,
            )
            for question in _questions(page):
                count += 1
                yield _entry(question, count)
    for pool in course.pools:
        for question in pool.questions:
            count += 1
            yield _entry(question, count)


def _entry(question: Question, count: int) -> Entry:
    return Entry(
        kind="question",
        number=f"Q{count}",
        id=question.key,
        title=" ".join(literal(question.stem.plain).split()),
        span=question.span,
    )


def _questions(page: Page) -> Iterator[Question]:
    for node in nodes(page.body):
        if isinstance(node, Question):
            yield node
        if isinstance(node, Quiz | Rating):
            yield from node.questions
