"""A course and a way to deliver it → what each of its packages holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK, Delivery
from scormbuild.records import dataclass
from scormbuild.select import Point, select
from scormbuild.units import units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.model import Course
    from scormbuild.select import Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one package holds, whatever its target."""

    variant: Variant
    """The whole of it."""
    units: tuple[Variant, ...]
    """What an LMS launches: the whole, or each module by itself."""
    delivery: Delivery
    own: tuple[str, ...] = ()
    """Ids of track, edition, lens and module, as far as others have other ones."""

    @property
    def way(self) -> tuple[str, ...]:
        """What its file's name says of the way it is delivered."""
        return (self.delivery.value,) if self.delivery is Delivery.UNITS else ()

    @property
    def labels(self) -> tuple[str, ...]:
        """What reports call each of its units."""
        track = self.variant.track.id
        if self.delivery is Delivery.TRACKS:
            return (track,)
        modules = (unit.modules[0].id for unit in self.units)
        return tuple(it if track == ONLY_TRACK else f"{track}/{it}" for it in modules)


def contents(
    course: Course, delivery: Delivery, points: Sequence[Point] | None = None
) -> Iterator[Content]:
    """Give what the packages of a course hold; of some points of it, or all tracks."""
    if points is None:
        points = [Point(track=track) for track in course.tracks]
    for point in points:
        variant = select(course, point.track, point.lens, point.edition)
        own = variant.names
        match delivery:
            case Delivery.TRACKS:
                yield Content(
                    variant=variant, units=(variant,), delivery=delivery, own=own
                )
            case Delivery.UNITS:
                yield Content(
                    variant=variant, units=units(variant), delivery=delivery, own=own
                )
            case Delivery.MODULES:
                for unit in units(variant):
                    named = (*own, unit.modules[0].id)
                    yield Content(
                        variant=unit, units=(unit,), delivery=delivery, own=named
                    )
