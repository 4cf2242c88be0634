"""Text → Course: all that the author wrote, with places, and all faults of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink
from scormbuild.load.course import read_course
from scormbuild.load.languages import summed
from scormbuild.load.lock import load_lock
from scormbuild.load.memory import Memory
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.lock import Lock
    from scormbuild.model import Course
    from scormbuild.project import Files
    from scormbuild.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading gives: the course, if it could be read at all, and the faults."""

    course: Course | None
    diagnostics: tuple[Diagnostic, ...]


def load(
    files: Files,
    lock: Lock | None = None,
    memory: Memory | None = None,
    tongue: Tongue | None = None,
) -> Loaded:
    """Read a course from its files.

    `lock` stands in for the one on disk (that is how `ids` looks at its own work);
    `memory` has what its files gave before, for whoever loads it again and again.
    `tongue` is the language in which it is to be read, if not in its own.
    """
    sink = Sink()
    if lock is None:
        lock = load_lock(files, sink)
    course = read_course(files, lock, sink, memory or Memory(), tongue)
    found = sink.diagnostics
    return Loaded(course, found if tongue is None else tuple(summed(found, course)))
