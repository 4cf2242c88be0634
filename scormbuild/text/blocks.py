"""Lines of a page file → titles, runs of text and components, by a stack.

Components open with `::: name` and close with `:::`; nesting is by a stack, not by
counting colons (docs/authoring.md). A title line or the end of the file inside a
component closes it, with a diagnostic, so one slip never swallows the next page. A
title in a component that is closed behind it is left to those who read the component.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from scormbuild.diagnostics import closest, did_you_mean
from scormbuild.records import dataclass, field
from scormbuild.rules import (
    misplaced_component,
    stray_fence,
    unclosed_component,
    unknown_component,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormbuild.diagnostics import Sink
    from scormbuild.source import Span
    from scormbuild.text.clean import CleanText


@dataclass(frozen=True, slots=True)
class Lines:
    """A run of ordinary lines, `first` up to `last` (0-based, end excluded)."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Title:
    """A level-one heading, which starts a page."""

    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """A component: its fence line and what stands inside."""

    name: str
    line: int
    parts: tuple[Part, ...]


Part: TypeAlias = Lines | Title | Block


@dataclass(slots=True)
class _Open:
    """A component whose closing has not been read yet."""

    name: str
    line: int
    known: bool
    parts: list[Part] = field(default_factory=list)


FOR_SOME = ("for", "not-for")
"""Components of which authors who look for the one should know the other."""

SAID_OTHERWISE = {
    "except": "not-for",
    "if": "for",
    "not": "not-for",
    "notfor": "not-for",
    "only": "for",
    "unless": "not-for",
}
"""Words that people take for components, and what these are called."""

FENCE = re.compile(r"^(?P<indent> {0,3}):{3,}[ \t]*(?P<rest>.*?)\s*$")
_HIDDEN = re.compile(r"^(?:\s*(?:[-*+>]|\d+[.)])\s+|\s{4,}|\s*\t\s*):{3,}")
_SHORT = re.compile(r"^(?P<indent> {0,3}):{1,2}(?!:)[ \t]*(?P<rest>.*?)\s*$")
TITLE = re.compile(r"^ {0,3}#(?:[ \t]+|$)")
_NAME = re.compile(r"^(?:\{\s*(?P<braced>[^\s{}]+)\s*\}|(?P<bare>[^\s#={}]+))")


def split(
    text: CleanText, first: int, nesting: Mapping[str, frozenset[str]], sink: Sink
) -> tuple[Part, ...]:
    """Split a source from line `first` on.

    `nesting` names every component, each with those that may stand inside it.
    """
    return _Splitter(text, nesting, sink).run(first)


