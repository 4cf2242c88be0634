"""Course → its boosters: each a tiny course of one page, asked once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from scormbuild.model import (
    ONLY_TRACK,
    Delivery,
    Depth,
    Minutes,
    Module,
    Navigation,
    Page,
    Text,
    Track,
)
from scormbuild.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Booster, Course, Question


def booster_courses(course: Course) -> Iterator[tuple[Booster, Course]]:
    """Give each booster with the course that it is: `course.booster` by its id.

    Nothing in it is graded, so no score is sent; it is completed once each of its
    questions was answered. A later booster takes what earlier ones have left of a
    pool, and begins anew where that is not enough. The page is the number 0 of its
    own state; questions keep theirs.
    """
    taken: dict[str, int] = {}
    for booster in course.boosters:
        asked = tuple(_asked(course, booster, taken))
        yield booster, _tiny(course, booster, asked)


def _asked(
    course: Course, booster: Booster, taken: dict[str, int]
) -> Iterator[Question]:
    pools = {pool.id: pool.common for pool in course.pools}
    for name, count in booster.questions:
        held = pools.get(name, ())
        first = taken.get(name, 0)
        for at in range(first, first + min(count, len(held))):
            yield held[at % len(held)]
        taken[name] = first + count


def _tiny(course: Course, booster: Booster, asked: tuple[Question, ...]) -> Course:
    title = Text(html=escape(booster.title), plain=booster.title, span=booster.span)
    page = Page(
        id=booster.id,
        index=0,
        title=title,
        depth=Depth.BRIEF,
        minutes=None,
        sources=(),
        body=asked,
        answered=True,
        span=booster.span,
    )
    module = Module(
        id=booster.id,
        title=booster.title,
        minutes=Minutes(),
        objectives=(),
        sources=(),
        pages=(page,),
        span=booster.span,
    )
    track = Track(
        id=ONLY_TRACK,
        title=booster.title,
        modules=((booster.id, Depth.BRIEF),),
        mastery=None,
    )
    return replace(
        course,
        id=f"{course.id}.{booster.id}",
        title=booster.title,
        subtitle=course.title,
        modules=(module,),
        tracks=(track,),
        graded=(),
        must_pass=(),
        move_on=None,
        deliver=(Delivery.TRACKS,),
        navigation=Navigation(),
        certificate=None,
        look_back=None,
        test_out=None,
        after_each_module=(),
        boosters=(),
        lenses=(),
        editions=(),
    )
