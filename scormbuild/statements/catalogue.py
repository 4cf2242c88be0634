"""Every activity of a course, once, whichever tracks and editions show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, replace
from scormbuild.statements.face import activity
from scormbuild.xapi import Activity, activities, definition, iris_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.select.variant import Variant
    from scormbuild.site import Json


PATTERN = "correctResponsesPattern"


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
                activity=_merged(before.activity, it) if before else it,
                parents=_joined(before.parents if before else (), it.parents),
                tracks=_joined(before.tracks if before else (), (variant.track.id,)),
                editions=_joined(before.editions if before else (), edition),
            )
    return tuple(found.values())


def unit(variant: Variant) -> Activity:
    """Give what an LMS launches of a variant, as packages name it."""
    iris, course = iris_of(variant), variant.course
    name = variant.ident
    return Activity(
        id=iris.unit(name),
        kind="unit",
        name=name,
        parents=(iris.course,),
        definition=definition(
            "course", course.title, variant.language, course.subtitle
        ),
    )


def _merged(one: Activity, other: Activity) -> Activity:
    """Give an activity with what another language says of it as well."""
    return replace(one, definition=_both(one.definition, other.definition))


def _both(one: Mapping[str, Json], other: Mapping[str, Json]) -> dict[str, Json]:
    """Unite what is said by language; of all else the first holds.

    What is typed is right in each language in its own words.
    """
    said = dict(one)
    for key, value in other.items():
        own = said.get(key)
        if isinstance(own, Mapping) and isinstance(value, Mapping):
            said[key] = {**own, **{k: it for k, it in value.items() if k not in own}}
        elif key == PATTERN and isinstance(own, list) and isinstance(value, list):
            said[key] = [*own, *(it for it in value if it not in own)]
        elif isinstance(own, list) and isinstance(value, list):
            said[key] = _listed(own, value)
    return said


def _listed(one: Sequence[Json], other: Sequence[Json]) -> list[Json]:
    """Unite choices by their ids."""
    theirs = {it["id"]: it for it in other if isinstance(it, Mapping)}
    return [
        _both(it, theirs.get(it["id"], {})) if isinstance(it, Mapping) else it
        for it in one
    ]


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
