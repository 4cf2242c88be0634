"""`sort`: what belongs into which group, chosen item by item."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormbuild.components.component import Component
from scormbuild.components.pairs import paired, rows_of
from scormbuild.components.question import (
    Asked,
    QuestionFence,
    make_question,
    option_words,
)
from scormbuild.diagnostics import did_you_mean
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Scoring, Text
from scormbuild.records import dataclass, field
from scormbuild.rules import bad_pair
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.listed import listed_parts
from scormbuild.text.told import told_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.components.pairs import Row
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block


@dataclass(frozen=True, kw_only=True)
class SortFence(QuestionFence):
    """What its fence line may say."""

    into: tuple[str, ...] = ()
    scoring: Scoring = Scoring.ALL
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Question | None:
    """Read one question; None where its fence line cannot be used.

    Without `into` the groups are those that the items name, in their order.
    """
    fence = fence_record(
        place.text.source, block.line, block.name, SortFence, place.sink
    )
    parts = listed_parts(place.text, block, place.sink)
    rows = list(rows_of(parts, block.name, place))
    if fence is None:
        return None
    groups = list(_groups(fence, place))
    if groups:
        rows = list(_known(rows, [option_words(text) for text, _ in groups], place))
    options, right = paired(fence.id, rows, groups, place)
    return make_question(
        block,
        place,
        fence,
        Asked(
            parts=parts,
            options=options,
            type=InteractionType.MATCHING,
            correct=(right,) if right else (),
            scoring=fence.scoring,
        ),
    )


def _groups(fence: SortFence, place: Place) -> Iterator[tuple[Text, Span]]:
    for name in fence.into:
        if name.strip():
            span = fence.spans["into"].narrow(name.strip())
            words = told_line(name.strip(), span, place.sink)
            html = Markup("{}").format(escape(words))
            yield Text(html=html, plain=words, own=name.strip(), span=span), span


def _known(rows: list[Row], groups: list[str], place: Place) -> Iterator[Row]:
    for row in rows:
        name = option_words(row.right)
        if name in groups and row.left is not None:
            yield row
            continue
        what = f"there is no group `{name}`" if row.left else "this sorts nothing"
        place.sink.add(
            bad_pair.RULE.at(
                row.raw.span,
                what,
                hint=did_you_mean(name, groups)
                if row.left
                else "write an item before the arrow",
            )
        )


SORT = Component(
    name="sort",
    read=read,
    question=Asking(manner=Manner.PAIRS, feedback=Feedback.EXPLAIN),
)
