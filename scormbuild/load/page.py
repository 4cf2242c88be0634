"""The parts of a file → pages: a title begins each, what follows is its body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.nodes import read_nodes
from scormbuild.model import Depth, Page, audience
from scormbuild.records import dataclass
from scormbuild.rules import text_before_page, unsupported_markdown
from scormbuild.text.blocks import Block, Lines, Title
from scormbuild.text.fence import heading_record
from scormbuild.text.markdown import read_inline
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.model import Node
    from scormbuild.text.blocks import Part

_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*")
_HEADING = re.compile(r" {0,3}(?P<whole>#{1,6}[ \t]*(?P<words>[^#\s].*?))\s*")
_MARK = re.compile(r"^ {0,3}#[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBraces:
    """What the braces behind a page's title may say."""

    id: str = ""
    depth: Depth = Depth.BRIEF
    minutes: float | None = None
    sources: tuple[str, ...] = ()
    for_: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()


def read_pages(parts: tuple[Part, ...], place: Place) -> tuple[Page, ...]:
    """Read the pages of one file; text before the first title is a fault."""
    pages: list[Page] = []
    for title, body in _by_title(parts):
        if title is None:
            _before(body[0], place)
            continue
        nodes = tuple(read_nodes(body, place))
        page = _page(title, nodes, place)
        if page is not None:
            pages.append(page)
    return tuple(pages)


def _by_title(
    parts: tuple[Part, ...],
) -> Iterator[tuple[Title | None, list[Lines | Block]]]:
    title: Title | None = None
    body: list[Lines | Block] = []
    for part in parts:
        if isinstance(part, Title):
            if title is not None or body:
                yield title, body
            title, body = part, []
        else:
            body.append(part)
    if title is not None or body:
        yield title, body


def _before(part: Lines | Block, place: Place) -> None:
    line = part.first if isinstance(part, Lines) else part.line
    while not place.text.lines[line].strip():
        line += 1
    following = place.text.lines[line + 1 : line + 2]
    if following and _UNDERLINE.fullmatch(following[0]):
        place.sink.add(
            unsupported_markdown.RULE.at(
                place.text.source.line_span(line),
                "underlined headings are not part of the course language",
                hint="write `# ` before the title of a page",
            )
        )
        return
    if heading := _HEADING.fullmatch(place.text.lines[line]):
        place.sink.add(
            text_before_page.RULE.at(
                place.text.source.line_span(line),
                f"`{heading['whole']}` is not the title of a page",
                hint=f"write `# {heading['words']}`, with one `#` and a space",
            )
        )
        return
    place.sink.add(
        text_before_page.RULE.at(
            place.text.source.line_span(line),
            "this stands before the first page of the file",
            hint="write the title of a page above it, such as `# Welcome`",
        )
    )


def _page(title: Title, body: tuple[Node, ...], place: Place) -> Page | None:
    source = place.text.source
    at, line = place.text.bare(title.line)
    mark = _MARK.match(line)
    start = mark.end() if mark else 0
    indent = len(line) - len(line.lstrip())
    whole = source.span(at + indent, at + len(line.rstrip()))
    braces, end = heading_record(source, whole, PageBraces, place.sink)
    piece = Piece(source, ((at + start, line[start : end - at]),))
    words = read_inline(piece, place.sink)
    if braces is None:
        return None
    return Page(
        id=braces.id,
        index=place.lock.pages.get(braces.id, -1),
        title=words,
        depth=braces.depth,
        minutes=braces.minutes,
        sources=braces.sources,
        body=body,
        audiences=tuple(
            audience(names, shown=shown)
            for names, shown in ((braces.for_, True), (braces.not_for, False))
            if names
        ),
        span=whole,
    )
