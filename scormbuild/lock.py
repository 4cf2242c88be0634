"""`scormbuild.lock`: the number under which each id is remembered, for ever.

The course's own id stands there, too, so that a new one is noticed. One line an
entry, sorted, so that merges conflict seldom and by the line. Numbers count per kind
(options per question), are given once and never used again; what is gone from the
course keeps its line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import COURSE
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import lock_clash, unreadable_lock
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.source import Source

LOCK_FILE = "scormbuild.lock"
HEAD = "# Written by `scormbuild ids`. Commit it; never edit it by hand.\n"

_LINE = re.compile(
    r"^(?:course (?P<course>[a-z0-9-]+)"
    r"|page (?P<page>[a-z0-9-]+) (?P<page_index>\d{1,9})"
    r"|component (?P<component>[a-z0-9.-]+)"
    r" (?P<component_index>\d{1,9})"
    r" (?P<kind>[a-z-]+)(?: (?P<stem>.*))?"
    r"|option (?P<question>[a-z0-9-]+(?:\.[a-z0-9-]+)?)\.(?P<option>[a-z0-9-]+)"
    r" (?P<option_index>\d{1,9}) \[(?P<tick>[x ])\] ?(?P<words>.*))$"
)


@dataclass(frozen=True, slots=True)
class LockedOption:
    """What the lock remembers of one option."""

    id: str
    index: int
    words: str
    """Its words when `ids` last saw it: they find it again when it moves."""
    ticked: bool
    """Whether it was right then: words and tick that change at once are doubtful."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of an option that is looked for."""

    id: str
    """As its author wrote it; empty for most."""
    words: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Lock:
    """All entries."""

    course: str = ""
    """The course's id when `ids` first saw it; empty in locks that lack it."""
    pages: dict[str, int] = field(default_factory=dict)
    components: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Number and kind, by id."""
    stems: dict[str, str] = field(default_factory=dict)
    """Words of questions that have no options here, by id."""
    options: dict[str, tuple[LockedOption, ...]] = field(default_factory=dict)
    """By the question's id."""

    def find_options(
        self, question: str, wanted: Iterable[Wanted]
    ) -> tuple[LockedOption | None, ...]:
        """Find options by the ids their author wrote, then by their exact words.

        Each of the lock's stands for one option at most; where several have the same
        words, those come first that are right or wrong as before.
        """
        left = list(self.options.get(question, ()))
        asked = tuple(wanted)
        found: dict[int, LockedOption] = {}
        for fits in (_same_id, _same_answer, _same_words):
            for place, it in enumerate(asked):
                locked = next((old for old in left if fits(it, old)), None)
                if locked is not None and place not in found:
                    found[place] = locked
                    left.remove(locked)
        return tuple(found.get(place) for place in range(len(asked)))


def _same_id(it: Wanted, old: LockedOption) -> bool:
    return it.id == old.id


def _same_words(it: Wanted, old: LockedOption) -> bool:
    return not it.id and it.words == old.words


def _same_answer(it: Wanted, old: LockedOption) -> bool:
    return _same_words(it, old) and it.ticked is old.ticked


def words_of(plain: str) -> str:
    """Give an option's words as the lock keeps them: one line, single spaces."""
    return " ".join(literal(plain).split())


def read_lock(source: Source, sink: Sink) -> Lock:
    """Read the lock; lines that cannot be read, and numbers given twice, are faults."""
    lock, options = Lock(), dict[str, list[LockedOption]]()
    taken: dict[tuple[str, int], int] = {}
    for number, line in enumerate(source.lines):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.match(line)
        key = _take(match, lock, options) if match else None
        if key is None:
            sink.add(
                unreadable_lock.RULE.at(
                    source.line_span(number),
                    "this line of the lock cannot be read",
                    hint=f"run `scormbuild ids {COURSE}`, which mends it",
                )
            )
        elif key in taken and line != source.lines[taken[key]]:
            sink.add(_clash(source, number, taken[key], key))
        else:
            taken.setdefault(key, number)
    for question, found in options.items():
        lock.options[question] = tuple(found)
    named = taken.get(_NAMED)
    if named is None:
        return lock
    return replace(lock, course=source.lines[named].partition(" ")[2])


_NAMED = ("course", 0)
"""The key of the line that has the course's id."""


def _clash(source: Source, number: int, first: int, key: tuple[str, int]) -> Diagnostic:
    if key == _NAMED:
        fact = "two lines of the lock say the course's id"
        hint = "delete the one that no package with learners has"
    else:
        fact = f"two lines of the lock have the number {key[1]}"
        hint = (
            "delete the line of the one that learners have not met yet, and run"
            f" `scormbuild ids {COURSE}`, which gives it a new one"
        )
    return lock_clash.RULE.at(
        source.line_span(number),
        fact,
        hint=hint,
        related=((source.line_span(first), "the other is here"),),
    )


def _take(
    match: re.Match[str], lock: Lock, options: dict[str, list[LockedOption]]
) -> tuple[str, int]:
    if match["course"]:
        return _NAMED
    if match["page"]:
        index = int(match["page_index"])
        lock.pages[match["page"]] = index
        return "page", index
    if match["component"]:
        index = int(match["component_index"])
        lock.components[match["component"]] = (index, match["kind"])
        if match["stem"]:
            lock.stems[match["component"]] = match["stem"]
        return "component", index
    index = int(match["option_index"])
    ticked = match["tick"] == "x"
    option = LockedOption(match["option"], index, match["words"], ticked)
    options.setdefault(match["question"], []).append(option)
    return f"option {match['question']}", index


def write_lock(lock: Lock) -> str:
    """Give the lock's text: sorted lines below one comment."""
    lines = [f"course {lock.course}"] if lock.course else []
    lines += [f"page {name} {index}" for name, index in lock.pages.items()]
    lines += [
        f"component {name} {index} {kind} {lock.stems.get(name, '')}".rstrip()
        for name, (index, kind) in lock.components.items()
    ]
    lines += [
        f"option {question}.{option.id} {option.index}"
        f" [{'x' if option.ticked else ' '}] {option.words}".rstrip()
        for question, options in lock.options.items()
        for option in options
    ]
    return HEAD + "".join(f"{line}\n" for line in sorted(lines))
