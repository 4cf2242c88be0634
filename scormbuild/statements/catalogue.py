"""Every activity of a course, once, whichever tracks and editions show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass
from scormbuild.statements.face import activity
from scormbuild.xapi import Activity, activities, definition, iris_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.select.variant import Variant
    from scormbuild.site import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An activity, and where it occurs."""

    activity: Activity
    parents: tuple[str, ...]
    """IRIs of all that holds it, in whatever track."""
    tracks: tuple[str, ...]
    editions: tuple[str, ...]
    """Without the full one, which has no name."""


def entries(variants: Iterable[Variant]) -> tuple[Entry, ...]:
    """Give the activities of all variants, in the order in which they come up."""
    found: dict[str, Entry] = {}
    for variant in variants:
        for it in (*activities(variant), unit(variant)):
            before = found.get(it.id)
            edition = (variant.edition,) if variant.edition else ()
            found[it.id] = Entry(
                activity=before.activity if before else it,
                parents=_joined(before.parents if before else (), it.parents),
                tracks=_joined(before.tracks if before else (), (variant.track.id,)),
                editions=_joined(before.editions if before else (), edition),
            )
    return tuple(found.values())


def unit(variant: Variant) -> Activity:
    """Give what an LMS launches of a variant, as packages name it."""
    iris, course = iris_of(variant), variant.course
    name = ".".join((course.id, *variant.names))
    return Activity(
        id=iris.unit(name),
        kind="unit",
        name=name,
        parents=(iris.course,),
        definition=definition(
            "course", course.title, variant.language, course.subtitle
        ),
    )


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def lines(found: Iterable[Entry], version: str) -> Iterator[dict[str, Json]]:
    """Give the catalogue's objects: the activity, and what stands besides."""
    for it in found:
        yield {
            **activity(it.activity.id, it.activity.definition),
            "kind": it.activity.kind,
            "name": it.activity.name,
            "parents": list(it.parents),
            "tracks": list(it.tracks),
            "editions": list(it.editions),
            "version": version,
        }
