"""The compiler, top to bottom: load → check → select → render → package."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from scormbuild.check import judge
from scormbuild.diagnostics import Severity, Sink
from scormbuild.load import load
from scormbuild.plan.budget import outgrown
from scormbuild.plan.control import control_documents
from scormbuild.plan.languages import apart, in_others, unreleased, wanted_languages
from scormbuild.plan.leaked import leaked
from scormbuild.plan.packages import plan_boosters, plan_part
from scormbuild.plan.refreshed import parts
from scormbuild.plan.templates import bad_template_of, own_templates
from scormbuild.plan.wanted import Asked, Unknown, wanted
from scormbuild.project import write_whole
from scormbuild.records import dataclass, replace
from scormbuild.rules import empty_slot, missing_iri

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from scormbuild.diagnostics import Diagnostic, Rule
    from scormbuild.load import Loaded
    from scormbuild.load.memory import Memory
    from scormbuild.model import Course
    from scormbuild.plan.packages import Planned
    from scormbuild.plan.refreshed import Part
    from scormbuild.plan.wanted import Want
    from scormbuild.project import Files
    from scormbuild.schemas.store import Store
    from scormbuild.site import File, Site
    from scormbuild.source import Source

Documents: TypeAlias = "Mapping[str, tuple[File, ...]]"
"""Control documents by target."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One package that was written."""

    planned: Planned
    file: Path
    folder: Path | None
    """The same as a folder, where the target leaves one."""
    bare: Path | None
    """What an LMS takes in its place, where that was asked for."""
    sha256: str
    content_digest: str
    """Of the names and contents, whatever the compression."""
    bytes: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build found and what it wrote; nothing, where there was an error."""

    diagnostics: tuple[Diagnostic, ...]
    packages: tuple[Built, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A build of which nothing is written yet."""

    course: Course | None
    diagnostics: tuple[Diagnostic, ...]
    planned: tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A course as it was read, all that is wrong with it, and what it is built from."""

    course: Course | None
    """None where it could not be read at all."""
    wants: tuple[Want, ...]
    templates: Mapping[str, Source]
    """The course's own, by name."""
    diagnostics: tuple[Diagnostic, ...]
    spoken: tuple[Course, ...] = ()
    """The course in each language that is wanted, its own first if it is."""


def check_course(
    files: Files, asked: Asked | None = None, store: Store | None = None
) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """Load and check a course; gives it, if it can be read, and all diagnostics.

    `asked` is what shall be built, where the course is not to say so itself. Nothing is
    said of control documents without the user's `store` of them.
    """
    checked = check_whole(files, asked or Asked(), store)
    return checked.course, checked.diagnostics


def check_whole(files: Files, asked: Asked, store: Store | None = None) -> Checked:
    """Do the same, and give the course in each of its languages that is asked for.

    Raises Unknown where a language that is asked for is not there.
    """
    checked = look_at(files, asked)
    if any(it.rule.severity is Severity.ERROR for it in checked.diagnostics):
        return checked
    _, missing = _documents(checked, store) if store else ({}, ())
    bad = _planned(checked, {}, Asked())[1] if checked.templates else ()
    return replace(checked, diagnostics=(*checked.diagnostics, *missing, *bad))


def build(
    files: Files,
    asked: Asked,
    out: Path,
    store: Store,
    progress: Callable[[str], None] | None = None,
) -> BuildReport:
    """Build what is asked of a course (nothing: what it declares) into a folder.

    `store` has the user's control documents. Nothing is written where the course has
    an error, or a warning where these shall stop it. Raises Unknown where what is asked
    for is not there, OSError for the machine's faults; each package is written whole or
    not at all.
    """
    ready = prepare(files, asked, store)
    if asked.bare and ready.planned and not any(map(_bare, ready.planned)):
        raise Unknown("nothing that is built can be launched elsewhere: name cmi5")
    written = tuple(_write(it, files, out, asked, progress) for it in ready.planned)
    return BuildReport(ready.diagnostics, written)


def prepare(
    files: Files, asked: Asked, store: Store, despite: Collection[Rule] = ()
) -> Prepared:
    """Do all of a build but writing; what is planned is empty where it must stop.

    It goes on `despite` what these rules find. Raises Unknown where what is asked for
    is not there.
    """
    checked = look_at(files, asked)
    course, found = checked.course, checked.diagnostics
    if course is None or any(
        _stops(it, asked) for it in found if it.rule not in despite
    ):
        return Prepared(course, found, ())
    chosen = parts(course, asked)
    if asked.release and (lacking := tuple(_unreleased(checked, chosen))):
        again = {it.rule.name for it in lacking}
        rest = (it for it in found if it.rule.name not in again)
        return Prepared(course, (*rest, *lacking), ())
    documents, missing = _documents(checked, store)
    planned, bad = _planned(checked, documents, asked)
    everywhere = (course, *(it for it in checked.spoken if it is not course))
    leaks = tuple(leaked(everywhere, planned, files)) if course.leak_check else ()
    if missing or bad or leaks:
        return Prepared(course, (*found, *missing, *bad, *leaks), ())
    return Prepared(course, found, planned)


