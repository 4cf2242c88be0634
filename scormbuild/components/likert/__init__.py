"""`likert`: statements to be rated on a scale, each of them a record of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormbuild.components.component import Component
from scormbuild.components.keeping import KeptFence, keep_question, privacy_of
from scormbuild.components.likert.scales import SCALES, read_scale
from scormbuild.components.misfit import misfits
from scormbuild.components.question import Asked
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Option, Privacy, Rating, Text
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import bad_attributes, empty_component
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.listed import listed_parts
from scormbuild.text.markdown import read_markdown
from scormbuild.text.parts import Parts
from scormbuild.text.piece import Piece

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block
    from scormbuild.text.parts import RawOption

SKIP = "0"
"""The point of who would rather not say; those of the scale are `1` and so on."""

_BRACES = re.compile(r"\s*\{(?P<inside>\s*[#.A-Za-z][^{}]*)\}\s*$")
_INSIDE = re.compile(
    r"\s*(?:#(?P<id>[^\s{}]*))?\s*(?:measures=(?P<measures>[a-z0-9-]+))?"
    r"\s*(?P<reverse>\.reverse)?\s*"
)


@dataclass(frozen=True, kw_only=True)
class LikertFence:
    """What its fence line may say."""

    scale: tuple[str, ...]
    skip: bool = False
    privacy: Privacy | None = None
    id: str = ""
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Rating | None:
    """Read the statements; None where the fence line or its scale cannot be used."""
    source = place.text.source
    fence = fence_record(source, block.line, block.name, LikertFence, place.sink)
    parts = listed_parts(place.text, block, place.sink)
    place.sink.extend(misfits(block.name, ASKING, parts))
    if fence is None:
        return None
    scale, labels = read_scale(fence.scale, fence.spans["scale"], place.sink)
    points = _points(scale, labels, fence)
    privacy = privacy_of(fence.privacy, place, otherwise=place.records.surveys)
    span = source.line_span(block.line)
    if not parts.options:
        place.sink.add(
            empty_component.RULE.at(
                span,
                "this `likert` has no statements",
                hint="write each behind a hyphen: `- I would know what to do first.`",
            )
        )
    return Rating(
        id=fence.id,
        intro=read_markdown(parts.stem, place.sink),
        scale=scale,
        labels=labels,
        skip=fence.skip,
        questions=tuple(
            replace(_statement(raw, points, block, place), privacy=privacy)
            for raw in parts.options
        ),
        privacy=privacy,
        span=span,
    )


def _points(
    scale: str, labels: tuple[Text, ...], fence: LikertFence
) -> tuple[Option, ...]:
    """Give the points of a scale as options, in their order, and what skips it."""
    span = fence.spans["scale"]
    count = SCALES.get(scale, len(labels))
    names = [str(number + 1) for number in range(count)]
    texts = labels or tuple(_named(f"{scale}-{name}", span) for name in names)
    if fence.skip:
        names.append(SKIP)
        texts += (_named("skip", span),)
    return tuple(
        Option(id=name, index=place, text=text, correct=False, feedback=None, span=span)
        for place, (name, text) in enumerate(zip(names, texts, strict=True))
    )


def _named(name: str, span: Span) -> Text:
    """Give a label that stands in the words of the course's language."""
    return Text(html=Markup(name), plain=name, span=span)  # noqa: S704 - a name of ours


def _statement(
    raw: RawOption, points: tuple[Option, ...], block: Block, place: Place
) -> Question:
    words, said = _cut(raw, place)
    measures = said.get("measures") or ""
    stem = Piece(words.source, words.lines)
    question = keep_question(
        block,
        place,
        KeptFence(id=said.get("id") or ""),
        Asked(
            parts=Parts(stem, (), ()),
            options=points,
            type=InteractionType.LIKERT,
            correct=(),
        ),
    )
    interaction = replace(question.interaction, objective=measures)
    return replace(
        question,
        interaction=interaction,
        reverse=bool(said.get("reverse")),
        span=raw.span,
    )


def _cut(raw: RawOption, place: Place) -> tuple[Piece, dict[str, str | None]]:
    """Part a statement from what its braces say: its id, what it measures, and how."""
    lines = list(raw.text.lines)
    at, last = lines[-1] if lines else (0, "")
    braces = None if raw.id else _BRACES.search(last)
    if braces is None:
        return raw.text, {"id": raw.id}
    lines[-1] = (at, last[: braces.start()])
    words = Piece(raw.text.source, tuple(lines))
    inside = _INSIDE.fullmatch(braces["inside"])
    if inside is None:
        said = braces["inside"].strip()
        place.sink.add(
            bad_attributes.RULE.at(
                raw.span.narrow(said),
                f"a statement cannot read `{said}`",
                hint="write `#id`, then `measures=` with a name and `.reverse`, if any",
            )
        )
        return words, {}
    return words, inside.groupdict()


ASKING = Asking(manner=Manner.ONE, feedback=Feedback.NOWHERE, marked=False, scaled=True)
LIKERT = Component(name="likert", read=read, question=ASKING)
