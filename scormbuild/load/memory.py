"""What reading a file gave, kept while nothing on which it depends has changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast

from scormbuild.diagnostics import Sink
from scormbuild.lock import Lock
from scormbuild.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load.reading import Reading
    from scormbuild.source import Source

Read = TypeVar("Read")

VERSIONS = 4
"""Readings of a file that are kept: as it stands, with ids put in, and before both."""
_NAMES = re.compile(r"[a-z0-9-]+")
"""Whatever the lock may know by name (`scormbuild/lock.py`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """One reading: what it was made of, and what it gave."""

    source: Source
    names: frozenset[str]
    """All that the source may mean by an id."""
    made_of: tuple[object, ...]
    """Its part of the lock, its line ends, and what else it was read by."""
    gave: object
    found: tuple[Diagnostic, ...]


class Memory:
    """Readings of the files of one course; it forgets all but the latest few.

    Reading is a function of the text, of what the lock says of the ids in it, and of
    a few settings. All of these are compared, so a memory changes how long loading
    takes and nothing else.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: dict[tuple[str, str], list[_Kept]] = {}

    def read(
        self,
        reading: Reading,
        source: Source,
        settings: tuple[object, ...],
        read: Callable[[Reading], Read],
    ) -> Read:
        """Give what `read` gives for a source, without asking it twice.

        `settings` are what it depends on besides the source and the lock. `read` is
        handed the reading with no more of the lock than the source can mean.
        Diagnostics go to the reading's sink.
        """
        tongue = source.tongue.language if source.tongue else ""
        old = self._kept.setdefault((source.path, tongue), [])
        names = next((it.names for it in old if it.source == source), None)
        others = tuple(it.text.source for it in reading.shared.values())
        if names is None:
            names = frozenset(_NAMES.findall(source.text))
        names = names.union(*(_NAMES.findall(it.text) for it in others))
        lock = _part(reading.lock, names)
        made_of = (lock, source.newline, source.bom, reading.records, others, *settings)
        kept = next(
            (it for it in old if it.source == source and it.made_of == made_of), None
        )
        if kept is None:
            sink = Sink()
            kept = _Kept(
                source=source,
                names=names,
                made_of=made_of,
                gave=read(replace(reading, lock=lock, sink=sink)),
                found=sink.diagnostics,
            )
        old[:] = [kept, *(it for it in old if it is not kept)][:VERSIONS]
        reading.sink.extend(kept.found)
        return cast("Read", kept.gave)


def _part(lock: Lock, names: frozenset[str]) -> Lock:
    """Give what a lock says of some names, and of scenes and editions below them."""
    return Lock(
        pages={name: lock.pages[name] for name in lock.pages.keys() & names},
        components={
            name: known
            for name, known in lock.components.items()
            if name.partition(".")[0] in names
        },
        options={
            name: known
            for name, known in lock.options.items()
            if name.partition(".")[0] in names
        },
    )
