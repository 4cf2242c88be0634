"""What is asked for → what of it is the course, and what its refresher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import REFRESHER, Delivery
from scormbuild.plan.wanted import Unknown, points
from scormbuild.records import dataclass, replace
from scormbuild.select.refreshers import WHOLE, refresher_course

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.model import Course
    from scormbuild.plan.wanted import Asked, Want
    from scormbuild.select.variant import Point


@dataclass(frozen=True, slots=True)
class Part:
    """A course, and the points of it that are wanted."""

    course: Course
    points: tuple[Point, ...]


def parts(course: Course, asked: Asked) -> tuple[Part, ...]:
    """Give the course with what is asked for of it, then its refresher, if wanted.

    The refresher is that of the course and of every edition. It is wanted where no
    edition is named, or it is, as if it were one. Raises Unknown for a name that is
    not there.
    """
    again = refresher_course(course)
    named = REFRESHER in asked.editions
    if named and again is None:
        raise Unknown("there is no edition `refresher`; the course has none")
    others = tuple(name for name in asked.editions if name != REFRESHER)
    found: list[Part] = []
    if others or not named:
        found.append(Part(course, points(course, replace(asked, editions=others))))
    if again is not None and (named or not others):
        found.append(Part(again, _again(course, again, asked)))
    return tuple(found)


def _again(course: Course, again: Course, asked: Asked) -> tuple[Point, ...]:
    """Give the points of a refresher; tracks that take none of it are left out."""
    # Called for what it raises only: names that the whole course lacks.
    points(course, replace(asked, editions=()))
    known = {track.id for track in again.tracks}
    tracks = tuple(name for name in asked.tracks if name in known)
    if asked.tracks and not tracks:
        return ()
    return points(again, replace(asked, tracks=tracks, editions=()))


def uncut(wants: Sequence[Want]) -> tuple[Want, ...]:
    """Give the kinds of package for what is too short to be cut into modules."""
    kept = tuple(want for want in wants if want.delivery in WHOLE)
    if kept:
        return kept
    single = {(it.target.name, it.profile and it.profile.name): it for it in wants}
    return tuple(replace(it, delivery=Delivery.TRACKS) for it in single.values())
