"""Files → Course: settings, modules in order, pools, tracks, media."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from scormbuild.load.media import media_of
from scormbuild.load.module import read_module
from scormbuild.load.pool import read_pools
from scormbuild.load.settings import INSTEAD, CourseFile, check_settings
from scormbuild.load.tracks import tracks_of
from scormbuild.model import Course, Quiz
from scormbuild.project import COURSE_FILE
from scormbuild.rules import (
    missing_key,
    missing_module,
    outside_project,
    repeated_module,
    unlisted_module,
)
from scormbuild.source import Source
from scormbuild.text.decode import decode
from scormbuild.text.source import read_source
from scormbuild.text.yaml import Mapping, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Diagnostic, Sink
    from scormbuild.lock import Lock
    from scormbuild.model import Module
    from scormbuild.project import Files
    from scormbuild.source import Span


def read_course(files: Files, lock: Lock, sink: Sink) -> Course | None:
    """Read the whole course; None where `course.yaml` cannot be used."""
    source = read_source(files, COURSE_FILE, sink)
    if source is None:
        return None
    node = read_yaml(source, 0, len(source.lines), sink)
    if node is None:
        return None
    settings = decode(node, CourseFile, "course", sink, INSTEAD)
    spans = node.spans() if isinstance(node, Mapping) else {}
    _strangers(files, sink)
    modules = tuple(_modules(files, settings, source, spans, lock, sink))
    pools = read_pools(files, settings, lock, sink)
    if settings is None:
        return None
    check_settings(settings, spans, sink)
    course = Course(
        id=settings.id,
        title=settings.title,
        subtitle=settings.subtitle,
        version=settings.version,
        language=settings.language,
        move_on=settings.move_on,
        failed_attempt=settings.failed_attempt,
        graded=settings.graded or _only_graded(modules),
        must_pass=(),
        quiz=settings.quiz,
        targets=settings.targets,
        modules=modules,
        pools=pools,
        tracks=tracks_of(settings, modules),
        media=(),
        ignore=settings.ignore,
        span=source.line_span(0),
        spans=spans,
    )
    return media_of(course, files, sink)


def _only_graded(modules: tuple[Module, ...]) -> tuple[tuple[str, int], ...]:
    """Give all the weight to the one graded quiz; of several, a rule must ask."""
    quizzes = [
        node
        for module in modules
        for page in module.pages
        for node in page.body
        if isinstance(node, Quiz) and node.graded and node.id
    ]
    return ((quizzes[0].id, _ALL_WEIGHT),) if len(quizzes) == 1 else ()


_ALL_WEIGHT = 100
"""What the weights of the graded parts add up to."""


def _modules(  # noqa: PLR0913, PLR0917 - what the folders need to be read
    files: Files,
    settings: CourseFile | None,
    source: Source,
    spans: dict[str, Span],
    lock: Lock,
    sink: Sink,
) -> Iterator[Module]:
    folders = _folders(files)
    if settings is None:
        names = tuple(folders)
    else:
        names = settings.modules or _unnamed(folders, spans, source, sink)
        span = spans.get("modules", source.line_span(0))
        _check_names(names, folders, span, sink)
    for name in dict.fromkeys(names):
        if name in folders:
            module = read_module(files, name, folders[name], settings, lock, sink)
            if module is not None:
                yield module


def _unnamed(
    folders: dict[str, list[str]], spans: dict[str, Span], source: Source, sink: Sink
) -> tuple[str, ...]:
    """Say once that `modules:` is missing, and go on as if it named all."""
    if "modules" not in spans:
        sink.add(
            missing_key.RULE.at(
                source.line_span(0),
                "course has no `modules`",
                hint=f"add a line `modules: [{', '.join(folders) or 'name'}]`",
            )
        )
    return tuple(name for name in folders if not name.startswith("_"))


def _folders(files: Files) -> dict[str, list[str]]:
    """Give the module folders that hold a `module.md`, with their page files."""
    found: dict[str, list[str]] = {}
    for path in files.sizes:
        parts = path.split("/")
        if parts[0] == "modules" and len(parts) == _IN_MODULE:
            found.setdefault(parts[1], []).append(parts[2])
    return {
        name: [page for page in pages if page.endswith(".md")]
        for name, pages in found.items()
        if "module.md" in pages
    }


_IN_MODULE = 3
"""Parts of the path `modules/fears/module.md`."""


def _check_names(
    names: tuple[str, ...], folders: dict[str, list[str]], span: Span, sink: Sink
) -> None:
    unlisted = [f for f in folders if f not in names and not f.startswith("_")]
    meant: set[str] = set()
    for name in dict.fromkeys(names):
        if name not in folders:
            near = get_close_matches(name, unlisted, n=1)
            meant.update(near)
            sink.add(_missing(name, near, span))
        if names.count(name) > 1:
            sink.add(
                repeated_module.RULE.at(
                    span,
                    f"`modules` names `{name}` more than once",
                    hint="keep it where it shall stand",
                )
            )
    for name in unlisted:
        if name not in meant:
            sink.add(
                unlisted_module.RULE.at(
                    span,
                    f"`modules` does not name the folder `modules/{name}`",
                    hint=f"add `{name}` where it shall stand,"
                    f" or rename the folder to `_{name}` while it is a draft",
                )
            )


def _missing(name: str, near: list[str], span: Span) -> Diagnostic:
    return missing_module.RULE.at(
        span,
        f"there is no `modules/{name}/module.md`",
        hint=f"did you mean `{near[0]}`?"
        if near
        else "make the folder and the file, or take the name out",
    )


def _strangers(files: Files, sink: Sink) -> None:
    for path in sorted(files.strangers):
        sink.add(
            outside_project.RULE.at(
                Source(path=path, text="").span(0, 0),
                f"`{path}` is a link that leads out of the course folder",
                hint="copy what it points to into the course",
            )
        )
