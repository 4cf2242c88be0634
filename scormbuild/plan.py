"""A course and what is wanted of it → packages whose every byte is decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Sink
from scormbuild.profiles.adapt import Draft, adapt
from scormbuild.rules import bad_template
from scormbuild.scoring import scoring
from scormbuild.select import select
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Track
    from scormbuild.profiles.adapt import Adaptation
    from scormbuild.project import Files
    from scormbuild.render import Site, ThemeError
    from scormbuild.scoring import Scoring
    from scormbuild.site import File
    from scormbuild.wanted import Want

ONLY_TRACK = "all"
"""The track of a course that declares none; its name is left out of file names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A package before anything is written."""

    want: Want
    draft: Draft
    """As it was adapted, where it is for one LMS."""
    adaptations: tuple[Adaptation, ...]
    track: Track
    scoring: Scoring
    files: tuple[File, ...]


def plan(
    course: Course,
    wants: Sequence[Want],
    files: Files,
    documents: Mapping[str, tuple[File, ...]],
) -> Iterator[Planned]:
    """Plan the packages of every track; `documents` are control documents by target.

    Raises ThemeError for a bad template.
    """
    from scormbuild.render import load_theme, render  # noqa: PLC0415 - `check` needs none

    theme = load_theme(_templates(files))
    for track in course.tracks:
        variant = select(course, track)
        site = render(variant, theme)
        for want in wants:
            draft, adaptations = _draft(course, track, site, want)
            held = documents.get(want.target.name, ())
            yield Planned(
                want=want,
                draft=draft,
                adaptations=adaptations,
                track=track,
                scoring=scoring(variant),
                files=_contents(draft, held),
            )


def bad_template_of(fault: ThemeError, files: Files) -> Diagnostic:
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


def _draft(
    course: Course, track: Track, site: Site, want: Want
) -> tuple[Draft, tuple[Adaptation, ...]]:
    own = () if track.id == ONLY_TRACK else (track.id,)
    names = (course.id, course.version, *own, site.language, want.target.name)
    draft = Draft(target=want.target, site=site, names=names)
    if want.profile is None:
        return draft, ()
    named = replace(draft, names=(*names, want.profile.name))
    return adapt(want.profile, named, want.name)


def _contents(draft: Draft, documents: tuple[File, ...]) -> tuple[File, ...]:
    """Give a package's files; raises ManifestError where we have made a mistake."""
    from scormbuild.schemas import check_manifest  # noqa: PLC0415 - lxml is slow

    target = draft.target
    files = target.contents(draft.site, documents)
    for file in files:
        if file.path == target.manifest and isinstance(file.body, bytes):
            check_manifest(file.body, target.schema)
    return files


def _templates(files: Files) -> dict[str, str]:
    return {
        path.removeprefix("templates/"): source.text
        for path in files.sizes
        if path.startswith("templates/") and path.endswith((".html", ".css", ".txt"))
        if (source := read_source(files, path, Sink())) is not None
    }
