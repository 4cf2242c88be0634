"""`scormbuild preview`, the part that ends: a course as a folder for others to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.cli.course import show
from scormbuild.cli.faults import unwritten
from scormbuild.diagnostics import did_you_mean
from scormbuild.load.memory import Memory
from scormbuild.package import write_folder
from scormbuild.plan.templates import bad_template_of
from scormbuild.preview.folder import unfit
from scormbuild.preview.provisional import look_with_ids
from scormbuild.preview.review import review_site
from scormbuild.preview.snapshot import Shown, blocked, package, snapshot
from scormbuild.render import ThemeError
from scormbuild.targets import html

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scormbuild.preview.snapshot import Snapshot
    from scormbuild.project import Project
    from scormbuild.report.place import Where
    from scormbuild.site import File


def write_once(
    project: Project, where: Where, out: Path, track: str | None, language: str
) -> int:
    """Write a track as a web page into a folder; gives the exit code.

    It is in one of the course's languages, in its own where that is empty.
    """
    _require_place(out, project)
    seen = _look(project, where, language)
    if seen is None:
        return 1
    tracks = [it.id for it in seen.course.tracks]
    if track is not None and track not in tracks:
        hint = did_you_mean(track, tracks)
        raise click.UsageError(f"there is no track `{track}`; {hint}")
    other = "" if language == seen.course.language else language
    shown = Shown(target=html.TARGET.name, track=track or tracks[0], language=other)
    try:
        files = package(seen, shown)
    except ThemeError as fault:
        show((bad_template_of(fault, seen.templates),), where, err=True)
        return 1
    return _write(files.values(), out, project)


def write_review(project: Project, where: Where, out: Path, language: str) -> int:
    """Write a copy of the course on which others comment; gives the exit code.

    It is in one of the course's languages, in its own where that is empty.
    """
    _require_place(out, project)
    seen = _look(project, where, language)
    if seen is None:
        return 1
    return _write(review_site(seen.spoken(language) or seen.course), out, project)


def _look(project: Project, where: Where, language: str) -> Snapshot | None:
    """Look at the course and say what is wrong; None where it cannot be shown so."""
    checked = look_with_ids(project, Memory(), (language,) if language else ())
    if checked.diagnostics:
        show(checked.diagnostics, where, err=True)
    if checked.course is None or blocked(checked.diagnostics):
        return None
    seen = snapshot(checked, project)
    if language and language not in seen.languages:
        known = ", ".join(f"`{it}`" for it in seen.languages)
        raise click.UsageError(f"the course has no language `{language}`, but {known}")
    return seen


def _require_place(out: Path, project: Project) -> None:
    """Refuse a folder that cannot take a copy, as wrong usage."""
    reason = unfit(out, project.root)
    if reason:
        raise click.UsageError(reason)


def _write(files: Iterable[File], out: Path, project: Project) -> int:
    try:
        write_folder(files, out, project.open)
    except OSError as fault:
        raise unwritten(fault, out) from fault
    click.echo(f"wrote {out.as_posix()}; open index.html in it")
    return 0