def _unreleased(checked: Checked, chosen: tuple[Part, ...]) -> Iterator[Diagnostic]:
    """Find what keeps a course from learners."""
    if checked.course is not None:
        named = (it.target.name for it in checked.wants if it.target.named)
        yield from missing_iri.unreleased(checked.course, named)
        every = [point for part in chosen for point in part.points]
        yield from empty_slot.unreleased(checked.course, every)
        yield from unreleased(checked.diagnostics)


def _documents(
    checked: Checked, store: Store
) -> tuple[Documents, tuple[Diagnostic, ...]]:
    """Give the control documents; none where some are missing."""
    if checked.course is None:
        return {}, ()
    documents, missing = control_documents(checked.course, checked.wants, store)
    return ({} if missing else documents), missing


def _planned(
    checked: Checked,
    documents: Documents,
    asked: Asked,
) -> tuple[tuple[Planned, ...], tuple[Diagnostic, ...]]:
    """Plan all packages; none, with a diagnostic, where a template is bad."""
    from scormbuild.render import ThemeError  # noqa: PLC0415 - `check` mostly needs none

    wants, templates = checked.wants, checked.templates
    whole = not (asked.tracks or asked.lenses or asked.editions)
    planned: list[Planned] = []
    try:
        for own in apart(checked.spoken):
            others = tuple(it for it in checked.spoken if it is not own)
            course = replace(own, elsewhere=others)
            for part in parts(course, asked):
                planned += plan_part(course, part, wants, templates, documents)
            if whole:
                planned += plan_boosters(course, wants, templates, documents)
    except ThemeError as fault:
        return (), (bad_template_of(fault, templates),)
    return tuple(planned), ()


def _stops(found: Diagnostic, asked: Asked) -> bool:
    return asked.strict or found.rule.severity is Severity.ERROR


def look_at(
    files: Files,
    asked: Asked,
    loaded: Loaded | None = None,
    memory: Memory | None = None,
) -> Checked:
    """Load and check a course, and keep what packages of it are made from.

    `loaded` is the course as it was read, where it has been; `memory` is as for `load`.
    """
    loaded = loaded or load(files)
    if loaded.course is None:
        return Checked(None, (), {}, loaded.diagnostics)
    sink = Sink()
    read = loaded.diagnostics
    wrong = {it.span.line for it in read if it.span.path == loaded.course.span.path}
    settled = wanted(loaded.course, files, asked, wrong)
    looks = Sink()
    templates = own_templates(files, looks)
    known = (*read, *settled.diagnostics, *looks.diagnostics)
    course = _asked_of(loaded.course, asked)
    judged = judge(course, known)
    sink.extend(judged.left)
    languages = wanted_languages(course, asked.languages)
    others = in_others(files, course, languages, judged, memory)
    if not sink.failed:
        sink.extend(outgrown(loaded.course, others.sound, settled.wants))
    own = (loaded.course,) if course.language in languages else ()
    return Checked(
        loaded.course,
        settled.wants,
        templates,
        others.of(sink.diagnostics),
        (*own, *others.courses),
    )


def _asked_of(course: Course, asked: Asked) -> Course:
    """Give the course as it is to be delivered: some ways ask more of it."""
    return replace(course, deliver=asked.deliver) if asked.deliver else course


def _bare(planned: Planned) -> Callable[[Site, str], bytes] | None:
    return planned.draft.target.bare


def _write(
    planned: Planned,
    files: Files,
    out: Path,
    asked: Asked,
    progress: Callable[[str], None] | None,
) -> Built:
    from scormbuild.package import write_folder, write_package  # noqa: PLC0415 - the same

    name = planned.draft.name
    if progress:
        progress(name)
    written = write_package(planned.files, out / f"{name}.zip", files.open)
    if planned.mail:
        write_whole(out / f"{name}.txt", planned.mail.encode())
    folder = out / name if planned.draft.target.folder else None
    if folder:
        write_folder(planned.files, folder, files.open)
    make, bare = (_bare(planned) if asked.bare else None), out / f"{name}.xml"
    if make:
        address = f"{asked.bare.rstrip('/')}/{quote(name)}/"
        write_whole(bare, make(planned.draft.site, address))
    return Built(
        planned=planned,
        file=written.path,
        folder=folder,
        bare=bare if make else None,
        sha256=written.sha256,
        content_digest=written.content_digest,
        bytes=written.bytes,
    )
