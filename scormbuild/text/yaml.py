"""YAML text → nodes with places; every scalar stays the text it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol, TypeAlias

import yaml

from scormbuild.records import dataclass
from scormbuild.rules import duplicate_key, yaml_alias, yaml_syntax
from scormbuild.text.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.source import Source, Span

DEPTH_LIMIT = 20
"""How deep lists and maps may nest; no setting of ours goes below four."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    entries: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with nodes, in the order written; each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def spans(self) -> dict[str, Span]:
        """Place of each key."""
        return {key.text: key.span for key, _ in self.entries}


Node: TypeAlias = Scalar | Sequence | Mapping


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """Reading cannot go on; the diagnostic is in the sink already."""


def read_yaml(source: Source, first: int, last: int, sink: Sink) -> Node | None:
    """Read lines `first` up to `last` (0-based, end excluded) of a source.

    None, with a diagnostic, where they are no YAML that we accept.
    """
    tidied = [tidy(line) for line in source.lines[first:last]]
    padded = "\n" * first + "\n".join(line for line, _ in tidied)
    padded = _BREAKS.sub(" ", padded)
    places = _Places(source, first, tuple(shift for _, shift in tidied))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parser = loader(padded)
    try:
        _next(parser)
        if not isinstance(_next(parser), yaml.DocumentStartEvent):
            return Mapping((), source.line_span(min(first, len(source.lines) - 1)))
        node = _node(parser, places, sink, 0)
        _next(parser)
        if not parser.check_event(yaml.StreamEndEvent):
            sink.add(
                yaml_syntax.RULE.at(
                    source.line_span(first),
                    "a second document begins here",
                    hint="remove the line `---` or `...` within the settings",
                )
            )
            return None
    except yaml.MarkedYAMLError as error:
        sink.add(_syntax(error, places))
        return None
    except (yaml.YAMLError, _Refused) as error:
        if not isinstance(error, _Refused):
            span = source.line_span(first)
            sink.add(
                yaml_syntax.RULE.at(
                    span,
                    "this cannot be read as settings",
                    hint="write `key: value`, one a line",
                )
            )
        return None
    finally:
        parser.dispose()
    return node


