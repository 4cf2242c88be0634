"""What an author has silenced: warnings, by name, for a course or for a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Severity, Sink
from scormbuild.load.front import front_of
from scormbuild.model.walk import sources
from scormbuild.records import dataclass
from scormbuild.rules import (
    all_rules,
    by_name,
    cannot_ignore,
    names,
    unknown_rule,
    unused_ignore,
)
from scormbuild.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.source import Source, Span

_IGNORE = re.compile(r"(?:<!--|#)\s*scormbuild:\s*ignore\[(?P<names>[^\]]*)\]")
_NAME = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Silence:
    """One name in one comment; it holds for the comment's line and the next.

    What is wrong in a translation is silenced in the text of which it is one, wherever
    in that text: lines of the one are not those of the other.
    """

    name: str
    span: Span

    def holds(self, diagnostic: Diagnostic) -> bool:
        """Say whether it silences a diagnostic."""
        place = diagnostic.span.origin
        first, last = _lines(place) if place else (diagnostic.span.line,) * 2
        return (
            diagnostic.rule.name == self.name
            and (place or diagnostic.span).path == self.span.path
            and first - 1 <= self.span.line <= last
        )


def unsilenced(course: Course, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give what is left of the diagnostics, and what is wrong with the silencing."""
    comments = [it for source in sources(course) for it in silences(source)]
    named = [(name, course.span_of("ignore").narrow(name)) for name in course.ignore]
    left = list(misnamed([*named, *((it.name, it.span) for it in comments)]))
    comments = [it for it in comments if _can_be_silenced(it.name)]
    used: set[Silence] = set()
    for diagnostic in found:
        holding = [it for it in comments if it.holds(diagnostic)]
        used.update(holding)
        if not holding:
            left.append(diagnostic)
    left += [
        unused_ignore.unused(it.span, it.name) for it in comments if it not in used
    ]
    for diagnostic in left:
        rule = diagnostic.rule
        if rule.severity is Severity.ERROR or rule.name not in course.ignore:
            yield diagnostic


def misnamed(names: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    """Find names that no rule has, and names of rules that cannot be silenced."""
    for name, span in names:
        rule = by_name(name)
        if rule is None:
            yield _unknown(span, name)
        elif rule.severity is Severity.ERROR:
            yield cannot_ignore.cannot_ignore(span, name)


def _unknown(span: Span, name: str) -> Diagnostic:
    coded = (it.name for it in all_rules() if it.code == name.upper())
    if named := next(coded, ""):
        return unknown_rule.coded(span, name, named)
    return unknown_rule.unknown(span, name, names())


def silences(source: Source) -> Iterator[Silence]:
    """Give the names in a source's comments; those in code are no comments."""
    if "scormbuild:" not in source.text:
        return
    head = _head(source)
    body = clean(source, head, Sink()).lines
    for number, line in enumerate(source.lines):
        for match in _IGNORE.finditer(line):
            if number < head or body[number][match.start()] == " ":
                yield from _names(source, number, match)


def _head(source: Source) -> int:
    """How many lines at the beginning of a source are settings."""
    if not source.path.endswith(".md"):
        return len(source.lines)
    return front_of(source).behind


def _names(source: Source, number: int, match: re.Match[str]) -> Iterator[Silence]:
    start = source.line_starts[number]
    for name in _NAME.finditer(match.string, match.start("names"), match.end("names")):
        place = source.span(start + name.start(), start + name.end())
        yield Silence(name.group(), place)


def _lines(place: Span) -> tuple[int, int]:
    """Give the numbers of the first and the last line of a place."""
    return place.line, place.source.span(place.end, place.end).line


def _can_be_silenced(name: str) -> bool:
    rule = by_name(name)
    return rule is not None and rule.severity is Severity.WARNING
