"""Who takes what, in figures: minutes, questions, coverage, attempts, state, lenses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Condition, Depth, Question, Quiz, Scenario, walk
from scormbuild.records import dataclass, replace
from scormbuild.select.duration import drawn, duration
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import offered, select
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Audience, Course, Node, Text, Track
    from scormbuild.select.variant import Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a track takes of a module."""

    module: str
    title: str
    requirement: str
    """`required`, `brief`, `deep`, `optional` or `skipped`."""
    minutes: float | None = None
    """Computed from words, media and questions; None where nobody can tell."""
    declared: float | None = None
    """As the module says for this depth."""
    written: bool = True
    """Whether the module is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many questions there are for an objective."""

    objective: str
    """`module.objective`."""
    text: str
    drawn: int
    """Questions from which graded quizzes draw."""
    practice: int
    """Questions that are met elsewhere in the track."""
    due: bool
    """Whether its module is required, and no graded scenario stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a lens adds to a track."""

    lens: str
    title: str
    parts: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One track in figures."""

    track: Track
    cells: tuple[Cell, ...]
    mastery: int | None
    questions: int
    """Asked in one attempt at each graded quiz."""
    practice: int
    """Asked elsewhere."""
    attempts: int | None
    """At the graded quizzes, before a question must come again; None without any."""
    coverage: tuple[Coverage, ...]
    changes: tuple[Change, ...]

    @property
    def minutes(self) -> float | None:
        """Computed minutes of what is required."""
        return _sum(it.minutes for it in self.cells if _due(it) and it.written)

    @property
    def declared(self) -> float | None:
        """Minutes as the track declares them, or else its required modules."""
        if self.track.minutes is not None:
            return self.track.minutes
        return _sum(it.declared for it in self.cells if _due(it) and it.written)


def _due(cell: Cell) -> bool:
    return cell.requirement not in ("optional", "skipped")


def _sum(given: Iterator[float | None]) -> float | None:
    total = 0.0
    for one in given:
        if one is None:
            return None
        total += one
    return round(total, 1)


def columns(course: Course) -> tuple[Column, ...]:
    """Give every track of a course in figures, as it is written so far."""
    return tuple(_column(course, track) for track in course.tracks)


def _column(course: Course, track: Track) -> Column:
    variant = select(course, track)
    graded = {name for name, _ in scoring(variant).graded}
    quizzes = [quiz for quiz in variant.quizzes if quiz.id in graded]
    others = [quiz for quiz in variant.quizzes if quiz.id not in graded]
    on_pages = [
        question
        for module in variant.modules
        for page in module.pages
        for question in walk.asked_on(page)
        if question.asking.marked
    ]
    return Column(
        track=track,
        cells=tuple(_cells(variant)),
        mastery=scoring(variant).mastery,
        questions=sum(drawn(variant, quiz) for quiz in quizzes),
        practice=len(on_pages) + sum(drawn(variant, quiz) for quiz in others),
        attempts=min((_attempts(variant, quiz) for quiz in quizzes), default=None),
        coverage=tuple(_coverage(variant, quizzes)),
        changes=tuple(_changes(variant)),
    )


def _cells(variant: Variant) -> Iterator[Cell]:
    track = variant.track
    taken, ahead = dict(track.modules), dict(track.unwritten)
    shown = {module.id: module for module in variant.modules}
    for module in variant.course.modules:
        depth = taken.get(module.id)
        own = shown.get(module.id)
        yield Cell(
            module=module.id,
            title=literal(module.title),
            requirement=_requirement(track, module.id, depth),
            minutes=duration(variant, own) if own else None,
            declared=getattr(module.minutes, depth.value) if depth else None,
        )
    every = (it.unwritten for it in variant.course.tracks)
    for name in dict.fromkeys(name for missing in every for name, _ in missing):
        yield Cell(
            module=name,
            title=name,
            requirement=_requirement(track, name, ahead.get(name)),
            written=False,
        )


def _requirement(track: Track, module: str, depth: Depth | None) -> str:
    if depth is None:
        return "skipped"
    if module in track.optional:
        return "optional"
    return "required" if depth is Depth.FULL else depth.value


def _attempts(variant: Variant, quiz: Quiz) -> int:
    """Count attempts before a pool is used up; a quiz's own questions always come."""
    needs: dict[tuple[str, ...], int] = {}
    for count, questions in variant.draws(quiz):
        key = tuple(it.id for it in questions)
        needs[key] = needs.get(key, 0) + count
    return min((len(pool) // need for pool, need in needs.items()), default=0)


def _coverage(variant: Variant, quizzes: list[Quiz]) -> Iterator[Coverage]:
    asked_from = {
        question.id: question.objective
        for quiz in quizzes
        for _, questions in variant.draws(quiz)
        for question in questions
    }
    met = {
        question.id: question.objective
        for module in variant.modules
        for page in module.pages
        for node in walk.nodes(page.body)
        for question in _met(variant, node)
    }
    asked = {name: to for name, to in met.items() if name not in asked_from}
    for module in variant.modules:
        played = any(
            isinstance(it, Scenario) and it.graded for it in walk.parts_in((module,))
        )
        for objective in module.objectives:
            name = f"{module.id}.{objective.id}"
            yield Coverage(
                objective=name,
                text=objective.text,
                drawn=sum(to == name for to in asked_from.values()),
                practice=sum(to == name for to in asked.values()),
                due=not played and module.id not in variant.track.optional,
            )


def _met(variant: Variant, node: Node) -> Iterator[Question]:
    if isinstance(node, Question):
        yield node
    elif isinstance(node, Quiz):
        for _, questions in variant.draws(node):
            yield from questions


def _changes(variant: Variant) -> Iterator[Change]:
    """Say what each lens adds to what is seen before one is picked."""
    parts = [
        (node.audience, _words(node.body))
        for module in variant.modules
        for page in module.pages
        for node in walk.nodes(page.body)
        if isinstance(node, Condition)
    ]
    parts += [
        (audience, _words(page.body))
        for module in variant.modules
        for page in module.pages
        for audience in page.audiences
    ]
    parts += list(_inside(variant))
    for lens in offered(variant.course, variant.track):
        own = [words for whom, words in parts if whom.shown and lens.id in whom.lenses]
        yield Change(lens=lens.id, title=lens.title, parts=len(own), words=sum(own))


def _inside(variant: Variant) -> Iterator[tuple[Audience, int]]:
    """Give the parts of questions, scenes and pools that are for some, in words."""
    shown = replace(variant.course, modules=variant.modules, pools=variant.pools)
    found: list[tuple[Audience | None, Text]] = []
    for question in walk.questions(shown):
        found.append((question.audience, question.stem))
        found += [(it.audience, it.text) for it in question.stem.shares]
    for scenario in walk.scenarios(shown):
        for scene in scenario.scenes:
            found += [(it.audience, it.text) for it in scene.tellings]
            found += [(it.audience, it.option.text) for it in scene.ways]
    for audience, text in found:
        if audience is not None:
            yield audience, len(text.plain.split())


def _words(body: tuple[Node, ...]) -> int:
    texts = (text for node in walk.nodes(body) for text in walk.node_texts(node))
    return sum(len(text.plain.split()) for text in texts)
