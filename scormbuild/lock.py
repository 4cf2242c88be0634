"""`scormbuild.lock`: the number under which each id is remembered, for ever.

One line an entry, sorted, so that merges conflict seldom and by the line. Numbers
count per kind (options per question), are given once and never used again; what
is gone from the course keeps its line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormbuild.rules import unreadable_lock

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.source import Source

LOCK_FILE = "scormbuild.lock"
HEAD = "# Written by `scormbuild ids`. Commit it; never edit it by hand.\n"

_LINE = re.compile(
    r"^(?:page (?P<page>[a-z0-9-]+) (?P<page_index>\d+)"
    r"|component (?P<component>[a-z0-9-]+) (?P<component_index>\d+) (?P<kind>[a-z-]+)"
    r"|option (?P<question>[a-z0-9-]+)\.(?P<option>[a-z0-9-]+)"
    r" (?P<option_index>\d+) ?(?P<words>.*))$"
)


@dataclass(frozen=True, slots=True)
class LockedOption:
    """What the lock remembers of one option."""

    id: str
    index: int
    words: str
    """Its words when `ids` last saw it: they find it again when it moves."""


@dataclass(frozen=True, slots=True)
class Lock:
    """All entries."""

    pages: dict[str, int] = field(default_factory=dict)
    components: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Number and kind, by id."""
    options: dict[str, tuple[LockedOption, ...]] = field(default_factory=dict)
    """By the question's id."""

    def option(self, question: str, words: str, option: str) -> LockedOption | None:
        """Find an option by the id its author wrote, else by its exact words."""
        for locked in self.options.get(question, ()):
            if locked.id == option if option else locked.words == words:
                return locked
        return None


def words_of(plain: str) -> str:
    """Give an option's words as the lock keeps them: one line, single spaces."""
    return " ".join(plain.split())


def read_lock(source: Source, sink: Sink) -> Lock:
    """Read the lock; lines that cannot be read, and numbers given twice, are faults."""
    lock, options = Lock(), dict[str, list[LockedOption]]()
    taken: set[tuple[str, int]] = set()
    for number, line in enumerate(source.lines):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.match(line)
        key = _take(match, lock, options) if match else None
        if key is None or key in taken:
            fact = "cannot be read" if key is None else "gives a number twice"
            sink.add(
                unreadable_lock.RULE.at(
                    source.line_span(number),
                    f"this line of the lock {fact}",
                    hint="run `scormbuild ids`, which mends it",
                )
            )
        else:
            taken.add(key)
    for question, found in options.items():
        lock.options[question] = tuple(found)
    return lock


def _take(
    match: re.Match[str], lock: Lock, options: dict[str, list[LockedOption]]
) -> tuple[str, int]:
    if match["page"]:
        index = int(match["page_index"])
        lock.pages[match["page"]] = index
        return "page", index
    if match["component"]:
        index = int(match["component_index"])
        lock.components[match["component"]] = (index, match["kind"])
        return "component", index
    index = int(match["option_index"])
    option = LockedOption(match["option"], index, match["words"])
    options.setdefault(match["question"], []).append(option)
    return f"option {match['question']}", index


def write_lock(lock: Lock) -> str:
    """Give the lock's text: sorted lines below one comment."""
    lines = [f"page {name} {index}" for name, index in lock.pages.items()]
    lines += [
        f"component {name} {index} {kind}"
        for name, (index, kind) in lock.components.items()
    ]
    lines += [
        f"option {question}.{option.id} {option.index} {option.words}".rstrip()
        for question, options in lock.options.items()
        for option in options
    ]
    return HEAD + "".join(f"{line}\n" for line in sorted(lines))
