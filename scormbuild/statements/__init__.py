"""Course → the statements that its packages can send, as files for others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.records import replace
from scormbuild.select.deliver import same_points
from scormbuild.select.scoring import scoring
from scormbuild.select.variant import select
from scormbuild.statements.catalogue import entries, lines
from scormbuild.statements.match import broken, follows, matching
from scormbuild.statements.profile import profile
from scormbuild.statements.samples import samples
from scormbuild.statements.tables import (
    CHOICES,
    ITEMS,
    TRACKS,
    choices,
    items,
    tracks,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormbuild.model import Course
    from scormbuild.select.variant import Point, Variant
    from scormbuild.site import Json
    from scormbuild.statements.catalogue import Entry

__all__ = ["broken", "described", "follows", "matching", "statements"]


def statements(course: Course, points: Iterable[Point]) -> dict[str, bytes]:
    """Give the files by name: catalogue, profile, tables, sample sessions.

    `points` are the tracks, lenses and editions to be told of. The course must be one
    without errors. The same course gives the same bytes. Activities have their names
    in all languages that the course is built in.
    """
    chosen = tuple(points)
    variants = _variants(replace(course, elsewhere=()), chosen)
    others = [_variants(it, same_points(it, chosen)) for it in course.elsewhere]
    found = entries([*variants, *(it for each in others for it in each)])
    whole = _profile(course, variants, found)
    sessions = samples(variants)
    return {
        "activities.jsonl": _lines(lines(found, course.version)),
        "profile.jsonld": (
            json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
        ).encode(),
        "items.csv": written(ITEMS, items(variants)).encode(),
        "choices.csv": written(CHOICES, choices(found)).encode(),
        "tracks.csv": written(TRACKS, tracks(variants)).encode(),
        "sample-statements.jsonl": _lines(it for one in sessions for it in one),
    }


def described(course: Course, points: Iterable[Point]) -> dict[str, Json]:
    """Give the course's xAPI profile, as it is written; arguments as above."""
    variants = _variants(course, points)
    return _profile(course, variants, entries(variants))


def _variants(course: Course, points: Iterable[Point]) -> list[Variant]:
    return [select(course, it.track, it.lens, it.edition) for it in points]


def _profile(
    course: Course, variants: list[Variant], found: tuple[Entry, ...]
) -> dict[str, Json]:
    graded = any(scoring(it).mastery is not None for it in variants)
    return profile(course, found, graded=graded)


def _lines(records: Iterable[Mapping[str, Json]]) -> bytes:
    whole = (
        json.dumps(it, ensure_ascii=False, separators=(",", ":")) + "\n"
        for it in records
    )
    return "".join(whole).encode()
