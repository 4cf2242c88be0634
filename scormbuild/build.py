"""The compiler, top to bottom: load → check → select → render → package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.check import check
from scormbuild.diagnostics import Severity, Sink, did_you_mean
from scormbuild.load import load
from scormbuild.rules import bad_template, unknown_target
from scormbuild.scoring import scoring
from scormbuild.select import select
from scormbuild.targets import DEFAULT, TARGETS
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track
    from scormbuild.project import Files
    from scormbuild.render import File, Site, ThemeError
    from scormbuild.scoring import Scoring
    from scormbuild.targets import Target

ONLY_TRACK = "all"
"""The track of a course that declares none; its name is left out of file names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One package that was written."""

    file: Path
    folder: Path | None
    """The same as a folder, where the target leaves one."""
    target: str
    track: str
    language: str
    sha256: str
    content_digest: str
    """Of the names and contents, whatever the compression."""
    bytes: int
    scoring: Scoring


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build found and what it wrote; nothing, where there was an error."""

    diagnostics: tuple[Diagnostic, ...]
    packages: tuple[Built, ...]


@dataclass(frozen=True, slots=True)
class _Planned:
    """A package whose every byte is decided, before anything is written."""

    name: str
    target: Target
    track: Track
    scoring: Scoring
    files: tuple[File, ...]


def check_course(files: Files) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """Load and check a course; gives it, if it can be read, and all diagnostics."""
    loaded = load(files)
    if loaded.course is None:
        return None, loaded.diagnostics
    sink = Sink()
    read = loaded.diagnostics
    wrong = {it.span.line for it in read if it.span.path == loaded.course.span.path}
    settled = _targets(loaded.course, wrong)
    sink.extend(check(loaded.course, (*read, *settled)))
    return loaded.course, sink.diagnostics


def build(
    files: Files,
    targets: tuple[str, ...],
    out: Path,
    progress: Callable[[str], None] | None = None,
) -> BuildReport:
    """Build a course for some targets (none named: those it declares) into a folder.

    Nothing is written where the course has an error. Raises OSError for the
    machine's faults; each package is written whole or not at all.
    """
    course, diagnostics = check_course(files)
    if course is None or any(d.rule.severity is Severity.ERROR for d in diagnostics):
        return BuildReport(diagnostics, ())
    names = targets or course.targets or DEFAULT
    from scormbuild.render import ThemeError  # noqa: PLC0415 - `check` needs none

    try:
        plan = [
            planned
            for track in course.tracks
            for planned in _plan(course, track, names, files)
        ]
    except ThemeError as fault:
        return BuildReport((*diagnostics, _bad_template(fault, files)), ())
    return BuildReport(
        diagnostics, tuple(_write(p, course, files, out, progress) for p in plan)
    )


def _bad_template(fault: ThemeError, files: Files) -> Diagnostic:
    """Say what is wrong with a template of the project; ours never is, or it is a bug.

    Raises the fault itself where the template is not the project's.
    """
    path = f"templates/{fault.path}"
    source = read_source(files, path, Sink()) if path in files.sizes else None
    if source is None:
        raise fault
    line = min(max(fault.line, 1), len(source.lines)) - 1
    return bad_template.RULE.at(
        source.line_span(line),
        f"this template cannot be used: {fault.message}",
        hint="correct it, or take the file away to have scormbuild's own again",
    )


def _targets(course: Course, wrong: set[int]) -> Iterator[Diagnostic]:
    """Find targets that are not there, unless the line could not be read."""
    if course.span_of("targets").line in wrong:
        return
    if not course.targets and "targets" in course.spans:
        yield unknown_target.RULE.at(
            course.span_of("targets"),
            "`targets` names none, so nothing would be built",
            hint=did_you_mean("", TARGETS),
        )
    for name in course.targets:
        if name not in TARGETS:
            yield unknown_target.RULE.at(
                course.span_of("targets").narrow(name),
                f"there is no target `{name}`",
                hint=did_you_mean(name, TARGETS),
            )


def _plan(
    course: Course, track: Track, names: tuple[str, ...], files: Files
) -> Iterator[_Planned]:
    from scormbuild.render import load_theme, render  # noqa: PLC0415 - `check` needs none
    from scormbuild.schemas import check_manifest  # noqa: PLC0415 - nor a schema

    variant = select(course, track)
    site = render(variant, load_theme(_project_templates(files)))
    for name in dict.fromkeys(names):
        target = TARGETS[name]
        contents = target.contents(site)
        for file in contents:
            if file.path == target.manifest and isinstance(file.body, bytes):
                check_manifest(file.body, target.schema)
        yield _Planned(
            _file_name(course, track, site, name),
            target,
            track,
            scoring(variant),
            contents,
        )


def _file_name(course: Course, track: Track, site: Site, target: str) -> str:
    own = () if track.id == ONLY_TRACK else (track.id,)
    return "-".join((course.id, course.version, *own, site.language, target))


def _project_templates(files: Files) -> dict[str, str]:
    return {
        path.removeprefix("templates/"): source.text
        for path in files.sizes
        if path.startswith("templates/") and path.endswith((".html", ".css", ".txt"))
        if (source := read_source(files, path, Sink())) is not None
    }


def _write(
    planned: _Planned,
    course: Course,
    files: Files,
    out: Path,
    progress: Callable[[str], None] | None,
) -> Built:
    from scormbuild.package import write_folder, write_package  # noqa: PLC0415 - the same

    if progress:
        progress(planned.name)
    written = write_package(planned.files, out / f"{planned.name}.zip", files.open)
    folder = out / planned.name if planned.target.folder else None
    if folder:
        write_folder(planned.files, folder, files.open)
    return Built(
        file=written.path,
        folder=folder,
        target=planned.target.name,
        track=planned.track.id,
        language=course.language,
        sha256=written.sha256,
        content_digest=written.content_digest,
        bytes=written.bytes,
        scoring=planned.scoring,
    )
