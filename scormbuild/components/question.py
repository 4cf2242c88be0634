"""What all questions share: their settings, guidance, options and feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.misfit import misfits
from scormbuild.components.stem import read_stem
from scormbuild.interactions import Choice, Interaction, InteractionType
from scormbuild.lock import Wanted, words_of
from scormbuild.model import CONFIDENCE, SURE, Guidance, Option, Question, Scoring
from scormbuild.records import dataclass
from scormbuild.rules import changed_type
from scormbuild.text.kinds import Counted, Positive
from scormbuild.text.markdown import read_inline, read_markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.components.component import Place
    from scormbuild.lock import LockedOption
    from scormbuild.model import Asking, Text, Typed
    from scormbuild.source import Span
    from scormbuild.text.blocks import Block
    from scormbuild.text.parts import Parts, RawOption
    from scormbuild.text.piece import Piece


FULL_WEIGHT = Positive(1.0)


@dataclass(frozen=True, kw_only=True)
class QuestionFence:
    """What every question's fence line may say."""

    id: str = ""
    objective: str = ""
    level: str = ""
    weighting: Positive = FULL_WEIGHT
    tries: Counted | None = None
    shuffle: bool = True
    feedback: bool = True
    confidence: bool = False


def guidance_of(parts: Parts, place: Place) -> Guidance:
    """Read the labelled quotes that every question may have."""
    found = [(label, read_markdown(piece, place.sink)) for label, piece in parts.labels]
    last = dict(found)
    return Guidance(
        hints=tuple(text for label, text in found if label == "Hint"),
        explain=last.get("Explain"),
        correct=last.get("Correct"),
        partly=last.get("Partly"),
        incorrect=last.get("Incorrect"),
    )


def feedback_of(piece: Piece, place: Place) -> Text | None:
    """Read an option's feedback, if it has any."""
    return None if piece.empty else read_markdown(piece, place.sink)


def options_of(question: str, parts: Parts, place: Place) -> tuple[Option, ...]:
    """Read ticked options; ids and numbers come from the lock."""
    read = [(raw, read_inline(raw.text, place.sink)) for raw in parts.options]
    wanted = (Wanted(raw.id, option_words(text), raw.ticked) for raw, text in read)
    found = place.lock.find_options(question, wanted)
    return tuple(
        _option(raw, text, locked, place)
        for (raw, text), locked in zip(read, found, strict=True)
    )


def _option(
    raw: RawOption, text: Text, locked: LockedOption | None, place: Place
) -> Option:
    return Option(
        id=raw.id or (locked.id if locked else ""),
        index=locked.index if locked else -1,
        text=text,
        correct=raw.ticked,
        feedback=feedback_of(raw.feedback, place),
        explicit=bool(raw.id),
        span=raw.span,
    )


def option_words(text: Text) -> str:
    """Give the words by which the lock knows an option; an image's are its path."""
    images = "" if text.name else " ".join(i.target for i in text.images)
    return words_of(text.name or images)


def choices_of(options: Sequence[Option]) -> tuple[Choice, ...]:
    """Say the options as choices of an interaction."""
    return tuple(
        Choice(id=option.id, index=option.index, text=option.text.plain)
        for option in options
    )


def index_of(name: str, kind: str, place: Place, span: Span) -> int:
    """Give a component's number from the lock; -1 where it has none.

    An id that belonged to another kind is a fault: what learners answered to the
    old question is no response to the new one.
    """
    index, was = place.lock.components.get(name, (-1, kind))
    if was != kind:
        place.sink.add(
            changed_type.RULE.at(
                span,
                f"`{name}` was a `{was}` in an earlier version and is a `{kind}` now",
                hint="give the new question an id of its own",
            )
        )
    return index


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a kind of question has read of one of its own."""

    parts: Parts
    options: tuple[Option, ...]
    type: InteractionType
    correct: tuple[tuple[str, ...], ...]
    """As `Interaction` has it."""
    scoring: Scoring = Scoring.ALL
    typed: Typed | None = None
    picture: Text | None = None


def make_question(
    block: Block, place: Place, fence: QuestionFence, asked: Asked
) -> Question:
    """Put a question together from what its component read."""
    span = place.text.source.line_span(block.line)
    asking = asking_of(block.name, place)
    stem = read_stem(block, asked.parts, place)
    place.sink.extend(misfits(block.name, asking, asked.parts))
    objective = fence.objective
    if objective and "." not in objective and place.module:
        objective = f"{place.module}.{objective}"
    listed = asked.options if asking.lists else ()
    key = f"{fence.id}.{place.edition}" if place.edition else fence.id
    return Question(
        kind=block.name,
        id=fence.id,
        index=index_of(key, block.name, place, span),
        edition=place.edition,
        stem=stem,
        options=asked.options,
        guidance=guidance_of(asked.parts, place),
        interaction=Interaction(
            type=asked.type,
            description=stem.plain,
            choices=choices_of([it for it in listed if not it.partner]),
            partners=choices_of([it for it in listed if it.partner]),
            correct=asked.correct,
            weighting=fence.weighting,
            objective=objective,
        ),
        asking=asking,
        typed=asked.typed,
        picture=asked.picture,
        scoring=asked.scoring,
        weighting=fence.weighting,
        tries=fence.tries or 0,
        shuffle=fence.shuffle,
        feedback=fence.feedback and place.feedback,
        sure=_sure(key, place, span) if fence.confidence else None,
        objective=objective,
        level=fence.level,
        span=span,
    )


def _sure(key: str, place: Place, span: Span) -> int:
    """Give the number under which it is kept whether a learner was sure."""
    return index_of(f"{key}.{SURE}", CONFIDENCE, place, span)


def asking_of(name: str, place: Place) -> Asking:
    """Give what a kind of question says of itself; TypeError where it is none."""
    asking = place.components(name).question
    if asking is None:
        raise TypeError(name)
    return asking
