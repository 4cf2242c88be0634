"""What each package is called in the other languages that are built with it."""

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


def called(
    others: Sequence[Course], delivery: Delivery, points: Sequence[Point] | None
) -> Iterator[tuple[Names, ...]]:
    """Give each package's names, in the order of `contents`; none without others.

    `others` are the course in its other languages, in which it has the same packages.
    """
    if not others:
        return repeat(())
    each = [[_names(it) for it in _contents(one, delivery, points)] for one in others]
    return zip(*each, strict=True)


def _contents(
    course: Course, delivery: Delivery, points: Sequence[Point] | None
) -> Iterator[Content]:
    chosen = None if points is None else same_points(course, points)
    return contents(course, delivery, chosen)


def _names(content: Content) -> Names:
    course = content.variant.course
    return Names(
        language=content.variant.language,
        title=course.title,
        description=course.subtitle,
        units=tuple(unit.course.title for unit in content.units),
    )
