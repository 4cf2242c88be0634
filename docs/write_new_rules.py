"""Write the figures of `docs/new-rules.md`, measured on the course as it stands."""  # noqa: INP001 - a script

from __future__ import annotations

from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.coverage import coverage
from scormbuild.idioms import idiom
from scormbuild.matrix import columns
from scormbuild.model import walk
from scormbuild.project import Project
from scormbuild.report.outline import line
from scormbuild.report.tracks import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.matrix import Cell, Column
    from scormbuild.model import Course, Module, Question

HERE = Path(__file__).parent
PAGE = HERE / "new-rules.md"
COURSE = HERE.parent / "courses" / "new-rules"
MARK = "<!-- What follows is written by `make docs` from courses/new-rules. -->\n"
"""Above it stands what a person wrote."""
BLUEPRINT = {
    "choose-one": 45,
    "choose-many": 12,
    "match, sort": 10,
    "order": 8,
    "true-false": 8,
    "hotspot": 4,
    "numeric": 3,
    "short-answer": 4,
    "scenario": 6,
}
"""Percent of all questions that the plan of the course gives to each kind."""
SAME = {"match": "match, sort", "sort": "match, sort"}
"""Kinds that the plan counts as one."""
DEMANDING = ("apply", "analyse", "evaluate", "create")
"""Levels at which something has to be done with what was learned."""


def page(text: str) -> str:
    """Give the whole page: what a person wrote of it, and what was measured."""
    return text.partition(MARK)[0] + MARK + "".join(measured())


def measured() -> Iterator[str]:
    """Give the tables, each below its title; SystemExit where the course is faulty."""
    course, _ = check_course(Project.open_folder(COURSE))
    if course is None:
        raise SystemExit(f"{COURSE}: cannot be read; `scormbuild check` says why")
    given = columns(course)
    yield _section("Minutes, by module and track", _HOW_MINUTES, _minutes(given))
    yield _section("Questions, by module", _HOW_POOLS, _pools(course))
    yield _section("Questions, by kind", _HOW_KINDS, _kinds(course))
    yield _section("Attempts, by track", _HOW_ATTEMPTS, _attempts(given))
    yield _section("How it reads, by module", _HOW_EASE, _ease(course))
    yield f"\n### The ledger\n\n{_ledger(course)}\n"


_HOW_MINUTES = (
    "R required, B brief, D deep, O optional. Computed from words, media, questions "
    "and ratings, for the department that a module takes longest; what is optional "
    "does not count in the sums. `tracks.csv` promises what learners are told."
)
_HOW_POOLS = (
    "In the pools, from which quizzes and boosters draw. The least is what any single "
    "objective has; from *apply* on counts what asks for more than to remember and to "
    "understand."
)
_HOW_KINDS = (
    "In pools and on pages, scored or practice. A scene of a scenario in which "
    "something is chosen counts as a question; ratings, words of one's own and "
    "statements to confirm do not."
)
_HOW_ATTEMPTS = "How often the final quiz can be taken before a question comes again."
_HOW_EASE = (
    "Reading ease by Flesch, as `scormbuild outline` gives it for each page: 60 to "
    "70 is what people of 13 to 15 read without trouble, and what lies above is easier."
)


def _section(title: str, words: str, rows: Iterable[list[str]]) -> str:
    head, *rest = rows
    lines = [head, ["---", *(["---:"] * (len(head) - 1))], *rest]
    table = "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
    return f"\n### {title}\n\n{words}\n\n{table}"


def _minutes(given: tuple[Column, ...]) -> Iterator[list[str]]:
    yield ["", *(it.track.title for it in given)]
    for row in zip(*(it.cells for it in given), strict=True):
        yield [
            f"`{row[0].module}`",
            *("" if it.minutes is None else _cell(it) for it in row),
        ]
    yield ["**required**", *(f"**{it.minutes:.0f}**" for it in given)]
    yield ["promised", *(f"{it.declared:g}" for it in given)]
    yield ["more than promised", *(_more(it) for it in given)]


def _cell(cell: Cell) -> str:
    return f"{LETTERS[cell.requirement]} {cell.minutes:.0f}"


def _more(column: Column) -> str:
    more = round(((column.minutes or 0) / (column.declared or 1) - 1) * 100)
    return f"{more:+d} %" if more else "0 %"


def _pools(course: Course) -> Iterator[list[str]]:
    yield ["", "questions", "least", "from *apply* on", "true or false"]
    objectives = {it.id: it.objectives for it in course.modules}
    for pool in course.pools:
        asked = pool.questions
        each = Counter(it.objective for it in asked)
        own = objectives.get(pool.id, ())
        named = {f"{pool.id}.{it.id}" for it in own} or each.keys()
        high = sum(it.level in DEMANDING for it in asked)
        plain = sum(it.kind == "true-false" for it in asked)
        yield [
            f"`{pool.id}`",
            str(len(asked)),
            str(min(each[it] for it in named)),
            f"{high / len(asked):.0%}".replace("%", " %"),
            f"{plain / len(asked):.0%}".replace("%", " %"),
        ]


def _kinds(course: Course) -> Iterator[list[str]]:
    yield ["", "in pools", "on pages", "all", "share", "planned"]
    drawn = Counter(_kind(one) for it in course.pools for one in it.questions)
    every = Counter(_kind(one) for one in walk.questions(course))
    every["scenario"] = sum(
        bool(scene.ways) for it in walk.scenarios(course) for scene in it.scenes
    )
    total = sum(every[it] for it in BLUEPRINT)
    for kind, planned in BLUEPRINT.items():
        yield [
            kind,
            str(drawn[kind]),
            str(every[kind] - drawn[kind]),
            str(every[kind]),
            f"{every[kind] / total:.0%}".replace("%", " %"),
            f"{planned} %",
        ]


def _kind(question: Question) -> str:
    return SAME.get(question.kind, question.kind)


def _attempts(given: tuple[Column, ...]) -> Iterator[list[str]]:
    yield ["", "questions", "attempts", "pass mark"]
    for it in given:
        if it.attempts is not None:
            yield [
                it.track.title,
                str(it.questions),
                str(it.attempts),
                f"{it.mastery} %",
            ]


def _ease(course: Course) -> Iterator[list[str]]:
    yield ["", "pages", "hardest page", "median", "longest page, minutes"]
    for module in course.modules:
        yield [f"`{module.id}`", *_read(course, module)]


def _read(course: Course, module: Module) -> Iterator[str]:
    lines = [line(it, idiom(course.language)) for it in module.pages]
    eases = [it.ease for it in lines if it.ease is not None]
    yield str(len(lines))
    yield str(min(eases))
    yield f"{median(eases):.0f}"
    yield f"{max(it.minutes or 0 for it in lines):.1f}"


def _ledger(course: Course) -> str:
    found = Counter(it.how for it in coverage(course))
    return (
        f"{found.total()} items: {found['taught']} taught on pages, "
        f"{found['waived']} left by name to how the programme is run, "
        f"{found['neither']} left out. `scormbuild coverage courses/new-rules` names "
        "the pages."
    )


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