class _Mark(Protocol):
    """A place as the parser counts: line and column from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Places:
    """Marks of the parser → places in the source as the author wrote it."""

    source: Source
    first: int
    shifts: tuple[tuple[int, int], ...]
    """Per line: leading tabs, and the end of a value we quoted (0: none)."""

    def span(self, start: _Mark | None, end: _Mark | None) -> Span:
        if start is None or end is None:
            return self.source.line_span(self.first)
        tabs, quoted_to = self._shift(start.line)
        begin = self._offset(start.line, start.column - tabs)
        if quoted_to and end.line == start.line:
            stop = self._offset(start.line, quoted_to)
        else:
            stop = self._offset(end.line, end.column - self._shift(end.line)[0])
        return self.source.span(begin, stop)

    def _shift(self, line: int) -> tuple[int, int]:
        index = line - self.first
        return self.shifts[index] if 0 <= index < len(self.shifts) else (0, 0)

    def _offset(self, line: int, column: int) -> int:
        starts = self.source.line_starts
        if line >= len(starts):
            return len(self.source.text)
        room = len(self.source.lines[line])
        return starts[line] + max(0, min(column, room))


def _next(parser: yaml.SafeLoader) -> yaml.Event:
    return parser.get_event()  # type: ignore[no-any-return,no-untyped-call] # PyYAML's


def _node(parser: yaml.SafeLoader, places: _Places, sink: Sink, depth: int) -> Node:
    event = _next(parser)
    span = places.span(event.start_mark, event.end_mark)
    tag = getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or tag:
        sink.add(_alias(span))
        raise _Refused
    if isinstance(event, yaml.ScalarEvent):
        if found := _NO_TEXT.search(event.value):
            sink.add(_no_text(found[0], span))
            return Scalar(_NO_TEXT.sub("\ufffd", event.value), span)
        return Scalar(event.value, span)
    if depth == DEPTH_LIMIT:
        sink.add(
            yaml_syntax.RULE.at(
                span,
                f"lists and maps nest deeper than {DEPTH_LIMIT} levels",
                hint="no setting of a course needs that; remove the brackets",
            )
        )
        raise _Refused
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_until_end(parser, places, sink, depth)), span)
    return _mapping(parser, places, sink, depth, span)


def _until_end(
    parser: yaml.SafeLoader, places: _Places, sink: Sink, depth: int
) -> Iterator[Node]:
    while not parser.check_event(yaml.SequenceEndEvent, yaml.MappingEndEvent):
        yield _node(parser, places, sink, depth + 1)
    _next(parser)


def _mapping(
    parser: yaml.SafeLoader, places: _Places, sink: Sink, depth: int, span: Span
) -> Mapping:
    nodes = list(_until_end(parser, places, sink, depth))
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in zip(nodes[::2], nodes[1::2], strict=True):
        if not isinstance(key, Scalar):
            sink.add(
                yaml_syntax.RULE.at(
                    key.span, "a key is one word", hint="write `key: value`"
                )
            )
            raise _Refused
        if key.text in entries:
            first = entries[key.text][0]
            sink.add(
                duplicate_key.RULE.at(
                    key.span,
                    f"`{key.text}` stands here twice",
                    hint="keep one of the two",
                    related=((first.span, "first here"),),
                )
            )
            continue
        entries[key.text] = (key, value)
    return Mapping(tuple(entries.values()), span)


def _syntax(error: yaml.MarkedYAMLError, places: _Places) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    if (error.context or "").endswith(("an alias", "an anchor", "a tag")):
        return _alias(places.span(error.context_mark, error.context_mark))
    lines = places.source.lines
    if (error.problem or "") in _COLONS and mark is not None:
        for number in range(places.first, min(mark.line + 1, len(lines))):
            if _lacks_colon(lines[number]):
                return _no_colon(places.source, number)
    problem = (error.problem or "something is out of place").replace("'", "`")
    return yaml_syntax.RULE.at(
        places.span(mark, mark),
        f"this cannot be read: {problem}",
        hint="write `key: value`, one a line, indented by spaces;"
        " put quotes around unusual values",
    )


_COLONS = (
    "could not find expected ':'",
    "mapping values are not allowed in this context",
)
"""What the parser says of the line behind one without a colon."""
_KEYED = re.compile(r"[^:]*:(?:\s|$)|[\s#\-\[\]{}\"'|>]")


def _lacks_colon(line: str) -> bool:
    """Say whether a line at the margin was meant as a setting and is none."""
    return bool(line.strip()) and _KEYED.match(line) is None


def _no_colon(source: Source, number: int) -> Diagnostic:
    line = source.lines[number].strip()
    key, colon, value = line.partition(":")
    if not colon:
        key, _, value = line.partition(" ")
    return yaml_syntax.RULE.at(
        source.line_span(number),
        "this line has no colon and space behind its key",
        hint=f"write `{key}: {value.strip() or '…'}`",
    )


def _no_text(character: str, span: Span) -> Diagnostic:
    return yaml_syntax.RULE.at(
        span,
        f"this value holds the character U+{ord(character):04X}, which no page can",
        hint="take out the letters and digits behind the backslash, and it as well",
    )


def _alias(span: Span) -> Diagnostic:
    return yaml_alias.RULE.at(
        span,
        "`&`, `*` and `!` at the start of a value have a meaning in YAML"
        " that courses do not use",
        hint="put quotes around the value",
    )


_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line ends to YAML, and to nobody who counts the lines of a file."""
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What a document cannot hold, not even escaped (XML 1.0, 2.2).

Named, rather than all else: that would take 5 ms to compile, at every start.
"""
