"""Tables of the Markdown engine → HTML, and the words that a row would lose."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scormbuild.rules import unsupported_markdown
from scormbuild.text.foreign import no_table
from scormbuild.text.overlooked import columns
from scormbuild.text.piece import ONE_PARAGRAPH

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.text.piece import Piece

_SPAN = re.compile(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)")
_BAR = re.compile(r"(?<!\\)\|")
_TICK = re.compile(r"(?<!\\)`")


_ROW = re.compile(r"\|.*[^\\]\||[^|]*[^|\\]\|[^|].*")
"""Words between bars, or a bar between words."""


def lost_table(words: str) -> int:
    """Count the cells in the first row of what was meant for a table; 0 if none was.

    That is: a paragraph of rows between bars, or of several with as many bars each.
    """
    rows = [_SPAN.sub("", line).strip() for line in words.strip().split("\n")]
    if not all(_ROW.fullmatch(row) for row in rows):
        return 0
    counts = {len(_BAR.findall(row.strip("|"))) for row in rows}
    framed = all(row.startswith("|") for row in rows)
    bars = max(counts)
    return bars + 1 if bars and (framed or (len(counts) == 1 < len(rows))) else 0


class Table:
    """The tags of a table while its events come in, one table after the other."""

    def __init__(self, piece: Piece, sink: Sink) -> None:
        self.piece, self.sink = piece, sink
        self.aligned: tuple[str, ...] = ()
        self.head = False
        self.bare = False
        """Whether the row of headings being read has none."""
        self.cells: list[tuple[int, int]] = []
        """Places of the cells of the row being read."""

    def check_paragraph(self, span: tuple[int, int]) -> None:
        """Report rows that the engine took for words."""
        words = self.piece.slice_bytes(*span)
        if "\t" in words and not words.startswith(ONE_PARAGRAPH):
            self.sink.extend(columns(self.piece, span))
        odd = "|" in words and not words.startswith(ONE_PARAGRAPH)
        if odd and (cells := lost_table(words)):
            first = words.partition("\n")[0].rstrip()
            place = self.piece.byte_span(span[0], span[0] + len(first.encode()))
            self.sink.add(no_table(place, cells))

    def start_table(self, alignments: object, _: tuple[int, int]) -> str:
        """Begin a table; the engine gives a side for each column."""
        sides = alignments if isinstance(alignments, (tuple, list)) else ()
        self.aligned = tuple(str(side).lower() for side in sides)
        return '<div class="sb-table"><table>'

    def end_table(self, _: object, __: tuple[int, int]) -> str:
        """End a table."""
        return "</tbody></table></div>\n"

    def start_tablehead(self, _: object, span: tuple[int, int]) -> str:
        """Begin the row of headings; one without words is left out."""
        self.head, self.cells = True, []
        self.bare = self._empty(span)
        return "" if self.bare else "<thead><tr>"

    def end_tablehead(self, _: object, span: tuple[int, int]) -> str:
        """End the row of headings."""
        self.head = False
        self._check(span)
        return "<tbody>" if self.bare else "</tr></thead><tbody>"

    def start_tablerow(self, _: object, __: tuple[int, int]) -> str:
        """Begin a row."""
        self.cells = []
        return "<tr>"

    def end_tablerow(self, _: object, span: tuple[int, int]) -> str:
        """End a row."""
        self._check(span)
        return "</tr>"

    def start_tablecell(self, _: object, span: tuple[int, int]) -> str:
        """Begin a cell."""
        column = len(self.cells)
        self.cells.append(span)
        side = self.aligned[column] if column < len(self.aligned) else "none"
        mark = "" if side == "none" else f' class="sb-{side}"'
        if self.head and self.bare:
            return ""
        heads = self.head and not self._empty(span)
        return f'<th scope="col"{mark}>' if heads else f"<td{mark}>"

    def end_tablecell(self, _: object, span: tuple[int, int]) -> str:
        """End a cell."""
        if self.head and self.bare:
            return ""
        return "</th>" if self.head and not self._empty(span) else "</td>"

    def _empty(self, span: tuple[int, int]) -> bool:
        """Tell whether there is nothing but bars: no heading that could be read out."""
        return not self.piece.slice_bytes(*span).strip(" \t\n|")

    def _check(self, row: tuple[int, int]) -> None:
        """Report a row that a bar in code cuts, and cells beyond the last column."""
        cut = [self._lone_tick(cell) for cell in self.cells]
        end = self.cells[-1][1] if self.cells else row[0]
        beyond = self.piece.slice_bytes(end, row[1]).strip(" \t\n|")
        if any(left and right for left, right in pairwise(cut)):
            fact = "a `|` within code begins a new cell here"
            hint = "write `\\|` for a bar that is part of the code"
        elif beyond:
            count = len(self.cells)
            fact = f"this row has more than the {count} cells of its table's first row"
            hint = "give the first row as many cells, or write `\\|` for a plain bar"
        else:
            return
        first = self.cells[0][0] if self.cells else row[0]
        line = self.piece.slice_bytes(*row).rstrip()
        place = self.piece.byte_span(min(first, row[0]), row[0] + len(line.encode()))
        self.sink.add(unsupported_markdown.RULE.at(place, fact, hint=hint))

    def _lone_tick(self, cell: tuple[int, int]) -> bool:
        words = self.piece.slice_bytes(*cell)
        return _TICK.search(_SPAN.sub("", words)) is not None
