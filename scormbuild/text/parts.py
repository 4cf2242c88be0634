"""The lines of a question → its stem, options with feedback, and labelled quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.nearest import nearest
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_option, heading_inside_question, stray_quote
from scormbuild.text.piece import Piece
from scormbuild.text.ticks import ALMOST, DOUBTFUL, NO_TICK, OPTION, TICKED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.diagnostics import Sink
    from scormbuild.source import Span
    from scormbuild.text.blocks import Block
    from scormbuild.text.clean import CleanText

LABELS = ("Hint", "Explain", "Correct", "Partly", "Incorrect", "True", "False")

QUOTE = re.compile(r"^(?P<indent>\s*)>[ \t]?(?P<text>.*)$")
_LABEL = re.compile(rf"^(?P<label>{'|'.join(LABELS)}):\s*(?P<text>.*)$")
_WORD = re.compile(r"^(?P<label>[^\W\d_]+)[ \t]*:(?:\s+|$)(?P<text>.*)$")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]|$)")
_ITEM = re.compile(r"^\s+(?:[-*+]|\d+[.)])\s")
_BRACES = re.compile(r"\s*\{\s*#(?P<id>[^\s{}]*)\s*\}\s*$")


@dataclass(frozen=True, slots=True)
class RawOption:
    """One option as its lines give it."""

    text: Piece
    ticked: bool
    feedback: Piece
    id: str
    """What the author wrote in braces; empty for most."""
    span: Span


@dataclass(frozen=True, slots=True)
class Parts:
    """The pieces of a question."""

    stem: Piece
    options: tuple[RawOption, ...]
    labels: tuple[tuple[str, Piece], ...]
    """Labelled quotes in the order written; `Hint` may come several times."""


@dataclass(slots=True)
class Draft:
    """One part while its lines are gathered."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    feedback: list[tuple[int, str]] = field(default_factory=list)
    box: str = ""
    label: str = ""
    line: int = 0


def question_parts(text: CleanText, block: Block, sink: Sink) -> Parts:
    """Cut the lines of a question into its parts.

    Headings, nested lists, second paragraphs in an option and quotes without a
    label are diagnostics; reading goes on behind them.
    """
    return PartsReader(text, block, sink).read()


def meant_label(word: str) -> str:
    """Give the label that a word is, or is nearly; empty where it is none."""
    return nearest(word.capitalize(), LABELS, _NEAR)


_NEAR = 0.75
"""How alike: `Hnit` and `Hint` are so, and `Explanation` and `Explain`."""


def numbers_in(block: Block) -> Iterable[int]:
    """Give the numbers of a question's lines; -1 between its runs of lines."""
    for part in block.parts:
        first = getattr(part, "first", None)
        if first is not None:
            yield from range(first, part.last)  # type: ignore[union-attr]
            yield -1