class _Splitter:
    """The stack of open components, while one file is read."""

    def __init__(
        self, text: CleanText, nesting: Mapping[str, frozenset[str]], sink: Sink
    ) -> None:
        self.text = text
        self.nesting = nesting
        self.sink = sink
        self.top: list[Part] = []
        self.stack: list[_Open] = []

    def run(self, first: int) -> tuple[Part, ...]:
        start = first
        for number in range(first, len(self.text.lines)):
            if self.text.code[number]:
                continue
            line = self.text.lines[number]
            fence = FENCE.match(line) or self._short(number, line)
            title = TITLE.match(self.text.bare(number)[1])
            if title and self.stack and self._goes_on(number):
                continue
            if fence or title:
                self._flush(start, number)
                start = number + 1
            if title:
                self._close_all(number)
                self.top.append(Title(number))
            elif fence and fence["rest"]:
                self._open(number, fence["rest"])
            elif fence:
                self._close(number)
            elif _HIDDEN.match(line):
                self._flush(start, number)
                start = number + 1
                self._hidden(number)
        self._flush(start, len(self.text.lines))
        self._close_all(None)
        return tuple(self.top)

    def _short(self, number: int, line: str) -> re.Match[str] | None:
        """Take one or two colons before a component's name for a fence, and say so."""
        match = _SHORT.match(line)
        name = _NAME.match(match["rest"]) if match else None
        if name is None or (name["braced"] or name["bare"]) not in self.nesting:
            return None
        self.sink.add(
            stray_fence.RULE.at(
                self.text.source.line_span(number),
                f"`{line.strip()}` looks like a component",
                hint="write three colons before its name",
            )
        )
        return match

    @property
    def _parts(self) -> list[Part]:
        return self.stack[-1].parts if self.stack else self.top

    def _flush(self, first: int, last: int) -> None:
        if any(self.text.lines[number].strip() for number in range(first, last)):
            self._parts.append(Lines(first, last))

    def _open(self, number: int, rest: str) -> None:
        match = _NAME.match(rest)
        name = (
            (match["braced"] or match["bare"]) if match else rest.split(maxsplit=1)[0]
        )
        known = name in self.nesting
        if not known:
            self.sink.add(
                unknown_component.RULE.at(
                    self._name_span(number, name),
                    f"unknown component `{name}`",
                    hint=_meant(name, self.nesting),
                )
            )
        elif self.stack and self.stack[-1].known:
            known = self._in_place(number, name)
        self.stack.append(_Open(name, number, known))

    def _in_place(self, number: int, name: str) -> bool:
        """Say whether a component may be read where it starts.

        One that may not is left out if everything that is open gets closed; else
        the outer one was left open by mistake, and ends here.
        """
        outer = self.stack[-1]
        if name in self.nesting[outer.name]:
            return True
        self.sink.add(
            misplaced_component.RULE.at(
                self._name_span(number, name),
                f"`{name}` starts inside `{outer.name}`"
                f" opened at line {outer.line + 1}",
                hint=_remedy(outer, "it"),
                related=((self.text.source.line_span(outer.line), "opened here"),),
            )
        )
        if self._all_closed(number):
            return False
        self._pop()
        return True

    def _all_closed(self, number: int) -> bool:
        """Say whether what is open at a line is closed before the next title."""
        depth = len(self.stack)
        for line in range(number, len(self.text.lines)):
            if self.text.code[line]:
                continue
            if TITLE.match(self.text.bare(line)[1]):
                return False
            if fence := FENCE.match(self.text.lines[line]):
                depth += 1 if fence["rest"] else -1
            if depth == 0:
                return True
        return False

    def _goes_on(self, number: int) -> bool:
        """Say whether the component that is open at a line is closed behind it."""
        depth = 1
        for line in range(number, len(self.text.lines)):
            fence = FENCE.match(self.text.lines[line])
            if fence and not self.text.code[line]:
                depth += 1 if fence["rest"] else -1
            if depth == 0:
                return True
        return False

    def _close(self, number: int) -> None:
        if self.stack:
            self._pop()
            return
        self.sink.add(
            stray_fence.RULE.at(
                self.text.source.line_span(number),
                "this `:::` closes nothing",
                hint="remove it, or open a component above it",
            )
        )

    def _pop(self) -> None:
        done = self.stack.pop()
        if done.known:
            self._parts.append(Block(done.name, done.line, tuple(done.parts)))

    def _close_all(self, number: int | None) -> None:
        while self.stack:
            opened = self.stack[-1]
            where = "the file ends" if number is None else f"line {number + 1}"
            if opened.known:
                self.sink.add(
                    unclosed_component.RULE.at(
                        self.text.source.line_span(opened.line),
                        f"`{opened.name}` is never closed",
                        hint=_remedy(opened, where),
                    )
                )
            self._pop()

    def _hidden(self, number: int) -> None:
        self.sink.add(
            stray_fence.RULE.at(
                self.text.source.line_span(number),
                "a component cannot start or end inside a list or a quote,"
                " nor indented",
                hint="begin the line with `:::` at the left margin",
            )
        )

    def _name_span(self, number: int, name: str) -> Span:
        source = self.text.source
        column = source.lines[number].find(name)
        start = source.line_starts[number] + max(0, column)
        return source.span(start, start + len(name))


def _remedy(opened: _Open, where: str) -> str:
    """Say what closes a component, and which one inside may have taken its end."""
    closing = f"add a line `:::` before {where}"
    *_, last = (None, *opened.parts)
    if not isinstance(last, Block):
        return closing
    return f"{closing}, or close `{last.name}` of line {last.line + 1} earlier"


def _meant(name: str, known: Iterable[str]) -> str:
    """Name the component that an unknown one may be."""
    said = SAID_OTHERWISE.get(name.lower())
    if said:
        return f"did you mean `{said}`?"
    if closest(name, known) == FOR_SOME[0]:
        return "did you mean `{}`, or `{}`?".format(*FOR_SOME)
    return did_you_mean(name, known)
