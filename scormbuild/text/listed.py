"""The lines of a question whose last list is its answers: matching, sorting, order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.rules import bad_option
from scormbuild.text.parts import QUOTE, PartsReader, numbers_in

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.text.blocks import Block
    from scormbuild.text.clean import CleanText
    from scormbuild.text.parts import Parts

_ITEM = re.compile(
    r"^ {0,3}(?:(?P<dot>[-*+•])|\d{1,9}[.)])(?:\s+(?P<text>\S.*)|(?P<none>\s*))$"
)
_BOX = re.compile(r"(?:\[[ xX]?\]|[☐☑☒])\s*")


def listed_parts(text: CleanText, block: Block, sink: Sink) -> Parts:
    """Cut the lines of a question into its parts; its last list is the answers.

    Lists before that belong to the stem. Faults are those of `question_parts`, and
    items with a box.
    """
    return _Listed(text, block, sink).read()


class _Listed(PartsReader):
    """Takes the items of the last list for options."""

    def __init__(self, text: CleanText, block: Block, sink: Sink) -> None:
        super().__init__(text, block, sink)
        self.first = _last_list(text, block)

    def item(self, number: int, line: str, at: int) -> bool:
        """Take a line that begins an item; say whether it does."""
        match = _ITEM.match(line)
        if match is None or not 0 <= self.first <= number:
            return False
        words = _BOX.match(match["text"] or "")
        if words:
            self.sink.add(
                bad_option.RULE.at(
                    self.text.source.line_span(number),
                    f"nothing is ticked in a `{self.block.name}`",
                    hint="take the box away, or make it a `choose-many`",
                )
            )
        if match["text"] is None:
            match = re.match("(?P<text>)", line) or match
        self.begin(match, "-", number, at)
        return True


def _last_list(text: CleanText, block: Block) -> int:
    """Give the line in which the last list begins; -1 where there is none."""
    first, bullet, blank = -1, "", True
    inside = False
    for number in numbers_in(block):
        line = "" if number < 0 else text.bare(number)[1]
        if not line.strip():
            blank = True
            continue
        match = None if text.code[number] else _ITEM.match(line)
        if match:
            kind = "-" if match["dot"] else "1"
            if not inside or (blank and kind != bullet):
                first, bullet = number, kind
            inside = True
        elif blank and not line.startswith(" ") and not QUOTE.match(line):
            inside = False
        blank = False
    return first
