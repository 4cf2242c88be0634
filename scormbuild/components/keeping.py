"""What the kinds share whose responses are kept and not marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components.question import QuestionFence, make_question
from scormbuild.model import ANY_TRIES, Privacy
from scormbuild.records import dataclass, replace
from scormbuild.text.kinds import Counted, Positive

if TYPE_CHECKING:
    from scormbuild.components.component import Place
    from scormbuild.components.question import Asked
    from scormbuild.model import Question
    from scormbuild.text.blocks import Block

NOTHING = Positive(0.0)
"""What a response weighs that earns nothing."""


@dataclass(frozen=True, kw_only=True)
class KeptFence:
    """What the fence line of such a kind may say."""

    id: str = ""
    objective: str = ""


def keep_question(
    block: Block, place: Place, fence: KeptFence, asked: Asked, *, once: bool = False
) -> Question:
    """Put together a question whose response is kept; `once` and for all, or not."""
    full = QuestionFence(
        id=fence.id,
        objective=fence.objective,
        weighting=NOTHING,
        tries=Counted(1 if once else ANY_TRIES),
        shuffle=False,
    )
    return replace(make_question(block, place, full, asked), feedback=False)


def privacy_of(said: Privacy | None, place: Place, *, otherwise: Privacy) -> Privacy:
    """Give who may read it: what it says itself, or its survey, or what is left."""
    return said or place.survey or otherwise