class PartsReader:
    """Where reading stands in a question's lines."""

    def __init__(self, text: CleanText, block: Block, sink: Sink) -> None:
        self.text, self.block, self.sink = text, block, sink
        self.stem = Draft()
        self.options: list[Draft] = []
        self.labels: list[Draft] = []
        self.now = self.stem
        self.blank = False
        self.listed = False
        self.coded = False

    def read(self) -> Parts:
        """Take all lines of the question."""
        for number in numbers_in(self.block):
            self.take(number)
        return self.done()

    def take(self, number: int) -> None:
        """Give one line to the part it belongs to; -1 is a blank between runs."""
        at, line = self.text.bare(number) if number >= 0 else (0, "")
        if not line.strip():
            self.blank = True
            if self.now is self.stem or self.now.label:
                self.now.lines.append((at, ""))
            return
        if number >= 0 and self.text.code[number]:
            self._code(number, line, at)
        else:
            self.coded = False
            self._line(number, line, at)
        self.blank = False

    def _code(self, number: int, line: str, at: int) -> None:
        """Give a line of code to the stem, or to the quote whose marks it has."""
        match = QUOTE.match(line)
        if self.now is self.stem:
            self.now.lines.append((at, line))
        elif match:
            self._quoted(match, at, number)
        elif not self.coded:
            self.coded = True
            self._bad_option(
                number,
                "code inside an option",
                "write it between single backticks, or as feedback behind `>`",
            )

    def _line(self, number: int, line: str, at: int) -> None:
        if _HEADING.match(line):
            self._heading(number)
        elif self.item(number, line, at):
            return
        elif match := QUOTE.match(line):
            self._quote(match, line, at, number)
        elif self.now.label:
            self.now = self.stem if not self.options else self.options[-1]
            self._option_line(number, line, at)
        else:
            self._option_line(number, line, at)

    def item(self, number: int, line: str, at: int) -> bool:
        """Take a line that begins an option; say whether it does."""
        if match := OPTION.match(line):
            self.begin(match, match["box"], number, at)
        elif match := NO_TICK.match(line):
            self._no_tick(match, number, at)
        elif match := ALMOST.match(line):
            self._almost(match, number, at)
        else:
            return False
        return True

    def begin(self, match: re.Match[str], box: str, number: int, at: int) -> None:
        """Begin an option with the words that a match has found."""
        self.now, self.listed = Draft(box=box, line=number), False
        self.options.append(self.now)
        self.now.lines.append((at + match.start("text"), match["text"]))

    def _almost(self, match: re.Match[str], number: int, at: int) -> None:
        """Take what looks like an option for one, and say how options are written."""
        self.sink.add(
            bad_option.RULE.at(
                self.text.source.line_span(number),
                "this looks like an option, but is not written as one",
                hint="begin the line with `- [ ] `, or with `- [x] ` if it is right",
            )
        )
        box = "[x]" if (match["tick"] or match["round"] or "").strip() else "[ ]"
        self.begin(match, box, number, at)

    def _no_tick(self, match: re.Match[str], number: int, at: int) -> None:
        """Take an option with a stray sign in its box, and say which ones there are."""
        self.sink.add(
            bad_option.RULE.at(
                self.text.source.line_span(number).narrow(match["mark"]),
                f"`{match['mark']}` is no tick",
                hint="write `[x]` if the option is right, `[ ]` if it is not",
            )
        )
        self.begin(match, DOUBTFUL, number, at)

    def _option_line(self, number: int, line: str, at: int) -> None:
        if self.now is self.stem:
            self.now.lines.append((at, line))
        elif _ITEM.match(line):
            if not self.listed:
                self._bad_option(
                    number, "a list inside an option", "make each an option"
                )
            self.listed = True
        elif self.blank or self.now.feedback:
            self._bad_option(
                number,
                "a second paragraph in an option",
                "join it to the first, or write it as feedback behind `>`",
            )
        else:
            indent = len(line) - len(line.lstrip())
            self.now.lines.append((at + indent, line.lstrip()))

    def _quote(self, match: re.Match[str], line: str, at: int, number: int) -> None:
        label = None if match["indent"] else self._label(match["text"], number)
        if label:
            self.now = Draft(label=meant_label(label["label"]), line=number)
            self.labels.append(self.now)
            start = at + match.start("text") + label.start("text")
            self.now.lines.append((start, label["text"]))
        elif self.now is self.stem:
            self.now.lines.append((at, line))
        else:
            self._quoted(match, at, number)

    def _label(self, words: str, number: int) -> re.Match[str] | None:
        """Find the label that words begin with; one that is misspelt is a fault."""
        label = _LABEL.match(words) or _WORD.match(words)
        meant = meant_label(label["label"]) if label else ""
        if label and meant and meant != label["label"]:
            self.sink.add(
                stray_quote.RULE.at(
                    self.text.source.line_span(number),
                    f"`{label['label']}:` is no label",
                    hint=f"did you mean `> {meant}:`? if the line is an answer's"
                    " feedback, indent it",
                )
            )
        return label if meant else None

    def _quoted(self, match: re.Match[str], at: int, number: int) -> None:
        words = (at + match.start("text"), match["text"])
        if self.now.label and not self.blank:
            self.now.lines.append(words)
        elif self.now.box and (match["indent"] or not self.blank):
            self.now.feedback.append(words)
        else:
            self.sink.add(
                stray_quote.RULE.at(
                    self.text.source.line_span(number),
                    "this quote belongs to no option and has no label",
                    hint="indent it under its option, or begin it with"
                    " `> Hint:` or `> Explain:`",
                )
            )

    def _heading(self, number: int) -> None:
        block = self.block
        self.sink.add(
            heading_inside_question.RULE.at(
                self.text.source.line_span(number),
                f"heading inside `{block.name}` opened at line {block.line + 1}",
                hint="add the missing `:::` before it, or make it bold text",
                related=((self.text.source.line_span(block.line), "opened here"),),
            )
        )

    def _bad_option(self, number: int, fact: str, remedy: str) -> None:
        span = self.text.source.line_span(number)
        message = f"{fact}, which is one paragraph"
        self.sink.add(bad_option.RULE.at(span, message, hint=remedy))

    def done(self) -> Parts:
        """Freeze what was gathered; a stray tick is right if no other option is."""
        source = self.text.source
        doubtful = [draft for draft in self.options if draft.box == DOUBTFUL]
        if doubtful and not any(draft.box in TICKED for draft in self.options):
            doubtful[0].box = "[x]"
        options = tuple(self._option(draft) for draft in self.options)
        labels = tuple((d.label, Piece(source, tuple(d.lines))) for d in self.labels)
        return Parts(Piece(source, tuple(self.stem.lines)), options, labels)

    def _option(self, draft: Draft) -> RawOption:
        source = self.text.source
        lines, name = list(draft.lines), ""
        at, last = lines[-1]
        if braces := _BRACES.search(last):
            lines[-1], name = (at, last[: braces.start()]), braces["id"]
        span = source.line_span(draft.line)
        text = Piece(source, tuple(lines))
        if text.empty:
            self.sink.add(
                bad_option.RULE.at(
                    span, "this option has no words", hint="write what it says"
                )
            )
        ticked = draft.box in TICKED
        return RawOption(text, ticked, Piece(source, tuple(draft.feedback)), name, span)
