"""What every file of a course is read with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.components import COMPONENTS
from scormbuild.components.component import Place
from scormbuild.model import Records
from scormbuild.records import dataclass, field
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.components.component import Shared
    from scormbuild.diagnostics import Sink
    from scormbuild.load.memory import Memory
    from scormbuild.lock import Lock
    from scormbuild.model import QuizDefaults
    from scormbuild.project import Files
    from scormbuild.source import Source
    from scormbuild.text.clean import CleanText
    from scormbuild.tongue import Tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The files, the lock, and what the course's settings say of its quizzes."""

    files: Files
    lock: Lock
    quiz: QuizDefaults
    graded: frozenset[str]
    """Ids that the course names as graded."""
    records: Records = field(default_factory=Records)
    """What the course promises of what learners say of themselves."""
    shared: Mapping[str, Shared] = field(default_factory=dict)
    """What may stand in several places, by name."""
    values: tuple[Mapping[str, str], ...] = ({},)
    """What fills slots: the course's, then each edition's and track's that differ."""
    sink: Sink
    memory: Memory
    tongue: Tongue | None = None
    """The language in which it is read; None for the course's own."""

    def source(self, path: str) -> Source | None:
        """Read one file that learners are to read; None, as said, where it is none."""
        return read_source(self.files, path, self.sink, self.tongue)

    def place(self, text: CleanText, module: str) -> Place:
        """Give the place in which the components of a file are read."""
        return Place(
            text=text,
            lock=self.lock,
            module=module,
            quiz=self.quiz,
            graded=self.graded,
            records=self.records,
            shared=self.shared,
            values=self.values,
            components=COMPONENTS.__getitem__,
            sink=self.sink,
        )
