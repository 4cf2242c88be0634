"""`glossary.md` → terms: each heading is one, what stands below is what it means."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scormbuild.components import NESTING
from scormbuild.model import Term
from scormbuild.model.glossary import GLOSSARY_FILE
from scormbuild.rules import bad_glossary
from scormbuild.text.blocks import Lines, split
from scormbuild.text.clean import clean
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece
from scormbuild.text.term import term_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.load.reading import Reading
    from scormbuild.source import Span
    from scormbuild.text.blocks import Part

_TERM = re.compile(r"^ {0,3}##[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?[ \t]*$")


def read_glossary(reading: Reading) -> tuple[Term, ...]:
    """Read the terms, in the file's order; none where there is no such file."""
    if GLOSSARY_FILE not in reading.files.sizes:
        return ()
    source = reading.source(GLOSSARY_FILE)
    if source is None:
        return ()

    def read(own: Reading) -> tuple[Term, ...]:
        text = clean(source, 0, own.sink)
        parts = split(text, 0, NESTING, own.sink)
        return tuple(_terms(parts, own.place(text, "")))

    return reading.memory.read(reading, source, (), read)


def _terms(parts: tuple[Part, ...], place: Place) -> Iterator[Term]:
    source = place.text.source
    numbers: list[int] = []
    for part in parts:
        if isinstance(part, Lines):
            numbers.extend(range(part.first, part.last))
        else:
            fact = "a glossary holds terms and what they mean, and nothing else"
            _say(source.line_span(part.line), fact, place)
    heads = [
        n for n in numbers if not place.text.code[n] and _TERM.match(_line(n, place))
    ]
    edges = [*heads, len(source.lines)]
    before = _piece([n for n in numbers if n < edges[0]], place)
    if not before.empty:
        _say(before.whole, "this stands before the first term", place)
    seen: set[str] = set()
    for head, end in pairwise(edges):
        body = _piece([n for n in numbers if head < n < end], place)
        term = _term(head, body, place)
        if body.empty:
            _say(term.span, f"`{term.title.plain}` is not explained", place)
        elif term.id in seen:
            _say(term.span, f"`{term.title.plain}` is explained twice", place)
        else:
            seen.add(term.id)
            yield term


def _term(number: int, body: Piece, place: Place) -> Term:
    start, line = place.text.bare(number)
    words = _TERM.sub(r"\g<words>", line)
    title = Piece(place.text.source, ((start + line.index(words), words),))
    read = read_inline(title, place.sink)
    return Term(
        id=term_id(read.name),
        title=read,
        body=read_markdown(body, place.sink),
        span=place.text.source.line_span(number),
    )


def _piece(numbers: list[int], place: Place) -> Piece:
    return Piece(place.text.source, tuple(place.text.bare(n) for n in numbers))


def _line(number: int, place: Place) -> str:
    return place.text.bare(number)[1]


def _say(span: Span, fact: str, place: Place) -> None:
    hint = "write `## `, the term, and below it in a sentence or two what it means"
    place.sink.add(bad_glossary.RULE.at(span, fact, hint=hint))
