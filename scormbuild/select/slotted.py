"""The slots of a course: where they stand, which have a value, and which stay empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from scormbuild.model import walk
from scormbuild.records import dataclass, replace
from scormbuild.select.fill import used, values_of
from scormbuild.select.variant import Point, unfilled
from scormbuild.slots import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.model import Course
    from scormbuild.select.variant import Variant
    from scormbuild.source import Source, Span


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as its author wrote it."""

    name: str
    span: Span


def slots_of(course: Course) -> tuple[Slot, ...]:
    """Find the slots in all files that the course was read from, in order."""
    return tuple(slot for source in walk.sources(course) for slot in _slots(source))


def _slots(source: Source) -> Iterator[Slot]:
    if "{{" not in source.text:
        return
    for number, line in _lines(source):
        start = source.line_starts[number]
        for name, first, last in places(line):
            yield Slot(name, source.span(start + first, start + last))


def _lines(source: Source) -> Iterator[tuple[int, str]]:
    """Give the lines, without those that are code or a comment."""
    fence = ""
    comment = False
    for number, line in enumerate(source.lines):
        bare = line.strip()
        if fence or bare.startswith(("```", "~~~")):
            fence = "" if fence and bare.startswith(fence) else fence or bare[:3]
            continue
        if source.path.endswith(".yaml") and bare.startswith("#"):
            continue
        before, opened, rest = line.partition("<!--")
        if not comment:
            yield number, before
        comment = (comment or bool(opened)) and "-->" not in (rest or line)


def declared(course: Course) -> Mapping[str, Span]:
    """Give the names of all values that are set anywhere, each with its first place."""
    found: dict[str, Span] = {}
    places = course.spans
    for key, names in (
        ("values", dict(course.values)),
        ("track-values", _named(course.track_values)),
    ):
        for name in names:
            found.setdefault(name, line_of(places.get(key, course.span), name))
    for _, edition in course.editions:
        for key, names in (
            ("values", dict(edition.values)),
            ("track-values", _named(edition.track_values)),
        ):
            for name in names:
                span = edition.spans.get(key, edition.span)
                found.setdefault(name, line_of(span, name))
    return found


def _named(
    by_track: tuple[tuple[str, tuple[tuple[str, str], ...]], ...],
) -> dict[str, str]:
    return {name: value for _, values in by_track for name, value in values}


def line_of(span: Span, name: str) -> Span:
    """Give the place of a key on the lines from another on."""
    key = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])")
    found = key.search(span.source.text, span.start)
    return span.within(*found.span()) if found else span


Empty: TypeAlias = "Mapping[str, tuple[tuple[str, str | None], ...]]"
"""Slots without a value, each with the tracks and editions in which it has none."""


def empty_slots(course: Course) -> Empty:
    """Give the slots that stay empty, each with its tracks and editions."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    for track in course.tracks:
        names = dict.fromkeys(_read(unfilled(course, Point(track=track))))
        for edition in (None, *dict(course.editions)):
            values = values_of(course, track.names, edition)
            for name in names:
                if not values.get(name):
                    found.setdefault(name, []).append((track.id, edition))
    return {name: tuple(points) for name, points in found.items()}


def _read(variant: Variant) -> Iterator[str]:
    """Give the names of the slots in what a variant's learners read."""
    own = replace(variant.course, modules=(), pools=(), tracks=(), editions=())
    yield from used((own, variant.track, variant.modules, variant.pools))
