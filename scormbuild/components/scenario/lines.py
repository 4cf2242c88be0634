"""The lines of one scene → what it tells, and its choices as they were written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.condition import named
from scormbuild.diagnostics import closest
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_choice, stray_quote, unknown_seat
from scormbuild.text.arrow import cut
from scormbuild.text.blocks import FENCE, Block
from scormbuild.text.parts import QUOTE
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.components.component import Place
    from scormbuild.model import Audience

_ITEM = re.compile(r"^ {0,3}[-*+•]\s+(?P<text>\S.*)$")
_LABEL = re.compile(r"^(?P<label>[^:>]{1,60}):\s*(?P<text>.*)$")

Line = tuple[int, str]
"""Words, and the offset at which they begin."""


@dataclass(slots=True)
class RawWay:
    """A choice as its lines give it."""

    number: int
    """Of its first line, from 0."""
    lines: list[Line]
    aside: list[Line] = field(default_factory=list)
    audience: Audience | None = None
    """Who has it, where not all do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLines:
    """The pieces of a scene."""

    tellings: tuple[tuple[str, Audience | None, Piece], ...]
    """Each with the seat that is told it, empty for all, and who else is."""
    ways: tuple[RawWay, ...]


def scene_lines(
    numbers: Iterable[int], seats: tuple[str, ...], place: Place
) -> SceneLines:
    """Cut the lines of a scene into its parts.

    An item with an arrow is a choice, and a quote under it the coach's aside; a quote
    that begins with a seat's name is told to that seat. Text behind the choices is a
    diagnostic.
    """
    reader = _Reader(seats, place)
    for number in numbers:
        reader.take(number)
    source = place.text.source
    pieces = (
        (it.seat, it.audience, Piece(source, tuple(it.lines))) for it in reader.tellings
    )
    return SceneLines(
        tellings=tuple(it for it in pieces if not it[2].empty),
        ways=tuple(reader.ways),
    )


@dataclass(slots=True)
class _Told:
    """A run of lines while it is gathered."""

    seat: str = ""
    audience: Audience | None = None
    lines: list[Line] = field(default_factory=list)


class _Reader:
    """Where reading stands in a scene's lines."""

    def __init__(self, seats: tuple[str, ...], place: Place) -> None:
        self.seats = {seat.casefold(): seat for seat in seats}
        self.place = place
        self.tellings: list[_Told] = [_Told()]
        self.ways: list[RawWay] = []
        self.blank = True
        self.audience: Audience | None = None

    def take(self, number: int) -> None:
        """Give one line to the part it belongs to."""
        text = self.place.text
        at, line = text.bare(number)
        if not line.strip():
            self._blank(at)
            return
        if not text.code[number] and (fence := FENCE.match(line)):
            self._fence(number, fence["rest"])
            return
        item = None if text.code[number] else _ITEM.match(line)
        quote = None if text.code[number] else QUOTE.match(line)
        if item and self._is_way(number, item):
            words = (at + item.start("text"), item["text"])
            self.ways.append(RawWay(number, [words], audience=self.audience))
        elif quote and not self.ways:
            self._told(quote, at, line)
        elif quote:
            self._aside(quote, at, number)
        elif not self.ways:
            self._tell(at, line)
        elif item or self.blank or self.ways[-1].aside:
            self._behind(number, item=bool(item))
        else:
            self.ways[-1].lines.append(
                (at + len(line) - len(line.lstrip()), line.lstrip())
            )
        self.blank = False

    def _blank(self, at: int) -> None:
        self.blank = True
        if self.tellings[-1].seat:
            self.tellings.append(_Told(audience=self.audience))
        elif not self.ways:
            self.tellings[-1].lines.append((at, ""))

    def _fence(self, number: int, rest: str) -> None:
        """Begin or end what is for some only."""
        name = rest.partition(" ")[0]
        block = Block(name, number, ())
        self.audience = named(block, self.place) if rest else None
        self.tellings.append(_Told(audience=self.audience))
        self.blank = True

    def _is_way(self, number: int, item: re.Match[str]) -> bool:
        """Say whether an item is a choice: it has an arrow, or what looks like one."""
        text = self.place.text
        at, _ = text.bare(number)
        lines = [(at + item.start("text"), item["text"])]
        for following in range(number + 1, len(text.lines)):
            start, line = text.bare(following)
            if not line.strip() or any(it.match(line) for it in (_ITEM, QUOTE, FENCE)):
                break
            lines.append((start, line))
        arrow = cut(Piece(text.source, tuple(lines)))
        return arrow.count > 0 or bool(arrow.odd)

    def _tell(self, at: int, line: str) -> None:
        if self.tellings[-1].seat:
            self.tellings.append(_Told(audience=self.audience))
        self.tellings[-1].lines.append((at, line))

    def _told(self, quote: re.Match[str], at: int, line: str) -> None:
        """Take a quote in a scene's text: it may be for one seat alone."""
        label = _LABEL.match(quote["text"]) if self.seats else None
        name = label["label"].strip().casefold() if label else ""
        if label and name in self.seats:
            start = at + quote.start("text") + label.start("text")
            first = [(start, label["text"])]
            self.tellings.append(_Told(self.seats[name], self.audience, first))
        elif self.tellings[-1].seat and not self.blank:
            self.tellings[-1].lines.append((at + quote.start("text"), quote["text"]))
        else:
            if label and (near := closest(name, self.seats)):
                self._misspelt(at + quote.start("text"), label["label"], near)
            self._tell(at, line)

    def _misspelt(self, at: int, word: str, near: str) -> None:
        self.place.sink.add(
            unknown_seat.RULE.at(
                self.place.text.source.span(at, at + len(word)),
                f"there is no seat `{word}`",
                hint=f"did you mean `{self.seats[near]}`?",
            )
        )

    def _aside(self, quote: re.Match[str], at: int, number: int) -> None:
        if self.blank and not quote["indent"]:
            self.place.sink.add(
                stray_quote.RULE.at(
                    self.place.text.source.line_span(number),
                    "this quote belongs to no choice",
                    hint="indent it under its choice, or write it above the choices",
                )
            )
            return
        self.ways[-1].aside.append((at + quote.start("text"), quote["text"]))

    def _behind(self, number: int, *, item: bool) -> None:
        fact = "this choice has no arrow" if item else "text behind a scene's choices"
        remedy = (
            "write `- words -> scene`"
            if item
            else "write it above the choices, or as an aside behind `>`"
        )
        span = self.place.text.source.line_span(number)
        self.place.sink.add(bad_choice.RULE.at(span, fact, hint=remedy))
