"""`acknowledge`: a statement that learners confirm, once for each of its versions."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.keeping import KeptFence, keep_question
from scormbuild.components.question import Asked, index_of
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import unknown_value
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block

_VERSION = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")


class Renew(StrEnum):
    """When it has to be confirmed again."""

    ON_CHANGE = "on-change"
    """Whenever its version changes."""
    NEVER = "never"


@dataclass(frozen=True, kw_only=True)
class AcknowledgeFence(KeptFence):
    """What its fence line may say."""

    version: str = ""
    renew: Renew = Renew.ON_CHANGE
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Question | None:
    """Read one statement; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, AcknowledgeFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    if fence is None:
        return None
    asked = Asked(parts=parts, options=(), type=InteractionType.TRUE_FALSE, correct=())
    question = keep_question(block, place, fence, asked, once=True)
    question = replace(question, edition=_edition(fence, place), version=fence.version)
    return replace(
        question, index=index_of(question.key, block.name, place, question.span)
    )


def _edition(fence: AcknowledgeFence, place: Place) -> str:
    """Give the version as an id has it: `3.2` is `3-2`; empty where none counts."""
    if not fence.version:
        return ""
    if not _VERSION.fullmatch(fence.version):
        place.sink.add(
            unknown_value.RULE.at(
                fence.spans["version"],
                f"`{fence.version}` is no version that a record can name",
                hint="write letters, digits, points and hyphens, such as `3.2`",
            )
        )
        return ""
    if fence.renew is Renew.NEVER:
        return ""
    return fence.version.replace(".", "-").lower()


ACKNOWLEDGE = Component(
    name="acknowledge",
    read=read,
    question=Asking(feedback=Feedback.NOWHERE, fixed=True, marked=False),
)
