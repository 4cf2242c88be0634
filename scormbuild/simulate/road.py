"""What a simulation gives: the steps of a learner, and where they lead."""

from __future__ import annotations

from typing import TypeAlias

from scormbuild.records import dataclass


@dataclass(frozen=True, slots=True)
class Show:
    """A page is shown."""

    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """A whole attempt at a graded quiz: begun, answered, handed in."""

    quiz: str
    right: int
    """How many questions are answered right; the others are not answered."""
    of: int
    """How many it asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A whole attempt at a graded scenario: begun, decided scene by scene, ended."""

    scenario: str
    seat: int
    """Which of its seats is taken, from 0."""
    path: tuple[int, ...]
    """The choices in their order, by the lock's numbers."""
    score: int
    """What the end is worth, in percent."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """A statement is confirmed, without which its page is not done."""

    statement: str
    """The name under which it is remembered."""


@dataclass(frozen=True, slots=True)
class Give:
    """A survey is given, or skipped, without which its page is not done."""

    survey: str
    """The name under which it is remembered."""


@dataclass(frozen=True, slots=True)
class Watch:
    """All that is to be played through on a page is."""

    page: str


@dataclass(frozen=True, slots=True)
class Respond:
    """A question is answered, right or not, without which its page is not done."""

    question: str
    """The name under which it is remembered."""


Step: TypeAlias = Show | Watch | Confirm | Give | Respond | HandIn | Play


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a learner stands, as the player judges it (docs/status.md)."""

    completed: bool
    passed: bool | None
    """None before every graded part is decided, and where nothing is graded."""
    done: bool
    """Whether move-on holds."""
    lost: bool
    """Whether it can no longer hold."""
    score: int | None
    """Whole percent, 0-100; None before a graded part is decided."""


@dataclass(frozen=True, slots=True)
class Road:
    """One way through a variant, from nothing to its end."""

    steps: tuple[Step, ...]
    end: Standing

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return sum(isinstance(step, Show) for step in self.steps)

    @property
    def statements(self) -> int:
        """How many statements are confirmed."""
        return sum(isinstance(step, Confirm) for step in self.steps)

    @property
    def surveys(self) -> int:
        """How many surveys are given or skipped."""
        return sum(isinstance(step, Give) for step in self.steps)

    @property
    def answers(self) -> int:
        """How many questions are answered because a page waits for that."""
        return sum(isinstance(step, Respond) for step in self.steps)

    @property
    def watched(self) -> int:
        """On how many pages something is played through."""
        return sum(isinstance(step, Watch) for step in self.steps)

    @property
    def quizzes(self) -> tuple[HandIn, ...]:
        """The graded quizzes handed in, attempt by attempt."""
        return tuple(step for step in self.steps if isinstance(step, HandIn))

    @property
    def plays(self) -> tuple[Play, ...]:
        """The graded scenarios played, attempt by attempt."""
        return tuple(step for step in self.steps if isinstance(step, Play))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """How the learners of a variant can come to an end."""

    completed: Road | None
    """By the required pages alone; None where some of them never open."""
    passed: Road | None
    """With no more right answers than it takes; None where no road leads there, or
    nothing is graded."""
    failed: Road | None
    """With no right answer at all; None where that passes, or nothing is graded."""
    advance: Road | None = None
    """By passing the test-out first, with no more right answers than it takes; None
    where there is none, or it cannot be passed."""
    closed: tuple[str, ...]
    """Ids of the pages that never open, in order."""
