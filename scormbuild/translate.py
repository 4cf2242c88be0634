"""A course → its files of translations, up to date: what `translate` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.diagnostics import Severity, Sink
from scormbuild.load import load
from scormbuild.load.languages import others
from scormbuild.records import dataclass
from scormbuild.tongue import Tongue
from scormbuild.translation.entry import path_of
from scormbuild.translation.read import read_entries
from scormbuild.translation.update import update
from scormbuild.translation.write import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.project import Files
    from scormbuild.tongue import Heard
    from scormbuild.translation.update import Updated


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One language, brought up to date."""

    language: str
    path: str
    """Of its file, from the course folder."""
    updated: Updated
    changed: bool
    """Whether the file had to be written."""


@dataclass(frozen=True, slots=True)
class TranslateReport:
    """What `translate` did."""

    written: tuple[Written, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Faults that keep it from its work; nothing is written if there are any."""


class NoLanguage(Exception):  # noqa: N818 - it names what the author sees
    """There is nothing to translate into; its text says why, for the author."""


def translate(files: Files, languages: Sequence[str] = ()) -> TranslateReport:
    """Bring the file of each language up to date: of all, or of some of them.

    Where the course has an error in what is read, nothing is written: what cannot be
    read would lose its translations. Raises NoLanguage for one that the course does
    not have, OSError for the machine's faults; each file is replaced whole.
    """
    loaded = load(files)
    found = tuple(it for it in loaded.diagnostics if _stops(it))
    if loaded.course is None or found:
        return TranslateReport((), found or loaded.diagnostics)
    course = loaded.course
    chosen = _chosen(course, languages)
    heard: list[Heard] = []
    load(files, tongue=Tongue(language=chosen[0], heard=heard.append))
    sink = Sink()
    before = {it: read_entries(files, it, sink)[1] for it in chosen}
    if sink.failed:
        return TranslateReport((), sink.diagnostics)
    made = (_write(files, course, it, update(heard, before[it])) for it in chosen)
    return TranslateReport(tuple(made), ())


def _stops(found: Diagnostic) -> bool:
    return found.rule.severity is Severity.ERROR


def _chosen(course: Course, languages: Sequence[str]) -> tuple[str, ...]:
    known = others(course)
    if not known:
        raise NoLanguage(
            "the course has one language; name others in `course.yaml`, such as"
            f" `languages: [{course.language}, de]`"
        )
    for name in languages:
        if name not in known:
            raise NoLanguage(
                f"`languages` in `course.yaml` does not name `{name}`"
                if name != course.language
                else f"the course is written in `{name}`, which needs no translation"
            )
    return tuple(it for it in known if not languages or it in languages)


def _write(files: Files, course: Course, language: str, updated: Updated) -> Written:
    path = path_of(language)
    text = written(updated.entries, course.language, language).encode()
    changed = path not in files.sizes or files.read(path) != text
    if changed:
        files.write(path, text)
    return Written(language=language, path=path, updated=updated, changed=changed)
