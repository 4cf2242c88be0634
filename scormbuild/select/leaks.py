"""What a track or an edition must never contain: what that is, and where it stands."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from scormbuild.records import dataclass
from scormbuild.select.fill import values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.model import Course, Track

VALUES = "values."
"""Stands before the name of a value, or the beginning of several."""

SHORTEST = 4
"""Characters of a value that is looked for as text; `10` stands everywhere."""

_TAG = re.compile(r"<[^<>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """One thing that must not be told."""

    item: str
    """As `leak-check` has it."""
    text: str
    """The words that give it away; empty where only a slot does."""
    slot: str = ""
    """The slot that would show it."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """Find its words, whatever stands between them."""
        between = r"[\s_-]+"
        words = between.join(map(re.escape, self.text.split()))
        return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def keys(track: Track, edition: str | None) -> tuple[str, ...]:
    """Give the names under which `leak-check` may speak of a package."""
    return (*track.names, edition) if edition else track.names


def secrets(course: Course, track: Track, edition: str | None) -> Iterator[Secret]:
    """Give what must not be told in a track of an edition.

    A value that the track or the edition has for itself is its own to tell.
    """
    forbidden = dict(course.leak_check)
    told = values_of(course, track.names, edition)
    others = _everywhere(course)
    for item in dict.fromkeys(
        it for key in keys(track, edition) for it in forbidden.get(key, ())
    ):
        if not item.startswith(VALUES):
            yield Secret(item=item, text=item)
            continue
        for name in matching(item, others):
            own = told.get(name) if _is_own(course, track, edition, name) else None
            if own is None:
                yield Secret(item=item, text="", slot=name)
            for value in others[name]:
                if value != own and len(value) >= SHORTEST:
                    yield Secret(item=item, text=value, slot=name)


def forbidden_slots(course: Course, track: Track) -> Iterator[Secret]:
    """Give the values that a track must not be told, however short, as slots."""
    forbidden, others = dict(course.leak_check), _everywhere(course)
    items = (it for key in track.names for it in forbidden.get(key, ()))
    for item in dict.fromkeys(items):
        if item.startswith(VALUES):
            for name in matching(item, others):
                yield Secret(item=item, text="", slot=name)


def matching(item: str, names: Iterable[str]) -> list[str]:
    """Give the values that an item means: the one of that name, and those below it."""
    name = item.removeprefix(VALUES)
    return [it for it in names if it == name or it.startswith(f"{name}.")]


def _everywhere(course: Course) -> dict[str, list[str]]:
    """Give all values by name: the course's, each track's, each edition's."""
    found: dict[str, list[str]] = {}
    held = [course.values, *(values for _, values in course.track_values)]
    for _, edition in course.editions:
        held += [edition.values, *(values for _, values in edition.track_values)]
    for values in held:
        for name, value in values:
            found.setdefault(name, []).append(value)
    return found


def _is_own(course: Course, track: Track, edition: str | None, name: str) -> bool:
    """Say whether what is forbidden to a track is set for that very track."""
    forbidden = {key for key, _ in course.leak_check}
    by_track = [course.track_values]
    chosen = dict(course.editions).get(edition or "")
    if chosen is not None:
        by_track.append(chosen.track_values)
        if edition in forbidden and name in dict(chosen.values):
            return True
    return any(
        name in dict(dict(values).get(one, ()))
        for values in by_track
        for one in track.names
    )


def found_in(path: str, body: bytes, hidden: Sequence[Secret]) -> Iterator[Secret]:
    """Find what a file of a package tells, by its name or by what is in it."""
    texts = (path, *readings(body))
    for secret in hidden:
        if secret.text and any(secret.pattern.search(text) for text in texts):
            yield secret


def readings(body: bytes) -> Iterator[str]:
    """Give the texts that a file may hold, in all the ways to write them down.

    As UTF-8 and UTF-16; without the signs by which HTML, XML and JSON escape others;
    without tags; and of an archive, such as a document of an office, its members.
    """
    text = body.decode("utf-8", "ignore")
    plain = unescape(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
    yield text
    yield plain
    yield _TAG.sub("", plain)
    yield body.decode("utf-16-le", "ignore")
    yield body.decode("utf-16-be", "ignore")
    if body.startswith(_ZIP):
        yield from _members(body)


def _members(body: bytes) -> Iterator[str]:
    try:
        with ZipFile(BytesIO(body)) as archive:
            for name in archive.namelist():
                yield name
                member = archive.read(name).decode("utf-8", "ignore")
                yield _TAG.sub("", unescape(member))
    except (BadZipFile, RuntimeError, NotImplementedError):
        return
