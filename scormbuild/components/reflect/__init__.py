"""`reflect`: learners' own words; private ones stay on their device."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - a field of a decoded record
from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.components.component import Component
from scormbuild.components.keeping import KeptFence, keep_question
from scormbuild.components.question import Asked
from scormbuild.interactions import InteractionType
from scormbuild.model import Asking, Feedback, Manner, Privacy, Typed
from scormbuild.records import dataclass, field, replace
from scormbuild.rules import unknown_value
from scormbuild.slots import filled, holds_slot, names
from scormbuild.source import Span  # noqa: TC001 - a field of a decoded record
from scormbuild.text.fence import fence_record
from scormbuild.text.parts import question_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.components.component import Place
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block

LONGEST = 200
"""UTF-16 units that are recorded where the author does not say: as much as every LMS
keeps of a fill-in with its language (SCORM 2004 RTE 4.2.9.1: 250 characters)."""
MOST = 1000
"""More is no answer but an essay; SCORM 1.2 keeps 4,096 characters of all state."""
PRIVATE_LONGEST = 4000
"""What stays on the device takes no room of an LMS."""
MAIL_LONGEST = 500
"""About what fits into an address in letters of Europe; of what takes more of it the
page sends as much as fits (`letter.js`)."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


class Share(StrEnum):
    """Whether what is private may be sent after all."""

    NEVER = "never"
    ASK = "ask"
    """Learners may send it to the LMS, by a button of its own."""
    MAIL = "mail"
    """Learners may send it by e-mail: their own program opens with the message."""


@dataclass(frozen=True, kw_only=True)
class ReflectFence(KeptFence):
    """What its fence line may say."""

    privacy: Privacy | None = None
    share: Share = Share.NEVER
    longest: int | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)


def read(block: Block, place: Place) -> Question | None:
    """Read one; None where its fence line cannot be used."""
    fence = fence_record(
        place.text.source, block.line, block.name, ReflectFence, place.sink
    )
    parts = question_parts(place.text, block, place.sink)
    if fence is None:
        return None
    privacy = fence.privacy or place.records.reflections
    share = fence.share is Share.ASK and privacy is Privacy.PRIVATE
    mail = _mail(fence, privacy, place) if fence.share is Share.MAIL else ""
    if privacy is Privacy.PRIVATE and not share:
        most = MAIL_LONGEST if mail else PRIVATE_LONGEST
        longest = _longest(fence, place, most=most, usual=most)
    else:
        longest = _longest(fence, place, most=MOST, usual=LONGEST)
    brief = longest <= LONGEST
    asked = Asked(
        parts=parts,
        options=(),
        type=InteractionType.FILL_IN if brief else InteractionType.LONG_FILL_IN,
        correct=(),
        typed=Typed(longest=longest, lines=True),
    )
    question = keep_question(block, place, fence, asked)
    return replace(question, privacy=privacy, share=share, mail=mail)


def _mail(fence: ReflectFence, privacy: Privacy, place: Place) -> str:
    """Give the address to which it may be sent; a diagnostic where there is none."""
    if privacy is not Privacy.PRIVATE:
        place.sink.add(
            unknown_value.RULE.at(
                fence.spans["share"],
                f"`share=mail` sends what is private, and this is `{privacy}`",
                hint="write `privacy=private`, or leave `share` out",
            )
        )
        return ""
    address = place.records.mail_to
    wrong = next(_no_addresses(address, place), None)
    if wrong is None:
        return address
    place.sink.add(
        unknown_value.RULE.at(
            fence.spans["share"],
            f"`mail-to` is `{wrong}`, which is no address"
            if wrong
            else "`share=mail` needs an address, and the course names none",
            hint=f"correct {_listed(address)} in `course.yaml`; write `us@example.org`"
            if holds_slot(address)
            else "write one into `course.yaml`: `records: {mail-to: us@example.org}`",
        )
    )
    return ""


def _listed(text: str) -> str:
    """Give the names of the values in a text, as messages name them."""
    return ", ".join(f"`{name}`" for name in dict.fromkeys(names(text)))


def _no_addresses(address: str, place: Place) -> Iterator[str]:
    """Give what stands in place of an address, with any values; slots may be empty."""
    named = set(names(address))
    for values in place.values:
        if all(values.get(name) for name in named):
            found = filled(address, values)
            if not _ADDRESS.fullmatch(found):
                yield found


def _longest(fence: ReflectFence, place: Place, *, most: int, usual: int) -> int:
    """Give how much is taken; a diagnostic where that is not possible."""
    if fence.longest is None:
        return usual
    if not 1 <= fence.longest <= most:
        place.sink.add(
            unknown_value.RULE.at(
                fence.spans["longest"],
                f"`longest` is {fence.longest}, which is not between 1 and {most}",
                hint=f"write a number from 1 to {most}",
            )
        )
    return min(max(fence.longest, 1), most)


REFLECT = Component(
    name="reflect",
    read=read,
    question=Asking(manner=Manner.TEXT, feedback=Feedback.NOWHERE, marked=False),
)
