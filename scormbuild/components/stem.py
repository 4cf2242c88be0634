"""The stem of a question, of which parts may be for some learners only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.condition import FOR, NOT_FOR, named
from scormbuild.diagnostics import Sink
from scormbuild.model import Share, joined
from scormbuild.rules import misplaced_component
from scormbuild.text.blocks import Block, Lines
from scormbuild.text.listed import listed_parts
from scormbuild.text.markdown import read_markdown
from scormbuild.text.parts import question_parts
from scormbuild.text.piece import Piece, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Text
    from scormbuild.source import Span
    from scormbuild.text.parts import Parts


_FOR_SOME = (FOR.name, NOT_FOR.name)


def read_stem(block: Block, parts: Parts, place: Place) -> Text:
    """Read a stem with its parts for some; one behind the answers is a fault."""
    blocks = (part for part in block.parts if isinstance(part, Block))
    inner = [it for it in blocks if it.name in _FOR_SOME]
    if not inner:
        return read_markdown(parts.stem, place.sink)
    for it in inner:
        _in_place(it, parts, block, place)
    shares = tuple(_shares(inner, parts, place))
    return joined(shares, parts.stem.whole)


def _shares(inner: list[Block], parts: Parts, place: Place) -> Iterator[Share]:
    """Give the runs of a stem in order: before, in and behind each part for some."""
    source = place.text.source
    edges = [source.line_starts[it.line] for it in inner]
    runs: list[list[tuple[int, str]]] = [[] for _ in (*edges, 0)]
    at = 0
    for start, line in parts.stem.lines:
        # A blank between two runs of lines has no place of its own.
        while line and at < len(edges) and start > edges[at]:
            at += 1
        runs[at].append((start, line))
    for number, run in enumerate(runs):
        piece = Piece(source, tuple(run))
        if not piece.empty:
            yield Share(text=read_markdown(piece, place.sink))
        if number < len(inner):
            yield from _part(inner[number], place)


def _part(block: Block, place: Place) -> Iterator[Share]:
    audience = named(block, place)
    for part in block.parts:
        if isinstance(part, Lines):
            piece = whole_lines(place.text, part.first, part.last)
            yield Share(text=read_markdown(piece, place.sink), audience=audience)


def _in_place(inner: Block, parts: Parts, block: Block, place: Place) -> None:
    """Find what stands where no part of a stem may, or holds what none may hold."""
    source = place.text.source
    wrong = [it for it in inner.parts if isinstance(it, Block)]
    behind = [it.span for it in parts.options if it.span.line <= inner.line]
    held = _answers(inner, parts, place)
    if held:
        place.sink.add(_holding(inner, block, *held[0], place))
    for part in wrong:
        place.sink.add(
            misplaced_component.RULE.at(
                source.line_span(part.line),
                f"`{part.name}` starts inside a part of a question",
                hint="write it outside of the question",
            )
        )
    if behind and not held:
        place.sink.add(
            misplaced_component.RULE.at(
                source.line_span(inner.line),
                f"`{inner.name}` stands behind the answers of `{block.name}`",
                hint="in a question it holds a part of what is asked; move it up",
                related=((behind[0], "the first answer is here"),),
            )
        )


def _answers(inner: Block, parts: Parts, place: Place) -> list[tuple[Span, str]]:
    """Give what is the same for all in a part of a question: each place, and its name.

    That is an answer, a hint, or what is said of an answer.
    """
    found = question_parts(place.text, inner, Sink())
    listed = found.options
    if not listed and not parts.options:
        listed = listed_parts(place.text, inner, Sink()).options
    held = [(it.span, "answer") for it in listed]
    for label, piece in found.labels:
        held.append((piece.whole, "hint" if label == "Hint" else "feedback"))
    return sorted(held, key=lambda it: it[0].line)


def _holding(
    inner: Block, block: Block, held: Span, kind: str, place: Place
) -> Diagnostic:
    several = {"answer": "answers", "hint": "hints"}.get(kind, "feedback")
    verb = "is" if several == kind else "are"
    one = {"answer": "an answer", "hint": "a hint"}.get(kind, kind)
    return misplaced_component.RULE.at(
        place.text.source.line_span(inner.line),
        f"`{inner.name}` holds {several} of `{block.name}`, which {verb} the same for"
        " all",
        hint=f"close it with `:::` above line {held.line};"
        f" where {several} {'differs' if verb == 'is' else 'differ'}, write a question"
        " for each instead",
        related=((held, f"{one} is here"),),
    )
