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
from scormbuild.slots import Slotted, filled, holds_slot, names
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    version: Slotted = ""
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
    versions = tuple(_versions(question, fence, place))
    _, edition, index = versions[0]
    return replace(
        question,
        edition=edition,
        version=fence.version,
        index=index,
        versions=versions if holds_slot(fence.version) else (),
    )


def _versions(
    question: Question, fence: AcknowledgeFence, place: Place
) -> Iterator[tuple[str, str, int]]:
    """Give each version that values make of it, as learners read it and as an id."""
    for version in dict.fromkeys(filled(fence.version, it) for it in place.values):
        parts = (place.edition, _edition(version, fence, place))
        edition = ".".join(filter(None, parts))
        key = f"{question.id}.{edition}" if edition else question.id
        yield version, edition, index_of(key, question.kind, place, question.span)


def _edition(version: str, fence: AcknowledgeFence, place: Place) -> str:
    """Give the version as an id has it: `3.2` is `3-2`; empty where none counts.

    None does where the value is still to come, of which something else is said.
    """
    if not version or (version.startswith("[") and holds_slot(fence.version)):
        return ""
    if not _VERSION.fullmatch(version):
        place.sink.add(
            unknown_value.RULE.at(
                fence.spans["version"],
                f"`{version}` is no version that a record can name",
                hint=f"{_corrected(fence.version)}write letters, digits, points and"
                " hyphens, such as `3.2`",
            )
        )
        return ""
    if fence.renew is Renew.NEVER:
        return ""
    return version.replace(".", "-").lower()


def _corrected(version: str) -> str:
    """Say which values to correct, where any make the version."""
    named = ", ".join(f"`{name}`" for name in dict.fromkeys(names(version)))
    return f"correct {named} in `course.yaml`: " if named else ""


ACKNOWLEDGE = Component(
    name="acknowledge",
    read=read,
    question=Asking(feedback=Feedback.NOWHERE, fixed=True, marked=False),
)
