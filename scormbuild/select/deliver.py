"""A course and a way to deliver it → what each of its packages holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK, Delivery
from scormbuild.records import dataclass, replace
from scormbuild.select.roles import union
from scormbuild.select.units import apart, units
from scormbuild.select.variant import Point, select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormbuild.model import Course, Track
    from scormbuild.select.variant import Variant


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
        named = (Delivery.UNITS, Delivery.PICKER)
        return (self.delivery.value,) if self.delivery in named else ()

    @property
    def labels(self) -> tuple[str, ...]:
        """What reports call each of its units."""
        track = self.variant.track.id
        if self.delivery is Delivery.PICKER and self.variant.roles:
            return (Delivery.PICKER.value,)
        if self.delivery in (Delivery.TRACKS, Delivery.PICKER):
            return (track,)
        modules = (unit.modules[0].id for unit in self.units)
        return tuple(it if track == ONLY_TRACK else f"{track}/{it}" for it in modules)


def same_points(course: Course, points: Sequence[Point]) -> tuple[Point, ...]:
    """Give points of a course in another of its languages."""
    tracks = {track.id: track for track in course.tracks}
    return tuple(replace(it, track=tracks[it.track.id]) for it in points)


def contents(
    course: Course, delivery: Delivery, points: Sequence[Point] | None = None
) -> Iterator[Content]:
    """Give what the packages of a course hold; of some points of it, or all tracks."""
    if points is None:
        points = [Point(track=track) for track in course.tracks]
    if delivery is Delivery.PICKER:
        points = tuple(_together(course, points))
    for point in points:
        variant = select(course, point.track, point.lens, point.edition, point.roles)
        own = variant.names
        match delivery:
            case Delivery.TRACKS | Delivery.PICKER:
                yield Content(
                    variant=variant, units=(variant,), delivery=delivery, own=own
                )
            case Delivery.UNITS:
                yield Content(
                    variant=variant, units=units(variant), delivery=delivery, own=own
                )
            case Delivery.MODULES:
                for unit in apart(variant):
                    named = (*own, unit.modules[0].id)
                    yield Content(
                        variant=unit, units=(unit,), delivery=delivery, own=named
                    )


def _together(course: Course, points: Sequence[Point]) -> Iterator[Point]:
    """Give a point for all tracks of a lens and an edition; one track stays alone."""
    groups: dict[tuple[str | None, str | None], list[Track]] = {}
    for point in points:
        groups.setdefault((point.lens, point.edition), []).append(point.track)
    for (lens, edition), tracks in groups.items():
        yield Point(
            track=union(course, tracks),
            lens=lens,
            edition=edition,
            roles=tuple(tracks) if len(tracks) > 1 else (),
        )
