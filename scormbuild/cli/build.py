"""`scormbuild build`: a course into packages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormbuild.build import build
from scormbuild.cli import options
from scormbuild.cli.course import (
    failed,
    judged,
    open_course,
    require_profiles,
    require_targets,
    show,
)
from scormbuild.cli.faults import unwritten
from scormbuild.cli.progress import progress
from scormbuild.model import Delivery
from scormbuild.plan.wanted import Asked, Unknown
from scormbuild.report import packages
from scormbuild.report.place import below
from scormbuild.schemas.store import users_store

if TYPE_CHECKING:
    from scormbuild.build import BuildReport
    from scormbuild.project import Project

EPILOG = """\b
Examples:
  scormbuild build                        the course in this folder, into dist/
  scormbuild build my-course --out out    the course in my-course, into out/
  scormbuild build --target scorm12       one standard only
  scormbuild build --lms moodle           adapted to one LMS
  scormbuild build --track crew           one track only
  scormbuild build --lens legal           with the examples of one department
  scormbuild build --lang de              one of the course's languages
  scormbuild build --deliver modules      a package a module, for an LMS's own paths
  scormbuild build --target cmi5 --bare https://cdn.example/courses
  scormbuild build --format json          for programs: files and their digests
  scormbuild build --frozen --strict      as a build server should"""


@click.command("build", epilog=EPILOG)
@options.course
@options.targets
@options.tracks
@options.lenses
@options.editions
@options.languages
@options.lms
@options.deliver
@options.out
@options.report_format
@options.bare
@options.release
@options.frozen
@options.strict
def command(  # noqa: PLR0913 - click hands over each option by its name
    *,
    course: Path,
    targets: tuple[str, ...],
    tracks: tuple[str, ...],
    lenses: tuple[str, ...],
    editions: tuple[str, ...],
    languages: tuple[str, ...],
    lms: tuple[str, ...],
    deliver: tuple[str, ...],
    out: Path,
    form: str,
    bare: str,
    release: bool,
    strict: bool,
) -> int:
    """Turn a course into packages.

    COURSE is the folder with course.yaml; this folder unless named. Where the
    course has an error, nothing is written and the exit code is 1. docs/lms.md
    says what is known of each LMS.
    """
    require_targets(targets)
    project, where = open_course(course)
    require_profiles(lms, project)
    asked = Asked(
        targets=targets,
        lms=lms,
        deliver=tuple(map(Delivery, deliver)),
        tracks=tracks,
        lenses=lenses,
        editions=editions,
        languages=languages,
        strict=strict,
        release=release,
        bare=bare,
    )
    report = _built(project, asked, out)
    found = judged(report.diagnostics, strictly=strict)
    if found:
        show(found, where, err=True)
    write = packages.listing if form == "json" else packages.text
    click.echo(write(report.packages, below(out, Path.cwd())))
    return int(failed(found) or not report.packages)


def _built(project: Project, asked: Asked, out: Path) -> BuildReport:
    """Build, and say what is wrong usage and what the machine's fault."""
    try:
        with progress() as say:
            return build(project, asked, out, users_store(), say)
    except Unknown as fault:
        raise click.UsageError(str(fault)) from fault
    except OSError as fault:
        raise unwritten(fault, out) from fault
