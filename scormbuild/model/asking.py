"""What a kind of question is to those who do not know it by name."""

from __future__ import annotations

from enum import StrEnum

from scormbuild.records import dataclass


class Manner(StrEnum):
    """How a question is answered: what a response is made of."""

    ONE = "one"
    """One choice."""
    SEVERAL = "several"
    """A set of choices."""
    TEXT = "text"
    """Words, typed."""
    NUMBER = "number"
    """A number, typed."""
    PAIRS = "pairs"
    """Choices two by two: what is matched, and with what."""
    SEQUENCE = "sequence"
    """Choices in an order."""


class Feedback(StrEnum):
    """Where a question answers back, so that feedback is due there."""

    OPTIONS = "options"
    """Under every option."""
    ANSWERS = "answers"
    """Behind the labels `True:` and `False:`."""
    EXPLAIN = "explain"
    """In `Explain:`, for the whole question."""
    NOWHERE = "nowhere"
    """It has nothing to say to a response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What rules, state and the player need to know of a kind of question."""

    manner: Manner = Manner.ONE
    feedback: Feedback = Feedback.OPTIONS
    fixed: bool = False
    """Whether its stem is a statement and its options are true and false."""
    marked: bool = True
    """Whether a response is right or wrong; if not, it is kept and no more, and earns
    nothing, so it has no place in a quiz."""
    scaled: bool = False
    """Whether its options are points of a scale, not sentences of its own."""

    @property
    def lists(self) -> bool:
        """Whether a learner chooses among what the author has listed."""
        return not (self.fixed or self.types)

    @property
    def types(self) -> bool:
        """Whether a learner types the response."""
        return self.manner in (Manner.TEXT, Manner.NUMBER)

    @property
    def arranges(self) -> bool:
        """Whether the author's list is itself what is right: no option is ticked."""
        return self.manner in (Manner.PAIRS, Manner.SEQUENCE)


CHOICE = Asking()
"""One of several options, each of which answers back."""
