"""What there is to translate, and what was translated before → units, up to date."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, replace
from scormbuild.tongue import key_of
from scormbuild.translation.unit import State, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.tongue import Heard, Place

ALIKE = 0.5
"""How alike a text must be to one that is gone from the same place: half of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """Units as they are now, and what became of those that were."""

    units: tuple[Unit, ...]
    gone: int
    """Translations of texts that the course has no more."""

    @property
    def missing(self) -> int:
        """Texts without a translation."""
        return sum(not unit.translated for unit in self.units)

    @property
    def stale(self) -> int:
        """Texts that have changed since they were translated."""
        return sum(unit.stale for unit in self.units)

    @property
    def translated(self) -> int:
        """Texts whose translation is up to date."""
        return len(self.units) - self.missing - self.stale


def update(heard: Iterable[Heard], before: Sequence[Unit]) -> Updated:
    """Give a unit for each text, in the order of files and of lines.

    A text keeps its translation as long as its words stay, wherever it moves. One that
    has changed keeps the old one, marked, so that somebody looks it through.
    """
    texts = _texts(heard)
    left = dict.fromkeys(before)
    found = _same(texts, left)
    found |= _changed([it for it in texts if it.place not in found], left)
    found |= _moved([it for it in texts if it.place not in found], before, left)
    kept = [found.get(it.place) or _new(it) for it in texts]
    kept = [_at(unit, it) for unit, it in zip(kept, texts, strict=True)]
    gone = sum(unit.translated for unit in left)
    return Updated(units=tuple(_named(kept)), gone=gone)


def _texts(heard: Iterable[Heard]) -> list[Heard]:
    """Give each text once, in order; the same words at one id are one text."""
    ordered = sorted(heard, key=lambda it: (_rank(it.place.path), it.start))
    return list({it.place: it for it in reversed(ordered)}.values())[::-1]


def _rank(path: str) -> tuple[bool, str]:
    """Sort files as one reads them: the course's own settings first."""
    return "/" in path, path


def _same(texts: list[Heard], left: dict[Unit, None]) -> dict[Place, Unit]:
    """Find texts that stand where they stood, and those that are as once before."""
    here = {unit.place: unit for unit in _best_last(left)}
    once = {
        replace(unit.place, key=key_of(unit.before)): unit
        for unit in left
        if unit.before and unit.stale
    }
    found: dict[Place, Unit] = {}
    for it in texts:
        if unit := here.get(it.place):
            found[it.place] = unit
            left.pop(unit, None)
    for it in texts:
        old = once.get(it.place)
        if old is not None and old in left and it.place not in found:
            found[it.place] = replace(old, state=State.TRANSLATED, before="")
            left.pop(old)
    return found


def _best_last(units: Iterable[Unit]) -> list[Unit]:
    """Order units: those with a translation last, the first of these last of all."""
    return sorted(units, key=lambda it: (not it.translated, it.stale))[::-1]


def _changed(texts: list[Heard], left: dict[Unit, None]) -> dict[Place, Unit]:
    """Find texts that have changed: most alike of those gone from the same id."""
    pairs = [
        (ratio, -number, it, unit)
        for number, it in enumerate(texts)
        for unit in left
        if (unit.path, unit.anchor) == (it.place.path, it.place.anchor)
        if (ratio := _alike(unit.source, it.words)) >= ALIKE
    ]
    found: dict[Place, Unit] = {}
    for _, _, it, unit in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if it.place not in found and unit in left:
            found[it.place] = _stale(unit)
            left.pop(unit)
    return found


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, key_of(one), key_of(other), autojunk=False).ratio()


def _stale(unit: Unit) -> Unit:
    """Mark a translation; one that was stale already keeps the text that it is of."""
    if not unit.translated:
        return unit
    before = unit.before if unit.stale and unit.before else unit.source
    return replace(unit, state=State.STALE, before=before, approved=False)


def _moved(
    texts: list[Heard], before: Sequence[Unit], left: dict[Unit, None]
) -> dict[Place, Unit]:
    """Find the same words elsewhere: at the same id first, and of what is gone first.

    What is still in its place is copied; a doubtful translation only follows its text.
    """
    moved = [it for it in left if it.translated]
    there = [it for it in before if it.translated and not it.stale]
    known = _by_words(_best_last(there)) | _by_words(_best_last(moved))
    found: dict[Place, Unit] = {}
    for exact in (True, False):
        for it in texts:
            name = (it.place.key, it.place.anchor if exact else None)
            same = known.get(name) if it.place not in found else None
            if same is not None:
                found[it.place] = replace(same, id="")
                left.pop(same, None)
    return found


def _by_words(units: Sequence[Unit]) -> dict[tuple[str, str | None], Unit]:
    """Give units by their words with their id, and by their words alone."""
    named = {(key_of(it.source), it.anchor): it for it in units}
    return named | {(key_of(it.source), None): it for it in units}


def _new(it: Heard) -> Unit:
    return Unit(path=it.place.path, id="", anchor=it.place.anchor, source=it.words)


def _at(unit: Unit, it: Heard) -> Unit:
    """Give a unit as its text reads now, and where it stands."""
    own = (unit.path, unit.anchor) == (it.place.path, it.place.anchor)
    state = unit.state
    if unit.translated and state == State.NEW:
        state = State.TRANSLATED
    return replace(
        unit,
        path=it.place.path,
        anchor=it.place.anchor,
        id=unit.id if own else "",
        source=it.words,
        state=state if unit.translated else State.NEW,
        before=unit.before if unit.stale else "",
    )


def _named(units: list[Unit]) -> Iterator[Unit]:
    """Give each unit an id that no other of its file has; one that it has it keeps."""
    taken = {(unit.path, unit.id) for unit in units if unit.id}
    used: set[tuple[str, str]] = set()
    for unit in units:
        name = unit.id
        if not name or (unit.path, name) in used:
            number = 1
            while (unit.path, name := f"{unit.anchor or 'text'}.{number}") in taken:
                number += 1
            taken.add((unit.path, name))
        used.add((unit.path, name))
        yield replace(unit, id=name)
