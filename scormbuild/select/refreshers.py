"""Course → its refresher: a shorter course of its own, with questions drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from scormbuild.model import (
    REFRESHER,
    Condition,
    Delivery,
    Depth,
    Draw,
    Minutes,
    Module,
    Page,
    Quiz,
    Text,
    Used,
)
from scormbuild.model.walk import parts_in
from scormbuild.records import replace
from scormbuild.select.waivers import spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Certificate, Course, Node, Pool, Refresher, Track

WHOLE = (Delivery.TRACKS, Delivery.PICKER)
"""Ways of delivery in which it comes; it is too short to be cut up."""

ALL_WEIGHT = 100
"""Of its quiz, where the course grades none."""


def refresher_course(course: Course) -> Course | None:
    """Give the refresher of a course; None where it has none, or no track takes any.

    To an LMS it is another course, `course.refresher` by its id: nothing that is on
    record of the course is touched. Each track that requires some of its modules takes
    these, no deeper than it says; what a track leaves to choice is left out. Their
    graded quizzes give way to one quiz of its own, with their weight; graded scenarios
    stay what they are. What looks back, comes after each module or spares modules is
    left out, and so are levels of a certificate that ask for more than passing.
    """
    setting = course.refresher
    if setting is None:
        return None
    modules = tuple(_modules(course, setting))
    tracks = tuple(_tracks(course, setting, {module.id for module in modules}))
    if not tracks:
        return None
    graded = tuple(_graded(course, modules))
    named = dict(graded)
    return replace(
        course,
        id=f"{course.id}.{REFRESHER}",
        title=_titled(course, course.title),
        editions=tuple(
            (name, replace(it, title=it.title and _titled(course, it.title)))
            for name, it in course.editions
        ),
        modules=modules,
        pools=tuple(_fresh(course, setting)),
        tracks=tracks,
        graded=graded,
        must_pass=tuple(
            (track, tuple(name for name in parts if name in named))
            for track, parts in course.must_pass
        ),
        deliver=tuple(it for it in course.deliver if it in WHOLE) or WHOLE[:1],
        certificate=_certificate(course),
        look_back=None,
        test_out=None,
        after_each_module=(),
        boosters=(),
        refresher=None,
    )


def drawn_from(course: Course, setting: Refresher) -> tuple[Pool, ...]:
    """Give the pools that its quiz draws from, in the course's order."""
    names = setting.pools or setting.modules
    return tuple(pool for pool in course.pools if pool.id in names)


def counts(course: Course, setting: Refresher) -> dict[str, int]:
    """Say how many questions its quiz takes from each pool, as evenly as they allow."""
    sizes = {pool.id: len(pool.common) for pool in drawn_from(course, setting)}
    return spread(setting.questions, sizes)


def _titled(course: Course, title: str) -> str:
    own = course.refresher.title if course.refresher else ""
    return own or course.refreshing.title.replace("{title}", title)


def _modules(course: Course, setting: Refresher) -> Iterator[Module]:
    """Give what is taken again, and behind it a module with the quiz."""
    for module in course.modules:
        if module.id in setting.modules:
            shown = (replace(it, body=tuple(_kept(it.body))) for it in module.pages)
            pages = tuple(
                page
                for page, old in zip(shown, module.pages, strict=True)
                if page.body or not old.body
            )
            yield replace(module, pages=pages)
    quiz = _quiz(course, setting)
    if quiz.draws:
        yield _asking(course, quiz)


def _kept(body: tuple[Node, ...]) -> Iterator[Node]:
    """Leave out graded quizzes, and what stands at the end of every module."""
    for node in body:
        if isinstance(node, Condition | Used):
            inner = tuple(_kept(node.body))
            if inner and not (isinstance(node, Used) and node.end):
                yield replace(node, body=inner)
        elif not (isinstance(node, Quiz) and node.graded):
            yield node


def _quiz(course: Course, setting: Refresher) -> Quiz:
    span = setting.spans.get("questions", course.span_of("track-rules"))
    taken = counts(course, setting)
    return Quiz(
        id=REFRESHER,
        index=course.refreshing.quiz,
        title="",
        graded=True,
        attempts=course.quiz.attempts,
        shuffle=True,
        feedback=True,
        draws=tuple(
            Draw(pool=name, count=count, span=span)
            for name, count in taken.items()
            if count
        ),
        questions=(),
        intro=None,
        span=span,
    )


def _asking(course: Course, quiz: Quiz) -> Module:
    asks = course.refreshing.asks
    page = Page(
        id=REFRESHER,
        index=course.refreshing.page,
        title=Text(html=escape(asks), plain=asks, span=quiz.span),
        depth=Depth.BRIEF,
        minutes=None,
        sources=(),
        body=(quiz,),
        span=quiz.span,
    )
    return Module(
        id=REFRESHER,
        title=asks,
        minutes=Minutes(),
        objectives=(),
        sources=(),
        pages=(page,),
        span=quiz.span,
    )


def _tracks(course: Course, setting: Refresher, known: set[str]) -> Iterator[Track]:
    for track in course.tracks:
        taken = tuple(
            (name, min(depth, setting.depth, key=lambda one: one.rank))
            for name, depth in track.modules
            if name in setting.modules and name not in track.optional
        )
        asked = ((REFRESHER, Depth.BRIEF),) if REFRESHER in known else ()
        if taken:
            yield replace(
                track,
                modules=(*taken, *asked),
                optional=(),
                unwritten=(),
                promise="",
                minutes=None,
            )


def _fresh(course: Course, setting: Refresher) -> Iterator[Pool]:
    """Give the course's pools, less what everybody was asked again before.

    These are the questions of boosters; in a pool that has not enough others for all
    attempts they stay.
    """
    again = dict(_boosted(course))
    attempts = max(1, course.quiz.attempts)
    needed = counts(course, setting)
    for pool in course.pools:
        gone = {it.id for it in pool.common[: again.get(pool.id, 0)]}
        left = tuple(it for it in pool.questions if it.id not in gone)
        rest = len(pool.common) - len(gone)
        enough = rest >= needed.get(pool.id, 0) * attempts
        yield replace(pool, questions=left) if enough and left else pool


def _boosted(course: Course) -> Iterator[tuple[str, int]]:
    """Say how many of a pool's first questions its boosters ask."""
    asked: dict[str, int] = {}
    for booster in course.boosters:
        for name, count in booster.questions:
            asked[name] = asked.get(name, 0) + count
    yield from asked.items()


def _graded(course: Course, modules: tuple[Module, ...]) -> Iterator[tuple[str, int]]:
    """Give the weights of the scenarios that are left, and to its quiz all others."""
    there = {part.id for part in parts_in(modules)}
    quizzes = {it.id for it in parts_in(course.modules) if isinstance(it, Quiz)}
    yield from ((name, it) for name, it in course.graded if name in there - quizzes)
    if REFRESHER in there:
        weights = [it for name, it in course.graded if name in quizzes]
        yield REFRESHER, sum(weights) or ALL_WEIGHT


def _certificate(course: Course) -> Certificate | None:
    """Give what can be renewed: levels that ask for no more than passing."""
    found = course.certificate
    if found is None or not found.levels:
        return found
    levels = tuple(level for level in found.levels if not level.asks)
    return replace(found, levels=levels) if levels else None
