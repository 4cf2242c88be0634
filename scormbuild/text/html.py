"""Events of the Markdown engine → HTML, words and references.

The engine's events are read, never its HTML: what is written here is all that can
reach a page, so raw HTML cannot pass and nothing needs sanitising (docs/why.md).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild.model import Reference, Text
from scormbuild.records import replace
from scormbuild.rules import indented_code, unsupported_markdown
from scormbuild.slots import literal
from scormbuild.text.foreign import (
    BRACES,
    footnote,
    foreign,
    nested_image,
    no_braces,
    title_inside,
)
from scormbuild.text.oddid import ODD_ID
from scormbuild.text.overlooked import overlooked
from scormbuild.text.raw import refused, unbalanced
from scormbuild.text.reference import read_target
from scormbuild.text.table import Table
from scormbuild.text.tags import PARTED, SIMPLE, anchor, picture, tag_of
from scormbuild.text.term import is_term, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyromark.event import Range

    from scormbuild.diagnostics import Sink
    from scormbuild.source import Span
    from scormbuild.text.piece import Piece

_OWN_TAGS = re.compile(r"^<(?P<close>/?)(?P<tag>br|sub|sup|kbd)\s*/?>$", re.IGNORECASE)
_DECORATIVE = re.compile(r"^\{\s*\.decorative\s*\}")


class Writer:
    """HTML and references while the events of one piece come in."""

    def __init__(self, piece: Piece, sink: Sink, terms: Sequence[str] = ()) -> None:
        self.piece, self.sink = piece, sink
        self.terms = iter(terms)
        """The terms that the links of a translation mean, in order; empty for words."""
        self.html: list[str] = []
        self.plain: list[str] = []
        self.images: list[Reference] = []
        self.links: list[Reference] = []
        self.open: list[tuple[str, Span] | None] = []
        """What is open: an own tag with its place, None for all else."""
        self.refused: list[str] = []
        self.table = Table(piece, sink)
        self.alt: list[str] | None = None
        """Words of the picture being read; what it refers to, and its caption."""
        self.shown: Reference | None = None
        self.caption = ""
        self.nested = 0
        self.code = False
        self.fresh_image = False
        self.linked: int | None = None
        """Where the words of the link being read begin; below 0 if it has no target."""

    def take(self, event: object, place: Range) -> None:
        """Write one event; `place` is its range in UTF-8 bytes."""
        span = (place["start"], place["end"])
        if isinstance(event, str):
            self._bare(event, span)
            return
        (name, body), *_ = event.items()  # type: ignore[attr-defined]
        if name == "Start":
            self._tag("start", body, span)
            self.open.append(None)
        elif name == "End":
            self._close_own()
            self._tag("end", body, span)
        else:
            getattr(self, f"_{name.lower()}")(body, span)

    def _tag(self, edge: str, body: object, span: tuple[int, int]) -> None:
        tag, details = tag_of(body)
        method = getattr(self, f"_{edge}_{tag.lower()}", None)
        if method is not None:
            method(details, span)
        elif tag.startswith("Table"):
            self._out(getattr(self.table, f"{edge}_{tag.lower()}")(details, span))
        elif tag in SIMPLE:
            self._out(f"<{'/' if edge == 'end' else ''}{SIMPLE[tag]}>")
        if edge == "end" and tag in PARTED:
            self.fresh_image = False
            self._words(" ")

    def _close_own(self) -> None:
        """Close the own tags that were opened inside what ends, each a fault."""
        while self.open and (own := self.open.pop()) is not None:
            tag, place = own
            self.sink.add(unbalanced(place, tag))
            self._out(f"</{tag}>")

    def done(self) -> Text:
        """Give what was written."""
        plain = " ".join("".join(self.plain).split())
        return Text(
            html=Markup("".join(self.html).strip()),  # noqa: S704 - escaped above
            plain=plain,
            images=tuple(self.images),
            links=tuple(self.links),
            span=self.piece.whole,
        )

    def _out(self, html: str) -> None:
        if self.alt is None:
            self.html.append(html)

    def _words(self, text: str) -> None:
        if self.alt is not None:
            self.alt.append(text)
        self.plain.append(text)

    def _bare(self, event: str, span: tuple[int, int]) -> None:
        if event == "SoftBreak":
            self._words(" ")
            self._out("\n")
        elif event == "HardBreak":
            self._words(" ")
            self._out("<br>")
        elif event == "Rule":
            self._out("<hr>" if self.piece.slice_bytes(*span).strip() else "")

    def _text(self, text: str, span: tuple[int, int]) -> None:
        if self.fresh_image and (match := _DECORATIVE.match(text)):
            self._decorate()
            text = text[match.end() :]
        self.fresh_image = False
        broken = self.html[-1:] == ["\n"]
        odd = "[" in text or "]" in text or (broken and text[:1] == ":")
        if odd and not self.code:
            place = self.piece.byte_span(*span)
            self.sink.extend(foreign(text, place, after_break=broken))
        if not self.code:
            begins = broken or self.html[-1:] == ["<p>"]
            linked = self.linked is not None or self.alt is not None
            self.sink.extend(overlooked(self.piece, span, begins=begins, linked=linked))
        self._words(text := literal(text) if self.code else text)
        self._out(str(escape(text)))

    def _code(self, text: str, _span: tuple[int, int]) -> None:
        self._words(literal(text))
        self._out(f"<code>{escape(literal(text))}</code>")

    def _inlinehtml(self, html: str, span: tuple[int, int]) -> None:
        match = _OWN_TAGS.match(html)
        place = self.piece.byte_span(*span)
        closing = html.removeprefix("</").rstrip("> ") if html[1] == "/" else ""
        if closing in self.refused:
            self.refused.remove(closing)
            return
        if match is None:
            self.refused.extend(html.strip("</>").split()[:1])
            self.sink.add(refused(html, place))
            return
        tag = match["tag"].lower()
        if tag == "br":
            self._words(" ")
            self._out("<br>")
        elif not match["close"]:
            self.open.append((tag, place))
            self._out(f"<{tag}>")
        elif self.open and self.open[-1] is not None and self.open[-1][0] == tag:
            self.open.pop()
            self._out(f"</{tag}>")
        else:
            self.sink.add(unbalanced(place, tag))

    def _start_htmlblock(self, _: object, span: tuple[int, int]) -> None:
        lines = self.piece.slice_bytes(*span).split("\n")
        words = lines[0].strip()
        place = self.piece.byte_span(span[0], span[0] + len(words.encode()))
        self.sink.add(refused(words, place))

    def _html(self, *_: object) -> None:
        """Leave the lines of a block of HTML out; its start was refused."""

    def _start_paragraph(self, _: object, span: tuple[int, int]) -> None:
        self.table.check_paragraph(span)
        self._out("<p>")

    def _end_paragraph(self, _: object, __: tuple[int, int]) -> None:
        self._out("</p>\n")

    def _start_heading(self, details: dict[str, str], span: tuple[int, int]) -> None:
        words = self.piece.slice_bytes(*span).strip()
        if words.startswith("# "):
            place = self.piece.byte_span(span[0], span[0] + len(words.encode()))
            self.sink.add(title_inside(place))
        elif found := BRACES.search(words) or ODD_ID.search(words):
            lead = len(words[: found.start()].encode())
            place = self.piece.byte_span(
                span[0] + lead, span[0] + lead + len(found[0].encode())
            )
            self.sink.add(no_braces(place))
        if not words.startswith("#"):
            self.sink.add(
                unsupported_markdown.RULE.at(
                    self.piece.byte_span(*span),
                    "underlined headings are not part of the course language",
                    hint="write `## ` before the heading, and a blank line"
                    " before a rule of dashes",
                )
            )
        self._out(f"<h{details['level'][1]}>")

    def _end_heading(self, details: object, _: tuple[int, int]) -> None:
        self._out(f"</h{str(details)[1]}>\n")

    def _start_list(self, start: object, _: tuple[int, int]) -> None:
        first = f' start="{start}"' if isinstance(start, int) and start != 1 else ""
        self._out("<ul>" if start is None else f"<ol{first}>")

    def _end_list(self, ordered: object, _: tuple[int, int]) -> None:
        self._out("</ol>\n" if ordered else "</ul>\n")

    def _start_codeblock(self, kind: object, span: tuple[int, int]) -> None:
        if kind == "Indented":
            self.sink.add(
                indented_code.RULE.at(
                    self.piece.byte_span(*span),
                    "four spaces at the start of a line make code of it",
                    hint="remove the spaces, or write ``` around real code",
                )
            )
        self.code = True
        self._out("<pre><code>")

    def _end_codeblock(self, _: object, __: tuple[int, int]) -> None:
        self.code = False
        self._out("</code></pre>\n")

    def _start_link(self, details: dict[str, str], span: tuple[int, int]) -> None:
        place = self.piece.byte_span(*span)
        address = details["dest_url"]
        if self.piece.slice_bytes(*span).startswith("[^"):
            self.sink.add(footnote(place))
            target = None
        elif details["link_type"] == "Email":
            target = f"mailto:{address}"
        else:
            target = read_target(address, place, self.sink)
        if target is not None:
            self.links.append(Reference(target=target, alt="", span=place))
        self.linked = len(self.plain) if target is not None else -1
        fragment = address.partition("#")[2]
        self._out(anchor(target or "", details["title"], fragment))

    def _end_link(self, _: object, __: tuple[int, int]) -> None:
        if self.linked is not None and self.linked >= 0:
            last = self.links.pop()
            label = "".join(self.plain[self.linked :]).strip()
            meant = next(self.terms, "") if is_term(last) else ""
            self.links.append(named(last, label, self.html, meant))
        self.linked = None
        self._out("</a>")

    def _start_image(self, details: dict[str, str], span: tuple[int, int]) -> None:
        place = self.piece.byte_span(*span)
        if self.alt is not None:
            self.nested += 1
            self.sink.add(nested_image(place))
            return
        target = read_target(details["dest_url"], place, self.sink)
        self.shown = Reference(target=target or "", alt="", span=place)
        self.caption = details["title"]
        self.alt = []

    def _end_image(self, _: object, __: tuple[int, int]) -> None:
        if self.nested or self.alt is None:
            self.nested = max(0, self.nested - 1)
            return
        alt, self.alt = "".join(self.alt).strip(), None
        if self.shown is None or not self.shown.target:
            return
        self.images.append(replace(self.shown, alt=alt))
        self.fresh_image = True
        self._out(picture(self.shown.target, alt, self.caption))

    def _decorate(self) -> None:
        last = self.images.pop()
        self.images.append(replace(last, alt="", decorative=True))
