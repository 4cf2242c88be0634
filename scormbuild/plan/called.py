"""What each package is in the other languages that are built with it."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from scormbuild.select.deliver import contents, same_points
from scormbuild.site import Names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.model import Course, Delivery
    from scormbuild.select.deliver import Content
    from scormbuild.select.variant import Point


def in_others(
    others: Sequence[Course], delivery: Delivery, points: Sequence[Point] | None
) -> Iterator[tuple[Content, ...]]:
    """Give each package's contents, in the order of `contents`; none without others.

    `others` are the course in its other languages, in which it has the same packages.
    """
    if not others:
        return repeat(())
    return zip(*(_contents(one, delivery, points) for one in others), strict=True)


def _contents(
    course: Course, delivery: Delivery, points: Sequence[Point] | None
) -> Iterator[Content]:
    chosen = None if points is None else same_points(course, points)
    return contents(course, delivery, chosen)


def called(content: Content) -> Names:
    """Give what a package is called in its language."""
    course = content.variant.course
    return Names(
        language=content.variant.language,
        title=course.title,
        description=course.subtitle,
        units=tuple(unit.course.title for unit in content.units),
    )
