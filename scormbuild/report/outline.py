"""A course page by page: what it takes, how it reads and what it asks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild import readability
from scormbuild.idioms import idiom
from scormbuild.model import Question, Quiz, walk
from scormbuild.records import dataclass
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.idioms import Idiom
    from scormbuild.model import Course, Page
    from scormbuild.site import Json

HEAD = ("page", "depth", "words", "minutes", "reads", "ease", "asks")

NAMES = 2
"""Columns that hold names, not numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is told of one page."""

    page: Page
    words: int
    """Of what everybody reads there."""
    minutes: float | None
    """Of reading; None in a language of which nothing is known."""
    ease: int | None
    """Reading ease; None likewise, and where there is not a sentence."""
    asked: tuple[Question, ...]
    """Questions on the page, and those of its quizzes' own."""


def line(page: Page, known: Idiom | None) -> Line:
    """Measure one page."""
    shown = tuple(readability.shown(page))
    found = readability.reading(shown, known) if known else None
    return Line(
        page=page,
        words=sum(len(text.plain.split()) for text in shown),
        minutes=readability.minutes(page, known) if known else None,
        ease=round(found.ease(known.ease)) if known and found else None,
        asked=tuple(_asked(page)),
    )


def _asked(page: Page) -> Iterator[Question]:
    for node in walk.nodes(page.body):
        if isinstance(node, Question):
            yield node
        elif isinstance(node, Quiz):
            yield from node.questions


def text(course: Course) -> str:
    """Give a table a module, then the pools, then what the figures mean."""
    known = idiom(course.language)
    blocks = []
    for module in course.modules:
        rows = [HEAD, *(_row(line(page, known)) for page in module.pages)]
        blocks.append("\n".join((f"{module.id}: {module.title}", *_table(rows))))
    if course.pools:
        rows = [(pool.id, _levels(pool.questions)) for pool in course.pools]
        blocks.append("\n".join(("pools", *_table(rows))))
    if known:
        ease = known.ease
        blocks.append(
            f"reads: minutes at {known.per_minute} words a minute;"
            " minutes: as the page says.\n"
            f"ease: {ease.name}, 0 very hard to 100 very easy;"
            f" below {ease.hard} is difficult."
        )
    return "\n\n".join(blocks)


def listing(course: Course) -> str:
    """Give a JSON list with one object a page."""
    known = idiom(course.language)
    objects = [
        _object(module.id, line(page, known))
        for module in course.modules
        for page in module.pages
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def _object(module: str, it: Line) -> dict[str, Json]:
    return {
        "module": module,
        "page": it.page.id,
        "title": literal(it.page.title.plain),
        "depth": it.page.depth,
        "words": it.words,
        "minutes": it.page.minutes,
        "minutes_of_reading": None if it.minutes is None else round(it.minutes, 2),
        "reading_ease": it.ease,
        "questions": [
            {
                "id": question.id,
                "kind": question.kind,
                "level": question.level,
                "objective": question.objective,
            }
            for question in it.asked
        ],
        "sources": list(it.page.sources),
    }


def _row(it: Line) -> tuple[str, ...]:
    page = it.page
    return (
        page.id or literal(page.title.plain),
        page.depth,
        str(it.words),
        "" if page.minutes is None else f"{page.minutes:g}",
        "" if it.minutes is None else f"{it.minutes:.1f}",
        "" if it.ease is None else str(it.ease),
        _levels(it.asked),
    )


def _levels(questions: Iterable[Question]) -> str:
    """Count questions by their level: `3 apply, 1 understand, 2`."""
    counts: dict[str, int] = {}
    for question in questions:
        counts[question.level] = counts.get(question.level, 0) + 1
    ordered = sorted(counts.items(), key=lambda it: (it[0] == "", it[0]))
    return ", ".join(f"{count} {level}".rstrip() for level, count in ordered)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Align columns: names and what is asked to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    last = len(widths) - 1
    for row in rows:
        cells = (
            f"{cell:<{width}}" if place < NAMES or place == last else f"{cell:>{width}}"
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  " + "  ".join(cells).rstrip()
