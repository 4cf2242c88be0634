"""`session`: a meeting, with notes for those who lead it and what is written down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.model import Capture, Session, Step
from scormbuild.records import dataclass
from scormbuild.rules import empty_component, misplaced_component
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.text.blocks import Block, Lines
from scormbuild.text.fence import fence_record, heading_record
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Text
    from scormbuild.text.blocks import Part

_HEADING = re.compile(r"^ {0,3}#{2,6}[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?[ \t]*$")


@dataclass(frozen=True, kw_only=True)
class SessionFence:
    """What its fence line may say."""

    id: str = ""
    date: Said = ""
    minutes: float | None = None
    people: int | None = None


@dataclass(frozen=True, kw_only=True)
class StepBraces:
    """What the braces behind a step's title may say."""

    minutes: float | None = None


@dataclass(frozen=True, kw_only=True)
class NoteFence:
    """What the fence line of `notes` and `capture` may say."""

    id: str = ""


Lined = tuple[tuple[int, str], ...]


def read(block: Block, place: Place) -> Session | None:
    """Read one session; None where its fence line cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, SessionFence, place.sink)
    before, steps = _cut(block.parts, place)
    span = source.line_span(block.line)
    if not steps:
        place.sink.add(
            empty_component.RULE.at(
                span,
                "this `session` has no steps",
                hint="write `## ` and a title above each, such as `## Worries`",
            )
        )
    if fence is None:
        return None
    return Session(
        id=fence.id,
        date=fence.date,
        minutes=fence.minutes,
        people=fence.people,
        body=_text(before, place),
        steps=tuple(_step(line, parts, place) for line, parts in steps),
        span=span,
    )


def _cut(
    parts: tuple[Part, ...], place: Place
) -> tuple[list[int | Block], list[tuple[int, list[int | Block]]]]:
    """Part what stands before the first heading from what stands below each."""
    before: list[int | Block] = []
    steps: list[tuple[int, list[int | Block]]] = []
    for part in parts:
        if isinstance(part, Block):
            (steps[-1][1] if steps else before).append(part)
        elif isinstance(part, Lines):
            for number in range(part.first, part.last):
                code = place.text.code[number]
                if not code and _HEADING.match(place.text.bare(number)[1]):
                    steps.append((number, []))
                else:
                    (steps[-1][1] if steps else before).append(number)
    return before, steps


def _text(parts: list[int | Block], place: Place) -> Text | None:
    lines = tuple(place.text.bare(it) for it in parts if isinstance(it, int))
    piece = Piece(place.text.source, lines)
    return None if piece.empty else read_markdown(piece, place.sink)


def _step(line: int, parts: list[int | Block], place: Place) -> Step:
    source = place.text.source
    at, words = place.text.bare(line)
    match = _HEADING.match(words)
    start = at + (match.start("words") if match else 0)
    whole = source.span(start, at + len(words.rstrip()))
    braces, end = heading_record(source, whole, StepBraces, place.sink, "a step")
    title = Piece(source, ((start, source.text[start:end].rstrip()),))
    blocks = [it for it in parts if isinstance(it, Block)]
    return Step(
        title=read_inline(title, place.sink),
        minutes=braces.minutes if braces else None,
        body=_text(parts, place),
        notes=tuple(
            text for it in blocks if it.name == "notes" for _, text in _inner(it, place)
        ),
        captures=tuple(
            Capture(id=name, text=text)
            for it in blocks
            if it.name == "capture"
            for name, text in _inner(it, place)
        ),
        span=source.line_span(line),
    )


def _inner(block: Block, place: Place) -> list[tuple[str, Text]]:
    """Give the id and the words of what stands in a step; nothing where it is empty."""
    fence = fence_record(
        place.text.source, block.line, block.name, NoteFence, place.sink
    )
    runs = [part for part in block.parts if isinstance(part, Lines)]
    numbers: list[int | Block] = [n for it in runs for n in range(it.first, it.last)]
    text = _text(numbers, place)
    if text is None:
        place.sink.add(
            empty_component.RULE.at(
                place.text.source.line_span(block.line),
                f"this `{block.name}` says nothing",
                hint="write between its two lines, or take it away",
            )
        )
        return []
    return [(fence.id if fence else "", text)]


def _alone(block: Block, place: Place) -> None:
    """Report what stands outside of any session, where nobody would ever see it."""
    place.sink.add(
        misplaced_component.RULE.at(
            place.text.source.line_span(block.line),
            f"`{block.name}` stands outside of a `session`",
            hint="put it between the two lines of a session, below one of its headings",
        )
    )


SESSION = Component(name="session", read=read)
NOTES = Component(name="notes", read=_alone, home="session", within="session")
CAPTURE = Component(name="capture", read=_alone, home="session", within="session")
