"""Events of the Markdown engine → HTML, words and references.

The engine's events are read, never its HTML: what is written here is all that can
reach a page, so raw HTML cannot pass and nothing needs sanitising (docs/why.md).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild.model import Reference, Text
from scormbuild.rules import indented_code, unsupported_markdown
from scormbuild.text.foreign import footnote, foreign
from scormbuild.text.raw import refused, unbalanced
from scormbuild.text.reference import read_target
from scormbuild.text.tags import anchor, tag_of

if TYPE_CHECKING:
    from pyromark.event import Range

    from scormbuild.diagnostics import Sink
    from scormbuild.text.piece import Piece

_SIMPLE = {
    "Emphasis": "em",
    "Strong": "strong",
    "BlockQuote": "blockquote",
    "Item": "li",
    "TableRow": "tr",
}
_OWN_TAGS = re.compile(r"^<(?P<close>/?)(?P<tag>br|sub|sup|kbd)\s*/?>$", re.IGNORECASE)
_DECORATIVE = re.compile(r"^\{\s*\.decorative\s*\}")


class Writer:
    """HTML and references while the events of one piece come in."""

    def __init__(self, piece: Piece, sink: Sink) -> None:
        self.piece, self.sink = piece, sink
        self.html: list[str] = []
        self.plain: list[str] = []
        self.images: list[Reference] = []
        self.links: list[Reference] = []
        self.own: list[str] = []
        self.refused: list[str] = []
        self.image: list[str] | None = None
        self.head = False
        self.code = False
        self.aligned: tuple[str, ...] = ()
        self.cell = 0
        self.fresh_image: int | None = None
        self.linked = 0

    def take(self, event: object, place: Range) -> None:
        """Write one event; `place` is its range in UTF-8 bytes."""
        span = (place["start"], place["end"])
        if isinstance(event, str):
            self._bare(event, span)
            return
        (name, body), *_ = event.items()  # type: ignore[attr-defined]
        if name in ("Start", "End"):
            tag, details = tag_of(body)
            method = getattr(self, f"_{name.lower()}_{tag.lower()}", None)
            if method is not None:
                method(details, span)
            elif tag in _SIMPLE:
                slash = "/" if name == "End" else ""
                self._out(f"<{slash}{_SIMPLE[tag]}>")
                if name == "End" and tag in ("Item", "TableRow"):
                    self._words(" ")
        else:
            getattr(self, f"_{name.lower()}")(body, span)

    def done(self) -> Text:
        """Give what was written."""
        plain = " ".join("".join(self.plain).split())
        if self.own:
            self.sink.add(unbalanced(self.piece.whole, self.own[-1]))
        return Text(
            html=Markup("".join(self.html).strip()),  # noqa: S704 - escaped above
            plain=plain,
            images=tuple(self.images),
            links=tuple(self.links),
            span=self.piece.whole,
        )

    def _out(self, html: str) -> None:
        if self.image is None:
            self.html.append(html)

    def _words(self, text: str) -> None:
        if self.image is not None:
            self.image.append(text)
        self.plain.append(text)

    def _bare(self, event: str, span: tuple[int, int]) -> None:
        if event == "SoftBreak":
            self._words(" ")
            self._out("\n")
        elif event == "HardBreak":
            self._words(" ")
            self._out("<br>")
        elif event == "Rule":
            if not self.piece.slice_bytes(*span).strip():
                return
            self._out("<hr>")

    def _text(self, text: str, span: tuple[int, int]) -> None:
        if self.fresh_image is not None:
            match = _DECORATIVE.match(text)
            if match:
                self._decorate()
                text = text[match.end() :]
            self.fresh_image = None
        if not self.code:
            place = self.piece.byte_span(*span)
            broken = self.html[-1:] == ["\n"]
            self.sink.extend(foreign(text, place, after_break=broken))
        self._words(text)
        self._out(str(escape(text)))

    def _code(self, text: str, _span: tuple[int, int]) -> None:
        self._words(text)
        self._out(f"<code>{escape(text)}</code>")

    def _inlinehtml(self, html: str, span: tuple[int, int]) -> None:
        match = _OWN_TAGS.match(html)
        place = self.piece.byte_span(*span)
        closing = html.removeprefix("</").rstrip("> ") if html[1] == "/" else ""
        if closing in self.refused:
            self.refused.remove(closing)
            return
        if match is None:
            self.refused.append(html.lstrip("<").rstrip("/>").split()[0])
            self.sink.add(refused(html, place))
            return
        tag = match["tag"].lower()
        if tag == "br":
            self._words(" ")
            self._out("<br>")
        elif not match["close"]:
            self.own.append(tag)
            self._out(f"<{tag}>")
        elif self.own and self.own[-1] == tag:
            self.own.pop()
            self._out(f"</{tag}>")
        else:
            self.sink.add(unbalanced(place, tag))

    def _start_htmlblock(self, _: object, span: tuple[int, int]) -> None:
        lines = self.piece.slice_bytes(*span).split("\n")
        words = lines[0].strip()
        place = self.piece.byte_span(span[0], span[0] + len(words.encode()))
        self.sink.add(refused(words, place))

    def _html(self, _: str, __: tuple[int, int]) -> None:
        """Leave the lines of a block of HTML out; its start was refused."""

    def _start_paragraph(self, _: object, __: tuple[int, int]) -> None:
        self._out("<p>")

    def _end_paragraph(self, _: object, __: tuple[int, int]) -> None:
        self._out("</p>\n")
        self._words(" ")

    def _start_heading(self, details: dict[str, str], span: tuple[int, int]) -> None:
        if not self.piece.slice_bytes(*span).lstrip().startswith("#"):
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
        self._words(" ")

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

    def _start_table(self, alignments: object, _: tuple[int, int]) -> None:
        sides = alignments if isinstance(alignments, (tuple, list)) else ()
        self.aligned = tuple(str(side).lower() for side in sides)
        self._out('<div class="sb-table"><table>')

    def _end_table(self, _: object, __: tuple[int, int]) -> None:
        self._out("</tbody></table></div>\n")

    def _start_tablehead(self, _: object, __: tuple[int, int]) -> None:
        self.head, self.cell = True, 0
        self._out("<thead><tr>")

    def _end_tablehead(self, _: object, __: tuple[int, int]) -> None:
        self.head = False
        self._out("</tr></thead><tbody>")

    def _start_tablerow(self, _: object, __: tuple[int, int]) -> None:
        self.cell = 0
        self._out("<tr>")

    def _start_tablecell(self, _: object, __: tuple[int, int]) -> None:
        side = self.aligned[self.cell] if self.cell < len(self.aligned) else "none"
        self.cell += 1
        mark = "" if side == "none" else f' class="sb-{side}"'
        self._out(f'<th scope="col"{mark}>' if self.head else f"<td{mark}>")

    def _end_tablecell(self, _: object, __: tuple[int, int]) -> None:
        self._out("</th>" if self.head else "</td>")
        self._words(" ")

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
        self._out(anchor(target or ""))

    def _end_link(self, _: object, __: tuple[int, int]) -> None:
        if self.linked >= 0:
            last = self.links.pop()
            label = "".join(self.plain[self.linked :]).strip()
            self.links.append(replace(last, label=label))
        self._out("</a>")

    def _start_image(self, details: dict[str, str], span: tuple[int, int]) -> None:
        place = self.piece.byte_span(*span)
        target = read_target(details["dest_url"], place, self.sink)
        self.image = [target or "", details["title"]]
        self.images.append(Reference(target=target or "", alt="", span=place))

    def _end_image(self, _: object, __: tuple[int, int]) -> None:
        if self.image is None:
            return
        target, title, *words = self.image
        alt = "".join(words).strip()
        self.image = None
        last = self.images.pop()
        if not target:
            return
        self.images.append(Reference(target=target, alt=alt, span=last.span))
        self.fresh_image = len(self.html)
        img = f'<img src="{escape(target)}" alt="{escape(alt)}" loading="lazy">'
        if title:
            img += f'<span class="sb-caption">{escape(title)}</span>'
            img = f'<span class="sb-figure">{img}</span>'
        self._out(img)

    def _decorate(self) -> None:
        last = self.images.pop()
        self.images.append(
            Reference(target=last.target, alt="", decorative=True, span=last.span)
        )
