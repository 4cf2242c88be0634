"""Records with slots → the same records with an edition's values in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from markupsafe import Markup, escape

from scormbuild.model import Question
from scormbuild.records import fields, is_dataclass, replace
from scormbuild.slots import filled, holds_slot, names
from scormbuild.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormbuild.model import Edition, Values

Held = TypeVar("Held")

_MOST = 100_000
"""So many records are remembered at most; a course of 100 pages has 15,000."""
_bare: dict[int, object] = {}
"""Records without a slot, by their identity, which is theirs as long as they are here.

All variants of a course share them, and there may be hundreds. With another course they
go, or a preview would hold all that its files ever said.
"""
_fields: dict[type, tuple[str, ...]] = {}
"""Names of fields by the kind of record, looked up once."""


class Valued(Protocol):
    """What says what stands in slots: a course, or its settings."""

    @property
    def values(self) -> Values:
        """The course's own."""

    @property
    def track_values(self) -> tuple[tuple[str, Values], ...]:
        """Those of one track."""

    @property
    def editions(self) -> tuple[tuple[str, Edition], ...]:
        """Editions, with theirs."""


def all_values(course: Valued) -> tuple[Mapping[str, str], ...]:
    """Give all that may fill slots: the course's own values, then others, each once."""
    editions = (None, *dict(course.editions))
    named = [dict(course.track_values)]
    named += [dict(edition.track_values) for _, edition in course.editions]
    tracks = [(), *((track,) for track in dict.fromkeys(t for it in named for t in it))]
    found: list[Mapping[str, str]] = []
    for edition in editions:
        for track in tracks:
            values = values_of(course, track, edition)
            found += [] if values in found else [values]
    return tuple(found)


def values_of(
    course: Valued, tracks: Sequence[str], edition: str | None
) -> Mapping[str, str]:
    """Give the values that hold in an edition (None: the full one) for a track.

    A track's own come before the course's, an edition's before both, and those that
    an edition has for a track before all. Of several tracks a value holds only if all
    of them have the same.
    """
    chosen = dict(course.editions).get(edition or "")
    values = dict(course.values)
    values |= _agreed(course.track_values, tracks)
    if chosen is not None:
        values |= dict(chosen.values)
        values |= _agreed(chosen.track_values, tracks)
    return values


def _agreed(
    by_track: Sequence[tuple[str, tuple[tuple[str, str], ...]]], tracks: Sequence[str]
) -> dict[str, str]:
    own = [dict(dict(by_track).get(track, ())) for track in tracks]
    first, *others = own or [{}]
    return {
        name: value
        for name, value in first.items()
        if all(other.get(name) == value for other in others)
    }


def fill(record: Held, values: Mapping[str, str]) -> Held:
    """Fill the slots in all that a record holds; what holds none stays itself."""
    return cast("Held", _filled(record, values))


def forget() -> None:
    """Let go of all records that are remembered: another course begins."""
    _bare.clear()


def used(record: object) -> Iterator[str]:
    """Give the names of the slots in all that a record holds, each time it stands."""
    if isinstance(record, str):
        yield from names(record) if holds_slot(record) else ()
    elif not _holds(record):
        return
    else:
        for entry in _inside(record):
            yield from used(entry)


def _inside(it: object) -> Iterable[object]:
    """Give what a record or a list is made of."""
    if isinstance(it, tuple | list):
        return it
    return (getattr(it, name) for name in _names(type(it)))


def _holds(it: object) -> bool:
    """Say whether there is a slot in something; a record without one is remembered."""
    if isinstance(it, str):
        return holds_slot(it)
    if isinstance(it, tuple | list):
        return any(map(_holds, it))
    if not _names(type(it)) or id(it) in _bare:
        return False
    if any(map(_holds, _inside(it))):
        return True
    if len(_bare) >= _MOST:
        _bare.clear()
    _bare[id(it)] = it
    return False


def _names(kind: type) -> tuple[str, ...]:
    """Give the fields of a kind of record that may hold texts; none of what is none.

    A place holds the whole file.
    """
    if kind not in _fields:
        record = is_dataclass(kind) and not issubclass(kind, Span)
        _fields[kind] = tuple(it.name for it in fields(kind)) if record else ()
    return _fields[kind]


def _filled(it: object, values: Mapping[str, str]) -> object:
    if isinstance(it, str):
        return _text(it, values) if holds_slot(it) else it
    if not _holds(it):
        return it
    if isinstance(it, tuple):
        made = tuple(_filled(entry, values) for entry in it)
        same = all(new is old for new, old in zip(made, it, strict=True))
        return it if same else made
    return _record(it, values)


def _text(text: str, values: Mapping[str, str]) -> str:
    if not isinstance(text, Markup):
        return filled(text, values)
    safe = {name: str(escape(value)) for name, value in values.items()}
    return Markup(filled(str(text), safe))  # noqa: S704 - its values are escaped


def _record(it: object, values: Mapping[str, str]) -> object:
    changed = {}
    for name in _names(type(it)):
        old = getattr(it, name)
        new = _filled(old, values)
        if new is not old:
            changed[name] = new
    made = replace(it, **changed) if changed else it  # type: ignore[type-var]
    return _in_version(made) if isinstance(made, Question) else made


def _in_version(question: Question) -> Question:
    """Give a statement the id and the number that belong to its version."""
    for version, edition, index in question.versions:
        if version == question.version:
            return replace(question, edition=edition, index=index)
    return question
