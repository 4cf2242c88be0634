"""Course and track → variant: what one learner's package holds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK, Depth, Quiz, Scenario
from scormbuild.model.walk import parts_in, quizzes_in
from scormbuild.records import dataclass, replace
from scormbuild.select.backwards import asked_again, looking_back
from scormbuild.select.eyes import Eyes, seen
from scormbuild.select.fill import fill, forget, used, values_of
from scormbuild.select.told import pool_for
from scormbuild.select.waivers import test_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import (
        Course,
        Draw,
        Gate,
        Lens,
        Module,
        Pool,
        Question,
        Track,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One point of the matrix course, track, language and edition."""

    course: Course
    track: Track
    language: str
    modules: tuple[Module, ...]
    """The track's modules in its order, with the pages its depth shows.

    Parts that depend on the lens a learner picks are still conditions, of lenses only.
    """
    pools: tuple[Pool, ...]
    """The pools its quizzes draw from."""
    lens: str | None = None
    """The department it is for; None where learners pick one, or there is none."""
    edition: str | None = None
    """What it is a version of the course for; None for the full one."""
    roles: tuple[Track, ...] = ()
    """The tracks of which its learners pick theirs; empty where it is for one."""
    test_out: Quiz | None = None
    """What one may pass in advance; it stands on none of its pages."""

    @property
    def lenses(self) -> tuple[Lens, ...]:
        """The lenses from which its learners pick one; none where one is fixed."""
        return () if self.lens is not None else offered(self.course, self.track)

    @property
    def fixed_lens(self) -> Lens | None:
        """The lens that it is for, with its words."""
        known = {lens.id: lens for lens in self.course.lenses}
        return known.get(self.lens) if self.lens is not None else None

    @property
    def names(self) -> tuple[str, ...]:
        """What tells its packages from others: track, edition and lens, if any."""
        one = self.track.id != ONLY_TRACK and not self.roles
        track = self.track.id if one else None
        return tuple(name for name in (track, self.edition, self.lens) if name)

    @property
    def ident(self) -> str:
        """Its id for machines: the course's, then what tells it from others.

        To an LMS each language is a course of its own. No id has the sign that stands
        before it: an edition, a track or a module may be called `fr`, too.
        """
        other = f"_{self.language}" if self.course.written_in else ""
        return ".".join((self.course.id, *self.names)) + other

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
            pools = [it for it in (draw.pool, *draw.also) if it in questions]
            if count and pools:
                found = (one for name in pools for one in questions[name])
                yield count, tuple(filter(asked_again, found) if quiz.back else found)


@dataclass(frozen=True, slots=True)
class _Itself:
    """A course that equals no other: two are told apart without reading them."""

    course: Course

    def __eq__(self, other: object) -> bool:
        """Say whether it is the very same record."""
        return isinstance(other, _Itself) and other.course is self.course

    def __hash__(self) -> int:
        """Give a number that the record keeps for as long as it is kept here."""
        return id(self.course)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What is chosen of a course where a variant of it is wanted."""

    track: Track
    lens: str | None = None
    edition: str | None = None
    roles: tuple[Track, ...] = ()


@lru_cache(maxsize=2)
def _selected(_: _Itself) -> dict[Point, Variant]:
    """Give what was selected of a course; of one before it, too, and of none else."""
    forget()
    return {}


def offered(course: Course, track: Track) -> tuple[Lens, ...]:
    """Give the lenses from which the learners of a track pick one."""
    few = track.lenses
    return tuple(lens for lens in course.lenses if few is None or lens.id in few)


def select(
    course: Course,
    track: Track,
    lens: str | None = None,
    edition: str | None = None,
    roles: tuple[Track, ...] = (),
) -> Variant:
    """Keep what a track shows: its modules, pages up to its depth, pools in use.

    A track without mastery drops its graded quizzes, and the pages and modules that
    they leave empty; graded scenarios are practice there. In a module that it leaves
    to choice all is practice: nobody has to take it, so it must not count.

    With a `lens` it is what that department sees; without, its parts stay for learners
    to pick. With `roles` learners pick these as well, and `track` is their union; parts
    for some of them stay. Every rule asks, and so does whoever renders: the same record
    is selected once.
    """
    known = _selected(_Itself(course))
    point = Point(track=track, lens=lens, edition=edition, roles=roles)
    if point not in known:
        known[point] = _select(course, point)
    return known[point]


def _select(course: Course, point: Point) -> Variant:
    return _with_values(course, unfilled(course, point))


def unfilled(source: Course, point: Point) -> Variant:
    """Select a point, and leave slots as they are."""
    course, track = _edition(source, point.edition), point.track
    by_id = {module.id: module for module in course.modules}
    eyes = Eyes(
        track=track,
        language=course.language,
        lens=point.lens,
        offered=tuple(lens.id for lens in offered(course, track)),
        picked=bool(point.roles),
    )
    held = tuple(pool_for(pool, eyes.see) for pool in course.pools)
    if any(new is not old for new, old in zip(held, course.pools, strict=True)):
        course = replace(course, pools=held)
    shown = (seen(by_id[name], depth, eyes) for name, depth in track.modules)
    modules = tuple(module for module in shown if module.pages)
    modules = tuple(looking_back(course, track, modules, point.roles))
    draft = Variant(
        course=course,
        track=track,
        language=course.language,
        modules=modules,
        pools=course.pools,
        lens=point.lens,
        edition=point.edition,
        roles=point.roles,
        test_out=None if point.roles else test_out(course, track, modules),
    )
    return replace(draft, pools=tuple(_in_use(draft)))


def _in_use(variant: Variant) -> Iterator[Pool]:
    """Give the pools from which is drawn, with the questions that can be."""
    quizzes = [*variant.quizzes, *((variant.test_out,) if variant.test_out else ())]
    drawn = {
        (name, quiz.back)
        for quiz in quizzes
        for draw in quiz.draws
        if variant.count(quiz, draw) > 0
        for name in (draw.pool, *draw.also)
    }
    for pool in variant.pools:
        if (pool.id, False) in drawn:
            yield pool
        elif (pool.id, True) in drawn:
            again = tuple(filter(asked_again, pool.questions))
            yield replace(pool, questions=again)


@lru_cache(maxsize=2)
def _has_slots(source: _Itself) -> bool:
    """Say whether anything is to be filled in a course."""
    return any(True for _ in used(source.course))


def _with_values(source: Course, variant: Variant) -> Variant:
    """Fill the slots in all that learners may read."""
    if not _has_slots(_Itself(source)):
        return variant
    course, track = variant.course, variant.track
    values = values_of(course, track.names, variant.edition)
    bare = fill(replace(course, modules=(), pools=()), values)
    return replace(
        variant,
        course=replace(bare, modules=course.modules, pools=course.pools),
        track=fill(track, values),
        modules=fill(variant.modules, values),
        pools=fill(variant.pools, values),
    )


def _edition(course: Course, name: str | None) -> Course:
    """Give the course as an edition calls it."""
    edition = dict(course.editions).get(name or "")
    if edition is None or not edition.title:
        return course
    return replace(course, title=edition.title)
