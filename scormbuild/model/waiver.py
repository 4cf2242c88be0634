"""Passing in advance: who knows enough already is spared modules."""

from __future__ import annotations

from typing import ClassVar

from scormbuild.records import dataclass, field
from scormbuild.source import Span  # noqa: TC001 - settings are typed by these fields

TEST_OUT, WAIVED = "test-out", "waived"
"""The id of the quiz, and that under which a waiver is on record; their lock kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A quiz at the beginning, in one round, that spares who passes it modules."""

    MEANT: ClassVar[dict[str, str]] = {"yes": "questions: 10", "no": "offer: no"}
    """Single words by which authors say what other keys are for."""
    offer: bool = True
    """False where it is only prepared."""
    questions: int = 10
    """How many it asks, spread over the pools of what it waives."""
    waives_all_but: tuple[str, ...] = ()
    """Ids of modules that everybody takes."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""
