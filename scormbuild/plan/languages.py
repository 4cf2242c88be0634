"""A course that was read → the same in the other languages in which it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.check import judge
from scormbuild.diagnostics import Severity, Sink, did_you_mean
from scormbuild.load import load
from scormbuild.load.languages import others
from scormbuild.model import LanguagesIn
from scormbuild.plan.wanted import Unknown
from scormbuild.records import dataclass, replace
from scormbuild.rules import (
    missing_words,
    stale_translation,
    untranslated,
    unused_ignore,
)
from scormbuild.translation.entry import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scormbuild.check import Judged
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.load.memory import Memory
    from scormbuild.model import Course
    from scormbuild.project import Files

_LACKING = (untranslated.RULE, stale_translation.RULE)
"""Rules about what a translation lacks."""

_NAMING = (*_LACKING, missing_words.RULE)
"""Rules whose messages name the language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A course in another language, and what is wrong with it there alone."""

    course: Course | None
    """None where it could not be read."""
    diagnostics: tuple[Diagnostic, ...]
    used: frozenset[Diagnostic] = frozenset()
    """Comments that silence nothing in the course's own language, but do here."""


@dataclass(frozen=True, slots=True)
class Others:
    """A course in all its other languages that are wanted."""

    spoken: tuple[Spoken, ...]

    @property
    def courses(self) -> tuple[Course, ...]:
        """The course in each that could be read."""
        return tuple(it.course for it in self.spoken if it.course is not None)

    @property
    def sound(self) -> tuple[Course, ...]:
        """The course in each in which nothing else is wrong with it."""
        return tuple(
            it.course
            for it in self.spoken
            if it.course is not None
            and Severity.ERROR not in {found.rule.severity for found in it.diagnostics}
        )

    def of(self, own: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Give all that is wrong, with what was found in the course's `own` one."""
        sink = Sink()
        used = {silence for it in self.spoken for silence in it.used}
        sink.extend(it for it in own if it not in used)
        for it in self.spoken:
            sink.extend(it.diagnostics)
        return sink.diagnostics


def wanted_languages(course: Course, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages that are wanted, the course's own first; all, unless asked.

    Raises Unknown for one that the course does not have.
    """
    known = (course.language, *others(course))
    for name in asked:
        if name not in known:
            raise Unknown(f"there is no language `{name}`; {did_you_mean(name, known)}")
    return tuple(name for name in known if not asked or name in asked)


def in_others(
    files: Files,
    course: Course,
    languages: Iterable[str],
    judged: Judged,
    memory: Memory | None = None,
) -> Others:
    """Read a course in each of some languages besides its own.

    `judged` is what is wrong in its own, which is not said again; `memory` is as for
    `load`.
    """
    wanted = (it for it in languages if it != course.language)
    return Others(tuple(_spoken(files, course, it, judged, memory) for it in wanted))


def _spoken(
    files: Files, course: Course, language: str, judged: Judged, memory: Memory | None
) -> Spoken:
    from scormbuild.translation.read import tongue_of  # noqa: PLC0415 - few have one

    sink = Sink()
    tongue = tongue_of(files, language, sink)
    loaded = load(files, memory=memory, tongue=tongue)
    if sink.failed:
        return Spoken(course=loaded.course, diagnostics=sink.diagnostics)
    if loaded.course is None:
        return Spoken(course=None, diagnostics=loaded.diagnostics)
    here = replace(loaded.course, deliver=course.deliver)
    left = judge(here, (*loaded.diagnostics, *sink.diagnostics)).left
    unused = {_spot(it) for it in left if it.rule is unused_ignore.RULE}
    return Spoken(
        course=loaded.course,
        diagnostics=tuple(_new(left, judged, language)),
        used=frozenset(
            it
            for it in judged.left
            if it.rule is unused_ignore.RULE and _spot(it) not in unused
        ),
    )


def _new(
    left: Iterable[Diagnostic], judged: Judged, language: str
) -> Iterator[Diagnostic]:
    """Give what is wrong in this language alone."""
    own = (*judged.found, *judged.left)
    said = {_spot(it) for it in own}
    starts: dict[tuple[str, str], list[int]] = {}
    for it in own:
        starts.setdefault((it.rule.name, it.span.path), []).append(it.span.start)
    for it in left:
        text = it.span.origin or it.span
        there = starts.get((it.rule.name, text.path), ())
        twice = _spot(it) in said or (
            it.span.origin is not None
            and any(text.start <= at <= text.end for at in there)
        )
        if not twice and it.rule is not unused_ignore.RULE:
            yield _named(it, language)


def _spot(it: Diagnostic) -> tuple[str, str, int, int]:
    return it.rule.name, it.span.path, it.span.start, it.span.end


def _named(found: Diagnostic, language: str) -> Diagnostic:
    """Say in which language something is wrong that is right in the course's own."""
    if found.span.path.startswith(FOLDER) or found.rule in _NAMING:
        return found
    return replace(found, message=f"{found.message} (in `{language}`)")


def apart(spoken: tuple[Course, ...]) -> tuple[Course, ...]:
    """Give those of a course's languages that get packages of their own."""
    together = spoken and spoken[0].languages_in is LanguagesIn.ONE_PACKAGE
    return spoken[:1] if together else spoken


def unreleased(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give, as errors, what keeps a translation from learners: what it lacks.

    A text without one would be read aloud in the wrong voice (WCAG 2.2, 3.1.2); the
    translation of one that has changed may say the opposite.
    """
    for it in found:
        if it.rule in _LACKING:
            yield replace(it, rule=replace(it.rule, severity=Severity.ERROR))
