"""`quiz`: a set of questions, drawn from pools or written in place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormbuild.components.component import Component, Holds
from scormbuild.components.question import index_of
from scormbuild.model import Draw, Question, Quiz
from scormbuild.records import dataclass, replace
from scormbuild.rules import bad_draw
from scormbuild.text.blocks import Block, Lines
from scormbuild.text.fence import fence_record
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.components.component import Place

_LIST = re.compile(r"^\s{0,3}[-*+]\s+(?P<words>.*?)\s*$")
_DRAW = re.compile(
    r"^(?P<count>\d{1,4})\s+from\s+(?P<pool>[^\s,]+)"
    r"(?:\s*,\s*(?P<deep>\d{1,4})\s+where\s+deep|(?P<only>\s+where\s+deep))?$"
)


_TITLE = re.compile(r"^ {0,3}#{2,6}[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?[ \t]*$")
_LIKE_DRAW = re.compile(
    r"^\s*(?:[-*+\u2013\u2014\u2022\u00b7\u2023\u25aa]\s*)?\d+\s+from\s+\S+\s*(?:,.*)?$"
)
"""A draw with another dash or bullet, or with none."""


@dataclass(frozen=True, kw_only=True)
class QuizFence:
    """What its fence line may say."""

    id: str = ""
    graded: bool = False
    attempts: int | None = None
    shuffle: bool = True
    feedback: bool = True


def read(block: Block, place: Place) -> Quiz | None:
    """Read one quiz; None where its fence line cannot be used.

    What it does not say itself the course's settings say; practice has no limit. A
    name in the course's `graded` suffices to make it graded.
    """
    source = place.text.source
    fence = fence_record(source, block.line, block.name, QuizFence, place.sink)
    draws, intro = _lines(block, place)
    title, intro = _titled(intro, place)
    waived = fence is not None and not fence.feedback
    questions = _questions(block, replace(place, feedback=not waived))
    if fence is None:
        return None
    span = source.line_span(block.line)
    graded = fence.graded or fence.id in place.graded
    attempts = fence.attempts
    if attempts is None:
        attempts = place.quiz.attempts if graded else 0
    text = Piece(source, tuple(intro))
    return Quiz(
        id=fence.id,
        index=index_of(fence.id, block.name, place, span),
        title=title,
        graded=graded,
        attempts=attempts,
        shuffle=fence.shuffle,
        feedback=fence.feedback,
        draws=tuple(draws),
        questions=tuple(questions),
        intro=None if text.empty else read_markdown(text, place.sink),
        span=span,
    )


def _titled(
    intro: list[tuple[int, str]], place: Place
) -> tuple[str, list[tuple[int, str]]]:
    """Part the title, which is a heading above all else, from the introduction."""
    lines = [number for number, (_, line) in enumerate(intro) if line.strip()]
    match = _TITLE.match(intro[lines[0]][1]) if lines else None
    if match is None:
        return "", intro
    start = intro[lines[0]][0] + match.start("words")
    piece = Piece(place.text.source, ((start, match["words"]),))
    return read_inline(piece, place.sink).plain, intro[lines[0] + 1 :]


def _lines(block: Block, place: Place) -> tuple[list[Draw], list[tuple[int, str]]]:
    draws: list[Draw] = []
    intro: list[tuple[int, str]] = []
    for part in block.parts:
        if not isinstance(part, Lines):
            continue
        for number in range(part.first, part.last):
            start, line = place.text.bare(number)
            match = _LIST.match(line)
            if match is None and _LIKE_DRAW.search(line):
                _draw(line.strip(), number, place, like=True)
            elif match is None:
                intro.append((start, line))
            elif (draw := _draw(match["words"], number, place)) is not None:
                draws.append(draw)
    return draws, intro


def _draw(words: str, number: int, place: Place, *, like: bool = False) -> Draw | None:
    """Read one draw; `like` says that it only looks like one, without its hyphen."""
    span = place.text.source.line_span(number)
    match = None if like else _DRAW.match(words)
    if match is None or int(match["count"]) == 0:
        place.sink.add(
            bad_draw.RULE.at(
                span,
                f"a quiz cannot read `{words}`",
                hint="write `- 2 from pool`, or `- 1 from pool, 2 where deep`",
            )
        )
        return None
    return Draw(
        pool=match["pool"],
        count=int(match["count"]),
        deep=int(match["deep"]) if match["deep"] else None,
        only_deep=match["only"] is not None,
        span=span,
    )


def _questions(block: Block, place: Place) -> list[Question]:
    found: list[Question] = []
    for part in block.parts:
        if isinstance(part, Block):
            node = place.components(part.name).read(part, place)
            if isinstance(node, Question):
                found.append(node)
    return found


QUIZ = Component(name="quiz", read=read, holds=Holds.QUESTIONS)
