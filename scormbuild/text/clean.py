"""A source with its comments blanked out and its code fences marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink
from scormbuild.records import dataclass
from scormbuild.rules import unclosed_code, unclosed_comment

if TYPE_CHECKING:
    from scormbuild.source import Source

_CODE = re.compile(r"^(?P<lead>[ >]*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_TICKS = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class CleanText:
    """Lines of a source in which comments are spaces, at the same offsets."""

    source: Source
    lines: tuple[str, ...]
    code: tuple[bool, ...]
    """Per line, whether it belongs to a fenced code block."""

    def bare(self, number: int) -> tuple[int, str]:
        """Give where a line begins and the line, less the blanks of a comment.

        A comment at its start would else indent what stands behind it.
        """
        line, start = self.lines[number], self.source.line_starts[number]
        if line == self.source.lines[number]:
            return start, line
        indent = len(line) - len(line.lstrip())
        own, comment, _ = self.source.lines[number][:indent].partition("<!--")
        if not comment and not own.strip():
            return start, line
        kept = 0 if own.strip() else len(own)
        return start + indent - kept, own[:kept] + line[indent:]


def clean(source: Source, first: int, sink: Sink) -> CleanText:
    """Blank the comments of a source and mark its code, from line `first` on.

    An unclosed code fence is a diagnostic and reaches to the file's end; an unclosed
    comment is one too, and is read as if it ended with its line.
    """
    lines = list(source.lines)
    code = [False] * len(lines)
    fence: tuple[str, int] | None = None
    comment: tuple[int, int] | None = None
    for number in range(first, len(lines)):
        if fence is None:
            lines[number], comment = _blank(lines[number], number, comment)
        if comment is not None:
            continue
        match = _CODE.match(lines[number])
        if fence is not None:
            code[number] = True
            if match and _closes(match, fence[0]):
                fence = None
        elif match:
            code[number] = True
            fence = (match["mark"], number)
    if fence is not None:
        sink.add(
            unclosed_code.RULE.at(
                source.line_span(fence[1]),
                "the code that begins here is never closed",
                hint=f"add a line {fence[0]} where the code ends",
            )
        )
    if comment is not None:
        start = source.line_starts[comment[0]] + comment[1]
        rest = clean(source, comment[0] + 1, Sink())
        lines[comment[0] + 1 :] = rest.lines[comment[0] + 1 :]
        code[comment[0] + 1 :] = rest.code[comment[0] + 1 :]
        sink.add(
            unclosed_comment.RULE.at(
                source.span(start, start + 4),
                "this comment is never closed",
                hint="add `-->` where it ends",
            )
        )
    return CleanText(source, tuple(lines), tuple(code))


def _closes(match: re.Match[str], opening: str) -> bool:
    mark = match["mark"]
    return (
        mark[0] == opening[0]
        and len(mark) >= len(opening)
        and not match["info"].strip()
    )


def _blank(
    line: str, number: int, comment: tuple[int, int] | None
) -> tuple[str, tuple[int, int] | None]:
    """Blank one line's comments; `comment` is where one is open, or None."""
    done, rest = "", line
    while rest:
        if comment is not None:
            end = rest.find("-->")
            if end < 0:
                return done + " " * len(rest), comment
            done, rest, comment = done + " " * (end + 3), rest[end + 3 :], None
            continue
        start = _comment_start(rest)
        if start is None:
            return done + rest, None
        comment = (number, len(done) + start)
        done, rest = done + rest[:start] + " " * 4, rest[start + 4 :]
    return done, comment


def _comment_start(text: str) -> int | None:
    """Give the offset of the first `<!--` that is not inside backticks."""
    position = 0
    while True:
        start = text.find("<!--", position)
        if start < 0:
            return None
        ticks = _TICKS.search(text, position, start)
        if ticks is None:
            return start
        close = text.find(ticks.group(), ticks.end())
        if close < 0:
            return start
        position = close + len(ticks.group())
