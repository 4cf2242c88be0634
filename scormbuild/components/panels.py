"""The titled parts of a component: each heading of the highest level begins one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.model import Panel, Presentation
from scormbuild.records import dataclass
from scormbuild.rules import empty_panel, missing_headings, too_few_panels
from scormbuild.text.blocks import FENCE, Lines
from scormbuild.text.fence import fence_record
from scormbuild.text.foreign import title_inside
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Text
    from scormbuild.text.blocks import Block

_HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$"
)

_CHOICE = re.compile(r"[ \t]+\{#(?P<id>[\w\-]+)\}$")
"""Behind a title: the choice that brings its panel to the front."""

ALONE = frozenset({"accordion", "cards"})
"""Components of which one panel makes sense: there is something to open."""

SILENT = frozenset({"steps", "timeline"})
"""Components of which a heading may say all."""


@dataclass(frozen=True, kw_only=True)
class PanelsFence:
    """The fence line of a component of panels says nothing but the name."""


@dataclass(frozen=True, kw_only=True)
class ChosenFence:
    """What the fence line says of panels that open one by one, in any order."""

    chosen_in: str = ""
    """The question whose chosen options bring panels to the front."""


def read_panels(block: Block, place: Place) -> Presentation | None:
    """Read a component that is made of panels; None where its fence cannot be used.

    Too few panels, and panels that hold nothing, are diagnostics.
    """
    source = place.text.source
    shape = ChosenFence if block.name in ALONE else PanelsFence
    fence = fence_record(source, block.line, block.name, shape, place.sink)
    chosen_in = fence.chosen_in if isinstance(fence, ChosenFence) else ""
    body, panels = panels_of(block, place, named=bool(chosen_in))
    node = Presentation(
        kind=block.name,
        body=body,
        panels=panels,
        chosen_in=chosen_in,
        span=source.line_span(block.line),
    )
    place.sink.extend(_too_few(node))
    place.sink.extend(_empty(node, whole=_whole(block, place)))
    return node if fence is not None else None


def _whole(block: Block, place: Place) -> bool:
    """Say whether nothing was left out at a component's end, as misplaced."""
    last = max(lines_of(block), default=-1) + 1
    line = "".join(place.text.lines[last : last + 1])
    fence = FENCE.match(line)
    return fence is not None and not fence["rest"]


def _too_few(node: Presentation) -> Iterator[Diagnostic]:
    if not node.panels:
        yield missing_headings.RULE.at(
            node.span,
            f"no heading in this `{node.kind}` begins a panel",
            hint="write `## ` and its title above the words of each panel",
        )
    elif len(node.panels) == 1 and node.kind not in ALONE:
        yield too_few_panels.RULE.at(
            node.span,
            f"this `{node.kind}` has one panel only",
            hint="write a second one, or plain text in its place",
        )


def _empty(node: Presentation, *, whole: bool) -> Iterator[Diagnostic]:
    panels = node.panels if whole else node.panels[:-1]
    for panel in panels:
        if node.kind not in SILENT and not panel.body.html:
            yield empty_panel.RULE.at(
                panel.span,
                f"`{panel.title.plain}` has nothing below it",
                hint="write what it holds, or take the heading away",
            )


def lines_of(block: Block) -> list[int]:
    """Give the numbers of the ordinary lines in a component."""
    runs = [part for part in block.parts if isinstance(part, Lines)]
    return [n for run in runs for n in range(run.first, run.last)]


def panels_of(
    block: Block, place: Place, *, named: bool = False
) -> tuple[Text | None, tuple[Panel, ...]]:
    """Give what stands before the first panel (None if nothing), and the panels.

    Where they are `named`, `{#id}` behind a title is the id of a choice.
    """
    numbers = lines_of(block)
    heads = [(n, match) for n in numbers if (match := _match(n, place))]
    top = min((len(match["marks"]) for _, match in heads), default=0)
    for number, match in heads:
        if match["marks"] == "#":
            place.sink.add(title_inside(place.text.source.line_span(number)))
    starts = [(n, match) for n, match in heads if len(match["marks"]) == top]
    end = numbers[-1] + 1 if numbers else block.line + 1
    first = starts[0][0] if starts else end
    before = whole_lines(place.text, block.line + 1, first)
    body = None if before.empty else read_markdown(before, place.sink)
    edges = [n for n, _ in starts] + [end]
    return body, tuple(
        _panel(n, match, (edges[i + 1], place), named=named)
        for i, (n, match) in enumerate(starts)
    )


def _match(number: int, place: Place) -> re.Match[str] | None:
    if place.text.code[number]:
        return None
    return _HEADING.match(place.text.bare(number)[1])


def _panel(
    number: int, match: re.Match[str], rest: tuple[int, Place], *, named: bool
) -> Panel:
    end, place = rest
    words = match["words"]
    choice = _CHOICE.search(words) if named else None
    if choice:
        words = words[: choice.start()]
    source = place.text.source
    start = place.text.bare(number)[0]
    title = Piece(source, ((start + match.start("words"), words),))
    return Panel(
        title=read_inline(title, place.sink),
        body=read_markdown(whole_lines(place.text, number + 1, end), place.sink),
        choice=choice["id"] if choice else "",
        span=source.line_span(number),
    )
