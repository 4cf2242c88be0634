"""Which id or key stands nearest above a place: translations are kept by it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.source import Source

_ID = re.compile(r"(?:\{[^{}]*|^[ ]{0,3}:{3,}[^#]*)#(?P<id>[a-z0-9-]+)")
"""In braces, or on a fence line."""
_KEY = re.compile(r"(?P<indent>[ ]*)(?:- +)?(?P<key>[\w.-]+):(?:[ ]|$)")
_CELL = re.compile(r"[^,;\t]*")


def anchor(source: Source, offset: int) -> str:
    """Give the id nearest above a place; in settings the keys, in a table the row."""
    starts, names = _anchors(source.path, source.text)
    at = bisect_right(starts, offset) - 1
    return names[at] if at >= 0 else ""


@lru_cache(maxsize=256)
def _anchors(path: str, text: str) -> tuple[list[int], list[str]]:
    """Give the offsets of lines with a name of their own, and those names."""
    lines = text.split("\n")
    read = _MANNERS.get(path.rpartition(".")[2], _pages)
    found = dict(read(lines))
    starts: list[int] = []
    at = 0
    for number, line in enumerate(lines):
        if number in found:
            starts.append(at)
        at += len(line) + 1
    return starts, [found[number] for number in sorted(found)]


def _pages(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Read Markdown: settings at its head, then ids."""
    first = 0
    if lines[0].rstrip() == "---":
        ends = (n for n, line in enumerate(lines) if n and line.rstrip() == "---")
        first = next(ends, 0)
        yield from _settings(lines[:first])
        yield first, ""
    for number in range(first, len(lines)):
        if match := _ID.search(lines[number]):
            yield number, match["id"]


def _settings(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Read YAML: the keys that lead to a line, with points between."""
    above: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if match := _KEY.match(line):
            indent = match.start("key")
            above = [it for it in above if it[0] < indent]
            above.append((indent, match["key"]))
            yield number, ".".join(key for _, key in above)


def _table(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        match = _CELL.match(line)
        yield number, match[0].strip() if match else ""


_MANNERS = {"yaml": _settings, "csv": _table, "xlsx": _table}
