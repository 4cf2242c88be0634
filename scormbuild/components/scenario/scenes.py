"""The lines of a scenario → its introduction and its scenes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.panels import lines_of
from scormbuild.components.question import choices_of
from scormbuild.components.scenario.lines import scene_lines
from scormbuild.components.scenario.ways import read_ways
from scormbuild.interactions import Interaction, InteractionType
from scormbuild.model import Outcome, Scene, Telling
from scormbuild.records import dataclass, replace
from scormbuild.rules import misplaced_component, missing_headings
from scormbuild.text.blocks import FENCE, TITLE, Block, Lines
from scormbuild.text.fence import heading_record
from scormbuild.text.foreign import title_inside
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Text
    from scormbuild.source import Span

_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)[ \t]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What all scenes of a scenario share."""

    scenario: str
    """Its id; empty until `ids` has run."""
    meters: tuple[str, ...]
    seats: tuple[str, ...]
    objective: str


@dataclass(frozen=True, kw_only=True)
class SceneHead:
    """What the braces of a scene's heading may say."""

    id: str = ""
    end: bool = False
    outcome: Outcome | None = None
    score: int | None = None


def scenes_of(
    block: Block, stage: Stage, place: Place
) -> tuple[Text | None, tuple[Scene, ...], Span]:
    """Give what stands before the first scene, the scenes, and the last line's place.

    Each heading of the highest level begins a scene.
    """
    numbers = lines_of(block)
    heads = [(n, match) for n in numbers if (match := _match(n, place))]
    top = min((len(match["marks"]) for _, match in heads), default=0)
    starts = [n for n, match in heads if len(match["marks"]) == top]
    source = place.text.source
    if top == 1:
        place.sink.extend(title_inside(source.line_span(n)) for n in starts)
    if not starts:
        place.sink.add(
            missing_headings.RULE.at(
                source.line_span(block.line),
                "no heading in this `scenario` begins a scene",
                hint="write `### ` and its title, with `{#name}` behind it, above each",
            )
        )
    end = _end(block, place)
    place.sink.extend(_misplaced(block, starts[:1], place))
    before = whole_lines(place.text, block.line + 1, starts[0] if starts else end)
    intro = None if before.empty else read_markdown(before, place.sink)
    edges = [*starts, end]
    read = [
        _scene(first, last, stage, place)
        for first, last in zip(starts, edges[1:], strict=True)
    ]
    return intro, tuple(_told(read, stage)), source.line_span(end - 1)


def _end(block: Block, place: Place) -> int:
    """Give the number of the line that closes a scenario, from 0, blanks left out."""
    last = block.line
    for part in block.parts:
        if isinstance(part, Lines):
            last = part.last - 1
        elif isinstance(part, Block):
            last, depth = part.line, 1
            while depth and last + 1 < len(place.text.lines):
                last += 1
                if TITLE.match(place.text.lines[last]):
                    break
                fence = FENCE.match(place.text.lines[last])
                if fence and not place.text.code[last]:
                    depth += 1 if fence["rest"] else -1
    return last + 1


def _misplaced(block: Block, first: list[int], place: Place) -> Iterator[Diagnostic]:
    """Find parts for some that stand before all scenes, or hold more than a part."""
    source = place.text.source
    for part in (it for it in block.parts if isinstance(it, Block)):
        heads = (n for n in lines_of(part) if _match(n, place))
        inner = (it.line for it in part.parts if isinstance(it, Block))
        wrong = sorted((*heads, *inner))
        if not wrong and first and part.line > first[0]:
            continue
        yield misplaced_component.RULE.at(
            source.line_span(wrong[0] if wrong else part.line),
            f"in a scenario `{part.name}` holds text and choices of one scene",
            hint="close it before this line" if wrong else "write it into a scene",
        )


def _match(number: int, place: Place) -> re.Match[str] | None:
    if place.text.code[number]:
        return None
    return _HEADING.match(place.text.bare(number)[1])


def _scene(number: int, end: int, stage: Stage, place: Place) -> Scene:
    source = place.text.source
    span = source.line_span(number)
    head, until = heading_record(source, span, SceneHead, place.sink, "a scene")
    head = head or SceneHead()
    at, line = place.text.bare(number)
    match = _HEADING.match(line)
    start = at + (match.start("words") if match else 0)
    words = source.text[start : max(start, until)].rstrip().rstrip("#").rstrip()
    lines = scene_lines(range(number + 1, end), stage.seats, place)
    name = f"{stage.scenario}.{head.id}"
    index, _ = place.lock.components.get(name, (-1, ""))
    return Scene(
        id=head.id,
        index=index,
        title=read_inline(Piece(source, ((start, words),)), place.sink),
        tellings=tuple(
            Telling(text=read_markdown(piece, place.sink), seat=seat, audience=audience)
            for seat, audience, piece in lines.tellings
        ),
        ways=read_ways(name, lines.ways, stage, place),
        interaction=Interaction(type=InteractionType.CHOICE, description=""),
        end=head.end,
        outcome=head.outcome,
        score=head.score,
        span=span,
    )


def _told(scenes: list[Scene], stage: Stage) -> Iterator[Scene]:
    """Say what is decided in each scene as every standard sees it.

    A choice without words is told by the title of the scene to which it leads.
    """
    titles = {scene.id: scene.title for scene in reversed(scenes)}
    for scene in scenes:
        options = [
            option
            if option.text.plain or way.to not in titles
            else replace(option, text=titles[way.to])
            for way in scene.ways
            for option in (way.option,)
        ]
        yield replace(
            scene,
            interaction=Interaction(
                type=InteractionType.CHOICE,
                description=scene.title.plain,
                choices=choices_of(options),
                objective=stage.objective,
            ),
        )
