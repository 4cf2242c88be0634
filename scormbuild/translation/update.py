"""What there is to translate, and what was translated before → entries, up to date."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, replace
from scormbuild.tongue import key_of
from scormbuild.translation.entry import Entry, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scormbuild.tongue import Heard, Place

ALIKE = 0.5
"""How alike a text must be to one that is gone from the same place: half of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """Units as they are now, and what became of those that were."""

    entries: tuple[Entry, ...]
    gone: int
    """Translations of texts that the course has no more."""

    @property
    def missing(self) -> int:
        """Texts without a translation."""
        return sum(not entry.translated for entry in self.entries)

    @property
    def stale(self) -> int:
        """Texts that have changed since they were translated."""
        return sum(entry.stale for entry in self.entries)

    @property
    def translated(self) -> int:
        """Texts whose translation is up to date."""
        return len(self.entries) - self.missing - self.stale


def update(heard: Iterable[Heard], before: Sequence[Entry]) -> Updated:
    """Give an entry for each text, in the order of files and of lines.

    A text keeps its translation as long as its words stay, wherever it moves. One that
    has changed keeps the old one, marked, so that somebody looks it through.
    """
    texts = _texts(heard)
    left = dict.fromkeys(before)
    found = _same(texts, left)
    found |= _changed([it for it in texts if it.place not in found], left)
    found |= _moved([it for it in texts if it.place not in found], before, left)
    kept = [found.get(it.place) or _new(it) for it in texts]
    kept = [_at(entry, it) for entry, it in zip(kept, texts, strict=True)]
    gone = sum(entry.translated for entry in left)
    return Updated(entries=tuple(_named(kept)), gone=gone)


def _texts(heard: Iterable[Heard]) -> list[Heard]:
    """Give each text once, in order; the same words at one id are one text."""
    ordered = sorted(heard, key=lambda it: (_rank(it.place.path), it.start))
    return list({it.place: it for it in reversed(ordered)}.values())[::-1]


def _rank(path: str) -> tuple[bool, str]:
    """Sort files as one reads them: the course's own settings first."""
    return "/" in path, path


def _same(texts: list[Heard], left: dict[Entry, None]) -> dict[Place, Entry]:
    """Find texts that stand where they stood, and those that are as once before."""
    here = {entry.place: entry for entry in _best_last(left)}
    once = {
        replace(entry.place, key=key_of(entry.before)): entry
        for entry in left
        if entry.before and entry.stale
    }
    found: dict[Place, Entry] = {}
    for it in texts:
        if entry := here.get(it.place):
            found[it.place] = entry
            left.pop(entry, None)
    for it in texts:
        old = once.get(it.place)
        if old is not None and old in left and it.place not in found:
            found[it.place] = replace(old, state=Progress.TRANSLATED, before="")
            left.pop(old)
    return found


def _best_last(entries: Iterable[Entry]) -> list[Entry]:
    """Order entries: those with a translation last, the first of these last of all."""
    return sorted(entries, key=lambda it: (not it.translated, it.stale))[::-1]


def _changed(texts: list[Heard], left: dict[Entry, None]) -> dict[Place, Entry]:
    """Find texts that have changed: most alike of those gone from the same id."""
    pairs = [
        (ratio, -number, it, entry)
        for number, it in enumerate(texts)
        for entry in left
        if (entry.path, entry.anchor) == (it.place.path, it.place.anchor)
        if (ratio := _alike(entry.source, it.words)) >= ALIKE
    ]
    found: dict[Place, Entry] = {}
    for _, _, it, entry in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if it.place not in found and entry in left:
            found[it.place] = _stale(entry)
            left.pop(entry)
    return found


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, key_of(one), key_of(other), autojunk=False).ratio()


def _stale(entry: Entry) -> Entry:
    """Mark a translation; one that was stale already keeps the text that it is of."""
    if not entry.translated:
        return entry
    before = entry.before if entry.stale and entry.before else entry.source
    return replace(entry, state=Progress.STALE, before=before, approved=False)


def _moved(
    texts: list[Heard], before: Sequence[Entry], left: dict[Entry, None]
) -> dict[Place, Entry]:
    """Find the same words elsewhere: at the same id first, and of what is gone first.

    What is still in its place is copied; a doubtful translation only follows its text.
    """
    moved = [it for it in left if it.translated]
    there = [it for it in before if it.translated and not it.stale]
    known = _by_words(_best_last(there)) | _by_words(_best_last(moved))
    found: dict[Place, Entry] = {}
    for exact in (True, False):
        for it in texts:
            name = (it.place.key, it.place.anchor if exact else None)
            same = known.get(name) if it.place not in found else None
            if same is not None:
                found[it.place] = replace(same, id="")
                left.pop(same, None)
    return found


def _by_words(entries: Sequence[Entry]) -> dict[tuple[str, str | None], Entry]:
    """Give entries by their words with their id, and by their words alone."""
    named = {(key_of(it.source), it.anchor): it for it in entries}
    return named | {(key_of(it.source), None): it for it in entries}


def _new(it: Heard) -> Entry:
    return Entry(path=it.place.path, id="", anchor=it.place.anchor, source=it.words)


def _at(entry: Entry, it: Heard) -> Entry:
    """Give an entry as its text reads now, and where it stands."""
    own = (entry.path, entry.anchor) == (it.place.path, it.place.anchor)
    state = entry.state
    if entry.translated and state == Progress.NEW:
        state = Progress.TRANSLATED
    return replace(
        entry,
        path=it.place.path,
        anchor=it.place.anchor,
        id=entry.id if own else "",
        source=it.words,
        state=state if entry.translated else Progress.NEW,
        before=entry.before if entry.stale else "",
    )


def _named(entries: list[Entry]) -> Iterator[Entry]:
    """Give each entry an id that no other of its file has; one that it has it keeps."""
    taken = {(entry.path, entry.id) for entry in entries if entry.id}
    used: set[tuple[str, str]] = set()
    for entry in entries:
        name = entry.id
        if not name or (entry.path, name) in used:
            number = 1
            while (entry.path, name := f"{entry.anchor or 'text'}.{number}") in taken:
                number += 1
            taken.add((entry.path, name))
        used.add((entry.path, name))
        yield replace(entry, id=name)
