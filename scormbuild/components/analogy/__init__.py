"""`analogy`: what something is like, where it is unlike, and what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.panels import lines_of
from scormbuild.model import Presentation
from scormbuild.records import dataclass
from scormbuild.rules import analogy_without_unlike, duplicate_key, empty_component
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.text.blocks import Block

_LABEL = re.compile(
    r"^ {0,3}(?P<label>like|unlike|so):[ \t]*(?P<text>.*)$", re.IGNORECASE
)
ORDER = ("like", "unlike", "so")
"""The order in which the parts are shown."""


@dataclass(frozen=True, kw_only=True)
class AnalogyFence:
    """What its fence line may say."""

    title: Said = ""


def read(block: Block, place: Place) -> Presentation | None:
    """Read one analogy; None where its fence line cannot be used.

    Each of `Like:`, `Unlike:` and `So:` runs to the next; what stands before the
    first of them introduces it.
    """
    source = place.text.source
    fence = fence_record(source, block.line, block.name, AnalogyFence, place.sink)
    intro, parts = _parts(block, place)
    span = source.line_span(block.line)
    node = Presentation(
        kind=block.name,
        title=fence.title if fence else "",
        body=None if intro.empty else read_markdown(intro, place.sink),
        labelled=tuple(
            (label, read_markdown(parts[label], place.sink))
            for label in ORDER
            if label in parts
        ),
        span=span,
    )
    place.sink.extend(_faults(node))
    return node if fence is not None else None


def _parts(block: Block, place: Place) -> tuple[Piece, dict[str, Piece]]:
    source = place.text.source
    intro: list[tuple[int, str]] = []
    found: dict[str, list[tuple[int, str]]] = {}
    now = intro
    for number in lines_of(block):
        at, line = place.text.bare(number)
        match = None if place.text.code[number] else _LABEL.match(line)
        if match:
            label = match["label"].lower()
            if label in found:
                place.sink.add(_twice(label, number, place))
            now = found.setdefault(label, [])
            at, line = at + match.start("text"), match["text"]
        now.append((at, line))
    parts = {label: Piece(source, tuple(lines)) for label, lines in found.items()}
    return Piece(source, tuple(intro)), parts


def _twice(label: str, number: int, place: Place) -> Diagnostic:
    return duplicate_key.RULE.at(
        place.text.source.line_span(number),
        f"`{label.title()}:` stands here twice",
        hint="join the two; an empty line parts paragraphs",
    )


def _faults(node: Presentation) -> Iterator[Diagnostic]:
    said = {label for label, text in node.labelled if text.html}
    if "like" not in said:
        yield empty_component.RULE.at(
            node.span,
            "this `analogy` does not say what it is like",
            hint="write a line that begins with `Like: `",
        )
    elif "unlike" not in said:
        yield analogy_without_unlike.RULE.at(
            node.span,
            "this `analogy` does not say where it ends",
            hint="write a line that begins with `Unlike: `",
        )


ANALOGY = Component(name="analogy", read=read)
