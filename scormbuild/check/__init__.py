"""Course → everything that is wrong with it, less what its author has silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.check.silence import unsilenced
from scormbuild.diagnostics import Severity
from scormbuild.records import dataclass, replace
from scormbuild.rules import asked, missing_id, renamed_id, stale_lock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong with a course, and what of it is to be said."""

    found: tuple[Diagnostic, ...]
    """All that reading and the rules have found."""
    left: tuple[Diagnostic, ...]
    """What of it is neither silenced nor a consequence; and misplaced silencing."""


def judge(course: Course, read: Iterable[Diagnostic] = ()) -> Judged:
    """Ask all rules about a course, and leave out what its author has silenced.

    `read` is what reading the course has found; it comes back with the rest, so that
    one place decides what is silenced.
    """
    read = tuple(read)
    faulty = tuple(it.span for it in read if it.rule.severity is Severity.ERROR)
    found = (*read, *find(replace(course, faulty=faulty) if faulty else course))
    left = unsilenced(course, _without_stale_lock(_causes(found)))
    return Judged(found, tuple(left))


def check(course: Course, read: Iterable[Diagnostic] = ()) -> Iterator[Diagnostic]:
    """Give what is left of the diagnostics of reading and of all rules."""
    yield from judge(course, read).left


def _causes(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Leave out that an id is missing where an old one is to be put back."""
    old = {it.span for it in found if it.rule is renamed_id.RULE}
    return tuple(
        it for it in found if it.rule is not missing_id.RULE or it.span not in old
    )


def _without_stale_lock(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Leave the lock out while there is another error.

    What the author adds in order to mend that would make the lock stale again, so it
    is no fault of its own until the rest is right.
    """
    rest = tuple(it for it in found if it.rule is not stale_lock.RULE)
    wrong = any(it.rule.severity is Severity.ERROR for it in rest)
    return rest if wrong else found


def find(course: Course) -> Iterator[Diagnostic]:
    """Give what the rules find, rule by rule."""
    for rule in asked():
        if rule.find is not None and not (rule.own and course.written_in):
            yield from rule.find(course)
