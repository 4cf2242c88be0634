"""Course and track → variant: what one learner's package holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.model import Condition, Depth, Quiz, Scenario
from scormbuild.walk import parts_in, quizzes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Course, Draw, Gate, Module, Node, Pool, Question, Track


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One point of the matrix course, track, language and edition."""

    course: Course
    track: Track
    language: str
    modules: tuple[Module, ...]
    """The track's modules in its order, with the pages its depth shows."""
    pools: tuple[Pool, ...]
    """The pools its quizzes draw from."""

    @property
    def quizzes(self) -> tuple[Quiz, ...]:
        """All quizzes of the variant, in order."""
        return tuple(quizzes_in(self.modules))

    @property
    def parts(self) -> tuple[Quiz | Scenario, ...]:
        """All that can be graded, in order: quizzes and scenarios."""
        return tuple(parts_in(self.modules))

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The gates that hold: modules that the track lacks are ignored.

        So are modules that it leaves to choice: nobody waits for what nobody has to
        read.
        """
        here = {module.id for module in self.modules}
        needed = here - set(self.track.optional)
        held = (
            replace(gate, after=tuple(name for name in gate.after if name in needed))
            for gate in self.course.navigation.gates
            if gate.open in here
        )
        return tuple(gate for gate in held if gate.after)

    def count(self, quiz: Quiz, draw: Draw) -> int:
        """How many questions a draw of a quiz takes in this track.

        None from the pool of a module that the track skips; and none in a graded
        quiz from one that it leaves to choice.
        """
        depths = dict(self.track.modules)
        module_ids = {module.id for module in self.course.modules}
        deep = depths.get(draw.pool) is Depth.DEEP
        optional = quiz.graded and draw.pool in self.track.optional
        if draw.pool in module_ids and (draw.pool not in depths or optional):
            return 0
        if draw.only_deep and not deep:
            return 0
        return draw.deep if deep and draw.deep is not None else draw.count

    def draws(self, quiz: Quiz) -> Iterator[tuple[int, tuple[Question, ...]]]:
        """Give each draw of a quiz as (count, questions to draw from).

        A quiz's own questions are one draw of all of them. A pool that is not there
        is a fault of its own, and nothing is drawn from it.
        """
        if quiz.questions:
            yield len(quiz.questions), quiz.questions
        questions = {pool.id: pool.questions for pool in self.pools}
        for draw in quiz.draws:
            count = self.count(quiz, draw)
            if count and draw.pool in questions:
                yield count, questions[draw.pool]


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """A course that equals no other: two are told apart without reading them."""

    course: Course

    def __eq__(self, other: object) -> bool:
        """Say whether it is the very same record."""
        return isinstance(other, _Itself) and other.course is self.course

    def __hash__(self) -> int:
        """Give a number that the record keeps for as long as it is kept here."""
        return id(self.course)


@lru_cache(maxsize=2)
def _selected(_: _Itself) -> dict[Track, Variant]:
    """Give what was selected of a course; of one before it, too, and of none else."""
    return {}


def select(course: Course, track: Track) -> Variant:
    """Keep what a track shows: its modules, pages up to its depth, pools in use.

    A track without mastery drops its graded quizzes, and the pages and modules that
    they leave empty; graded scenarios are practice there. In a module that it leaves
    to choice all is practice: nobody has to take it, so it must not count.

    Every rule asks, and so does whoever renders: the same record is selected once.
    """
    known = _selected(_Itself(course))
    if track not in known:
        known[track] = _select(course, track)
    return known[track]


def _select(course: Course, track: Track) -> Variant:
    by_id = {module.id: module for module in course.modules}
    shown = (_shown(by_id[name], depth, track) for name, depth in track.modules)
    modules = tuple(module for module in shown if module.pages)
    draft = Variant(
        course=course,
        track=track,
        language=course.language,
        modules=modules,
        pools=course.pools,
    )
    drawn = {
        draw.pool
        for quiz in draft.quizzes
        for draw in quiz.draws
        if draft.count(quiz, draw) > 0
    }
    return replace(draft, pools=tuple(p for p in course.pools if p.id in drawn))


def _shown(module: Module, depth: Depth, track: Track) -> Module:
    """Keep the pages that a depth shows, and of them what the track sees."""
    pages = []
    end: list[Node] = []
    for page in module.pages:
        own = tuple(node for node in page.body if not _ends(node))
        end += [node for node in page.body if _ends(node)]
        if page.depth.rank > depth.rank:
            continue
        body = tuple(_body(own, track))
        if module.id in track.optional:
            body = tuple(map(_practice, body))
        if body or not own:
            pages.append(replace(page, body=body))
    if pages and end:
        last = pages[-1]
        pages[-1] = replace(last, body=(*last.body, *_body(tuple(end), track)))
    return replace(module, pages=tuple(pages))


def _ends(node: Node) -> bool:
    """Say whether it stands at the end of what is shown of its module."""
    return isinstance(node, Condition) and node.kind == "after"


def _body(body: tuple[Node, ...], track: Track) -> Iterator[Node]:
    for node in body:
        if isinstance(node, Condition):
            if node.holds(track.names):
                yield from _body(node.body, track)
        elif track.mastery is not None:
            yield node
        elif not (isinstance(node, Quiz) and node.graded):
            yield _practice(node)


def _practice(node: Node) -> Node:
    """Give what is graded as practice, which has no limit of attempts."""
    if isinstance(node, Quiz | Scenario) and node.graded:
        return replace(node, graded=False, attempts=0)
    return node
