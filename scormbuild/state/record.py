"""What is kept of a learner, as `State` of `player/types.d.ts` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

ON_PAGE = -1
"""The quiz of an answer to a question that stands on a page."""

FULL = 10_000
"""Points for an answer that is right in full, in hundredths of a percent."""

Response: TypeAlias = "tuple[int, ...] | str"
"""Numbers of choices (for true-false 1 is true and 0 is false), or typed text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question answered in one place."""

    question: int
    """The question's index in the lock."""
    quiz: int
    """The quiz's index in the lock, or `ON_PAGE`."""
    tries: int
    """Tries used, or attempts at a graded quiz in which it was submitted."""
    response: Response
    points: int
    """Share of the points earned, in hundredths of a percent, 0-10000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizState:
    """What is kept of one quiz."""

    begun: int = 0
    """Attempts ever begun."""
    before: int = 0
    """How many of them belong to earlier rounds."""
    best: int = -1
    """Best attempt so far, in millionths of all points; -1 while none is decided."""
    last: int = -1
    """Last decided attempt, in millionths; -1 while none is."""
    open: bool = False
    """Whether the attempt in `draw` is still under way."""
    draw: tuple[int, ...] = ()
    """Question indexes of the attempt under way or last decided, as shown."""
    given: Mapping[int, Response] = field(default_factory=dict)
    """Responses not yet submitted in the open attempt, by question index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that is kept between two launches."""

    seed: int = 0
    """Made at the first launch, 0-1295; shuffles and draws follow from it."""
    pages: tuple[int, ...] = ()
    """Indexes of pages shown, ascending."""
    at: int = -1
    """Index of the page left; -1 for the cover."""
    answers: tuple[Answer, ...] = ()
    """In the order of the first answers, which is their number in the LMS."""
    quizzes: Mapping[int, QuizState] = field(default_factory=dict)
    """By the quiz's index."""
    untold: tuple[int, ...] = ()
    """Numbers of answers of which the LMS is not known to have been told."""
    completed: bool = False
    passed: bool = False
    unknown: tuple[str, ...] = ()
    """Sections of the string that this version does not know, kept as they came."""
