"""The settings at the head of a `module.md`: where they are, or were meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink
from scormbuild.records import dataclass
from scormbuild.rules import missing_key, yaml_syntax
from scormbuild.text.blocks import TITLE
from scormbuild.text.yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.source import Source
    from scormbuild.text.yaml import Node

_NOTHING = re.compile(r"\s*(?:<!--.*-->\s*)?")
_SETTING = re.compile(r"(?:title|id|minutes|objectives|sources)\s*:(?:\s|$)")
"""A line that begins settings, whether or not dashes stand above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Lines of a source that are settings, 0-based."""

    first: int
    last: int
    """Behind the last; the same as `first` where there are none."""
    behind: int
    """The line in which pages may begin."""
    opened: bool = True
    """Whether a line of dashes stands above them."""
    closed: bool = True
    """Whether one stands below them."""


def front_of(source: Source) -> Front:
    """Find the settings; blank lines and comments may stand before them.

    Where a line of dashes is missing, they end before the first title.
    """
    lines = source.lines
    start = next((n for n, li in enumerate(lines) if not _NOTHING.fullmatch(li)), 0)
    opened = lines[start].rstrip() == "---"
    if not opened and not _SETTING.match(lines[start]):
        return Front(first=0, last=0, behind=0)
    first = start + opened
    titles = (n for n in range(first, len(lines)) if TITLE.match(lines[n]))
    title = next(titles, len(lines))
    for number in range(first, len(lines)):
        if lines[number].rstrip() not in ("---", "..."):
            continue
        if number < title or (opened and _settings(source, first, number)):
            last, behind = number, number + 1
            return Front(first=first, last=last, behind=behind, opened=opened)
        break
    return Front(first=first, last=title, behind=title, opened=opened, closed=False)


def _settings(source: Source, first: int, last: int) -> bool:
    """Say whether lines with what may be a title or a comment can be settings."""
    return read_yaml(source, first, last, Sink()) is not None


def faults(source: Source, front: Front) -> Iterator[Diagnostic]:
    """Find that the settings, or one of the lines around them, are missing."""
    if front.behind == 0:
        yield missing_key.RULE.at(
            source.line_span(0),
            "this module has no settings at its head",
            hint="begin the file with `---`, `title: …`, `---`",
        )
    elif not front.opened:
        more = "" if front.closed else ", and one below them"
        yield yaml_syntax.RULE.at(
            source.line_span(front.first),
            "no line of dashes stands above these settings",
            hint=f"add a line `---` above them{more}",
        )
    elif not front.closed:
        yield yaml_syntax.RULE.at(
            source.line_span(front.first - 1),
            "the settings that begin here never end",
            hint="add a line `---` below them",
        )


def read_front(source: Source, front: Front, sink: Sink) -> Node | None:
    """Read the settings; None where there are none, or they cannot be read."""
    if front.behind == 0:
        return None
    return read_yaml(source, front.first, front.last, sink)
