"""What a question is to a standard, in the terms SCORM 2004 and xAPI share."""

from __future__ import annotations

from enum import StrEnum

from scormbuild.records import dataclass


class InteractionType(StrEnum):
    """The ten types (xAPI Data 2.4.4.1; SCORM 2004 RTE 4.2.9.1)."""

    TRUE_FALSE = "true-false"
    CHOICE = "choice"
    FILL_IN = "fill-in"
    LONG_FILL_IN = "long-fill-in"
    MATCHING = "matching"
    PERFORMANCE = "performance"
    SEQUENCING = "sequencing"
    LIKERT = "likert"
    NUMERIC = "numeric"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing a learner can choose."""

    id: str
    index: int
    """The lock's index, by which state remembers it."""
    text: str
    """Its words, as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """A question as every standard sees it; adapters spell it their own way."""

    type: InteractionType
    description: str
    """The stem, as plain text."""
    choices: tuple[Choice, ...] = ()
    partners: tuple[Choice, ...] = ()
    """What choices are matched with; only for matching."""
    correct: tuple[tuple[str, ...], ...] = ()
    """Right responses, any of which will do; each is a tuple of choice ids
    (`("true",)` or `("false",)` for true-false), for matching of a choice's and its
    partner's in turn, for sequencing in order; for fill-in the words, for numeric the
    least and the most."""
    weighting: float = 1.0
    objective: str = ""
    """`module.objective`, or empty."""
