"""What a component is: its name, what may stand inside it, and how it is read."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from scormbuild.model import Records
from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scormbuild.diagnostics import Sink
    from scormbuild.lock import Lock
    from scormbuild.model import Asking, Node, Privacy, QuizDefaults
    from scormbuild.text.blocks import Block, Part
    from scormbuild.text.clean import CleanText
    from scormbuild.text.piece import Piece


@dataclass(frozen=True, slots=True)
class Shared:
    """A file of `shared/`, cut into its parts."""

    text: CleanText
    parts: tuple[Part, ...]


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
    records: Records = field(default_factory=Records)
    """What the course promises of what learners say of themselves."""
    shared: Mapping[str, Shared] = field(default_factory=dict)
    """What may stand in several places, by name."""
    taken: bool = False
    """Whether this stands in `shared/` and was taken from there."""
    edition: str = ""
    """Where or when it is answered, if that is told apart: part of all records."""
    intro: Piece | None = None
    """What a survey says in place of its own introduction."""
    survey: Privacy | None = None
    """Inside a survey, who may read what it asks."""
    values: tuple[Mapping[str, str], ...] = ({},)
    """What fills slots: the course's, then each edition's and track's that differ."""
    components: Callable[[str], Component]
    """Finds the component of a name."""
    sink: Sink


class Holds(Enum):
    """What may stand inside a component; the table says which those are."""

    NOTHING = auto()
    QUESTIONS = auto()
    KEPT = auto()
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
    within: str = ""
    """The only component in which it may stand; empty for all others."""
    parted: bool = False
    """Whether parts of its text may be for some only; of questions all may that are
    marked."""
    home: str = ""
    """Its folder, where that is not its name."""

    @property
    def folder(self) -> str:
        """Name of its folder, of its template and of its style sheet."""
        return self.home or self.name.replace("-", "_")

    def may_hold(self, other: Component) -> bool:
        """Say whether another component may stand inside this one."""
        if other.within:
            return other.within == self.name
        if self.parted or (self.question is not None and self.question.marked):
            return other.folder == "condition"
        asked = other.question
        marked = asked is not None and asked.marked
        kept = asked is not None and not asked.marked and not asked.fixed
        fits = {Holds.QUESTIONS: marked, Holds.KEPT: kept, Holds.ANYTHING: True}
        return fits.get(self.holds, False)
