"""Who may read what learners say of themselves, as a course promises them."""

from __future__ import annotations

from enum import StrEnum

from scormbuild.records import dataclass, field
from scormbuild.slots import Slotted  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - settings are typed by these fields


class Privacy(StrEnum):
    """Who may read it."""

    PRIVATE = "private"
    """Nobody but the learner: it never leaves the device."""
    GROUP = "group"
    """It is recorded, and read as the result of a group only."""
    RECORD = "record"
    """Whoever reads the LMS's records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What a course promises where a component does not say it itself."""

    reflections: Privacy = Privacy.PRIVATE
    """Of what is written in a `reflect`."""
    surveys: Privacy = Privacy.RECORD
    """Of ratings, and of surveys as a whole."""
    group_floor: int = 8
    """How many people a group has at least whose results are read."""
    mail_to: Slotted = ""
    """The address to which learners may write of the course, if there is one."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""
