"""What is asked and who sees what, as flat tables for joins with statements."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from scormbuild.model import Quiz, Scenario, walk
from scormbuild.select.scoring import scoring
from scormbuild.simulate.order import required
from scormbuild.statements.catalogue import unit
from scormbuild.xapi import activities, iris_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormbuild.model import Page, Question
    from scormbuild.select.variant import Variant
    from scormbuild.statements.catalogue import Entry

ITEMS = (
    *("course", "version", "track", "lens", "edition", "module", "page", "part"),
    *(
        "graded",
        "pool",
        "drawn",
        "of",
        "activity",
        "item",
        "kind",
        "type",
        "text",
        "correct",
    ),
    *("weighting", "level", "objective", "measures", "reverse"),
)
CHOICES = ("activity", "role", "choice", "position", "text", "correct")
TRACKS = (
    *("course", "version", "track", "title", "lens", "edition", "unit", "mastery"),
    *("move_on", "module", "module_activity", "depth", "optional", "position", "page"),
    *("page_activity", "page_title", "required"),
)

Row: TypeAlias = dict[str, object]
Said: TypeAlias = "Mapping[str, Mapping[str, Any]]"
"""Definitions by activity."""

_NAME = re.compile(r"\[[,.:]\]")


def written(columns: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> str:
    """Write a table as CSV with a head; no value is ever missing."""
    out = StringIO()
    table = csv.DictWriter(out, columns, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return out.getvalue()


def tracks(variants: Iterable[Variant]) -> Iterator[Row]:
    """Give a row for each page of each track and edition, in the order of reading."""
    for variant in variants:
        iris, judged = iris_of(variant), scoring(variant)
        depths, must = dict(variant.track.modules), set(required(variant))
        pages = [(module, page) for module in variant.modules for page in module.pages]
        for position, (module, page) in enumerate(pages, start=1):
            yield {
                **_point(variant),
                "title": variant.track.title,
                "unit": unit(variant).id,
                "mastery": "" if judged.mastery is None else judged.mastery,
                "move_on": str(judged.move_on),
                "module": module.id,
                "module_activity": iris.module(module.id),
                "depth": str(depths.get(module.id, "")),
                "optional": int(module.id in variant.track.optional),
                "position": position,
                "page": page.id,
                "page_activity": iris.page(page.id),
                "page_title": page.title.plain,
                "required": int(page.id in must),
            }


def items(variants: Iterable[Variant]) -> Iterator[Row]:
    """Give a row for each question wherever it is asked, in each track and edition."""
    for variant in variants:
        for module in variant.modules:
            for page in module.pages:
                here = {**_point(variant), "module": module.id, "page": page.id}
                for row in _asked(variant, page):
                    yield {**here, **row}


def choices(found: Iterable[Entry]) -> Iterator[Row]:
    """Give a row for each choice of each question, and for each partner."""
    for entry in found:
        said = entry.activity.definition
        right = {
            name
            for pattern in cast("list[str]", said.get("correctResponsesPattern", ()))
            for name in _NAME.split(pattern)
        }
        for role in ("choices", "scale", "source", "target", "steps"):
            listed = cast("list[dict[str, Any]]", said.get(role, ()))
            for position, choice in enumerate(listed, start=1):
                yield {
                    "activity": entry.activity.id,
                    "role": role,
                    "choice": choice["id"],
                    "position": position,
                    "text": next(iter(choice["description"].values())),
                    "correct": int(choice["id"] in right) if right else "",
                }


def _point(variant: Variant) -> Row:
    return {
        "course": variant.course.id,
        "version": variant.course.version,
        "track": variant.track.id,
        "lens": variant.lens or "",
        "edition": variant.edition or "",
    }


def _asked(variant: Variant, page: Page) -> Iterator[Row]:
    """Give the rows of one page, without what all of them share."""
    said = {it.id: it.definition for it in activities(variant)}
    graded = dict(scoring(variant).graded)
    for question in walk.asked_on(page):
        if not question.private:
            yield _item(variant, question, said)
    for node in walk.nodes(page.body):
        if isinstance(node, Quiz | Scenario):
            part = {"part": node.id, "graded": int(node.id in graded)}
            rows = (
                _drawn(variant, node, said)
                if isinstance(node, Quiz)
                else _decided(variant, node, said)
            )
            yield from (row | part for row in rows)


def _decided(variant: Variant, scenario: Scenario, said: Said) -> Iterator[Row]:
    for it in scenario.decisions:
        name = iris_of(variant).question(it.id)
        yield _UNASKED | _facts(name, said[name]) | {"item": it.id, "kind": "scenario"}


def _drawn(variant: Variant, quiz: Quiz, said: Said) -> Iterator[Row]:
    pools = {it.key: pool.id for pool in variant.pools for it in pool.questions}
    for count, questions in variant.draws(quiz):
        for question in questions:
            yield _item(variant, question, said) | {
                "pool": pools.get(question.key, ""),
                "drawn": count,
                "of": len(questions),
            }


def _item(variant: Variant, question: Question, said: Said) -> Row:
    name = iris_of(variant).question(question.key)
    return (
        _UNASKED
        | _facts(name, said[name])
        | {
            "item": question.key,
            "kind": question.kind,
            "weighting": question.weighting,
            "level": question.level,
            "objective": question.objective,
            **_measured(question),
        }
    )


def _measured(question: Question) -> Row:
    """Give what a statement to be rated measures, and whether agreeing means less."""
    if not question.asking.scaled:
        return {}
    return {
        "measures": question.interaction.objective,
        "reverse": int(question.reverse),
    }


def _facts(name: str, definition: Mapping[str, Any]) -> Row:
    return {
        "activity": name,
        "type": definition["interactionType"],
        "text": next(iter(definition.get("description", {}).values()), ""),
        "correct": " | ".join(definition.get("correctResponsesPattern", ())),
    }


_UNASKED: Row = {
    **dict.fromkeys(("part", "pool", "drawn", "of", "level", "objective"), ""),
    **dict.fromkeys(("measures", "reverse"), ""),
    "graded": 0,
    "weighting": 1.0,
}
