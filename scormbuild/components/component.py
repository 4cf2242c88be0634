"""What a component is: its name, what may stand inside it, and how it is read."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scormbuild.diagnostics import Sink
    from scormbuild.lock import Lock
    from scormbuild.model import Asking, Node, QuizDefaults
    from scormbuild.text.blocks import Block
    from scormbuild.text.clean import CleanText


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a component is read: its file, what is known there, who hears of faults."""

    text: CleanText
    lock: Lock
    module: str
    """Module (or pool) whose objectives are meant; empty where there is none."""
    feedback: bool = True
    """False inside a quiz that waives feedback."""
    quiz: QuizDefaults
    """What the course says of quizzes that say nothing of themselves."""
    graded: frozenset[str] = frozenset()
    """Ids that the course names as graded."""
    values: tuple[Mapping[str, str], ...] = ({},)
    """What fills slots: the course's, then each edition's and track's that differ."""
    components: Callable[[str], Component]
    """Finds the component of a name."""
    sink: Sink


class Holds(Enum):
    """What may stand inside a component; the table says which those are."""

    NOTHING = auto()
    QUESTIONS = auto()
    ANYTHING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One kind of component; its folder holds all that belongs to it."""

    name: str
    """As authors write it on the fence line."""
    read: Callable[[Block, Place], Node | None]
    holds: Holds = Holds.NOTHING
    question: Asking | None = None
    """What others need to know of it where it is a question."""
    home: str = ""
    """Its folder, where that is not its name."""

    @property
    def folder(self) -> str:
        """Name of its folder, of its template and of its style sheet."""
        return self.home or self.name.replace("-", "_")

    def may_hold(self, other: Component) -> bool:
        """Say whether another component may stand inside this one."""
        marks = other.question is not None and other.question.marked
        asks = self.holds is Holds.QUESTIONS and marks
        return asks or self.holds is Holds.ANYTHING
