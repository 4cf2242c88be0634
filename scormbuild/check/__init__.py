"""Course → everything that is wrong with it, less what its author has silenced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormbuild.check.silence import unsilenced
from scormbuild.diagnostics import Severity
from scormbuild.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course


def check(course: Course, read: Iterable[Diagnostic] = ()) -> Iterator[Diagnostic]:
    """Give the diagnostics of reading and of all rules that are not silenced.

    `read` is what reading the course has found; it comes back with the rest, so that
    one place decides what is silenced.
    """
    read = tuple(read)
    faulty = tuple(it.span for it in read if it.rule.severity is Severity.ERROR)
    found = find(replace(course, faulty=faulty))
    yield from unsilenced(course, (*read, *found))


def find(course: Course) -> Iterator[Diagnostic]:
    """Give what the rules find, rule by rule."""
    for rule in RULES:
        if rule.find is not None:
            yield from rule.find(course)
