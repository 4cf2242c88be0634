"""A course that was read → the same in the other languages in which it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.check import check
from scormbuild.diagnostics import Severity, Sink, did_you_mean
from scormbuild.load import load
from scormbuild.load.languages import FOLDER, others
from scormbuild.plan.wanted import Unknown
from scormbuild.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load.memory import Memory
    from scormbuild.model import Course
    from scormbuild.project import Files

_SAID = frozenset({"untranslated", "stale-translation", "missing-words"})
"""Rules whose messages name the language."""

_SETTLED = frozenset({"long-page", "long-module", "minutes-differ", "unused-ignore"})
"""Rules about what is settled in the course's own language: how long its pages are, and
what its author decided to ignore."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A course in another language, and what is wrong with it there alone."""

    course: Course
    diagnostics: tuple[Diagnostic, ...]


def wanted_languages(course: Course, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages that are wanted, the course's own first; all, unless asked.

    Raises Unknown for one that the course does not have.
    """
    known = (course.language, *others(course))
    for name in asked:
        if name not in known:
            raise Unknown(f"there is no language `{name}`; {did_you_mean(name, known)}")
    return tuple(name for name in known if not asked or name in asked)


def spoken(
    files: Files,
    course: Course,
    languages: Iterable[str],
    known: Iterable[Diagnostic],
    memory: Memory | None = None,
) -> Iterator[Spoken]:
    """Read a course in each of some languages besides its own.

    `known` is what was found in its own, which is not said again.
    """
    said = {_spot(it) for it in known}
    for language in languages:
        if language == course.language:
            continue
        from scormbuild.translation.read import tongue_of  # noqa: PLC0415 - few have one

        sink = Sink()
        tongue = tongue_of(files, language, sink)
        loaded = load(files, memory=memory, tongue=tongue)
        if loaded.course is None:
            continue
        if sink.failed:
            yield Spoken(loaded.course, sink.diagnostics)
            continue
        found = check(loaded.course, (*loaded.diagnostics, *sink.diagnostics))
        own = (
            it for it in found if _spot(it) not in said and it.rule.name not in _SETTLED
        )
        yield Spoken(loaded.course, tuple(_named(it, language) for it in own))


def _spot(it: Diagnostic) -> tuple[str, str, int, int]:
    return it.rule.name, it.span.path, it.span.start, it.span.end


def _named(found: Diagnostic, language: str) -> Diagnostic:
    """Say in which language something is wrong that is right in the course's own."""
    if found.span.path.startswith(FOLDER) or found.rule.name in _SAID:
        return found
    return replace(found, message=f"{found.message} (in `{language}`)")


def unreleased(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give, as errors, what keeps a translation from learners: texts without one.

    They would be read aloud in the wrong voice (WCAG 2.2, 3.1.2).
    """
    for it in found:
        if it.rule.name == "untranslated":
            yield replace(it, rule=replace(it.rule, severity=Severity.ERROR))
