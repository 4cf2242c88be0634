"""What a document uses of the player and of the styles; all else stays out of it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from scormbuild.render.join import ADAPTER, DATA, ENTRY
from scormbuild.render.prepared import prepared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from scormbuild.render.theme import Texts

MANNERS = ("player/markings.js", "player/controls.js")
"""Tables with a line for each manner in which questions are answered."""

CLASSES = (
    *("player/starters.js", "player/shapers.js"),
    *("player/lms/witnesses.js", "player/lms/tongues.js"),
)
"""Tables with a line for each class of the document that somebody wires, that makes the
course of one learner, or of which statements tell."""

ADAPTERS = "player/lms/"
"""Modules of which a target chooses one when all else is settled."""

_ENTRY = re.compile(r"  '?([\w-]+)'?: [A-Za-z_$][\w$]*,")
"""A line of a table: its key, and the name of what is imported."""

_CLASS = re.compile(r"\.(sb-[\w-]+)")
_MENTION = re.compile(r"sb-[\w-]+")
_IMPORT = re.compile(r"import \{ ([^}]*) \} from ('.*')")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def mentions(document: str) -> frozenset[str]:
    """Give all that may be a class of ours in a document.

    >>> sorted(mentions('<p class="sb-prose sb-note">sb-tabs</p>'))
    ['sb-note', 'sb-prose', 'sb-tabs']
    """
    return frozenset(_MENTION.findall(document))


@lru_cache(maxsize=64)
def used_modules(
    modules: Texts, mentioned: frozenset[str], manners: frozenset[str]
) -> Texts:
    """Keep the player's modules that a document needs, and all adapters.

    Of the tables stay the lines of the classes and manners that there are, and with a
    line what it imports. Raises JoinError for a module in a form that is not known.
    """
    texts = dict(modules)
    tables = {**dict.fromkeys(CLASSES, mentioned), **dict.fromkeys(MANNERS, manners)}
    for name, keys in tables.items():
        if name in texts:
            texts[name] = _shortened(texts[name], keys)
    entries = [ENTRY, *(name for name in texts if name.startswith(ADAPTERS))]
    found: set[str] = set()
    for entry in entries:
        _reach(entry, texts, found)
    return tuple((name, texts[name]) for name in sorted(found))


def used_styles(
    styles: Texts, mentioned: AbstractSet[str], own: AbstractSet[str]
) -> Texts:
    """Keep the style sheets that a document needs, in their order.

    A sheet stays out where it has classes that no other sheet names, and none of them
    is `mentioned`. A project's `own` sheets stay: who wrote them knows what for.
    """
    named = {name: set(_CLASS.findall(_COMMENT.sub("", text))) for name, text in styles}
    times = Counter(it for classes in named.values() for it in classes)

    def needed(name: str) -> bool:
        alone = {it for it in named[name] if times[it] == 1}
        return name in own or not alone or not alone.isdisjoint(mentioned)

    return tuple((name, text) for name, text in styles if needed(name))


def used_words(words: Mapping[str, str], modules: Texts) -> dict[str, str]:
    """Keep the words that some module names; the others stand in the document."""
    quoted = {it for _, text in modules for it in re.findall(r"'([\w-]+)'", text)}
    return {key: text for key, text in words.items() if key in quoted}


def _shortened(table: str, keys: AbstractSet[str]) -> str:
    """Take the lines of other keys out of a table, and imports nobody needs then."""
    lines = [
        line
        for line in table.splitlines()
        if not (entry := _ENTRY.fullmatch(line)) or entry[1] in keys
    ]
    body = "\n".join(line for line in lines if not line.startswith("import "))
    return "".join(f"{line}\n" for line in _imports(lines, body))


def _imports(lines: list[str], body: str) -> Iterator[str]:
    for line in lines:
        found = _IMPORT.fullmatch(line)
        if found is None:
            yield line
            continue
        names = [it for it in found[1].split(", ") if re.search(rf"\b{it}\b", body)]
        if names:
            yield f"import {{ {', '.join(names)} }} from {found[2]}"


def _reach(path: str, texts: Mapping[str, str], found: set[str]) -> None:
    if path in found or path in (ADAPTER, DATA) or path not in texts:
        return
    found.add(path)
    for _, target, _ in prepared(path, texts[path]).imports:
        _reach(target, texts, found)
