"""`scormbuild size`: what packages take of an LMS, and which pages cost most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.cli import options
from scormbuild.cli.course import (
    failed,
    open_course,
    require_profiles,
    require_targets,
    show,
)
from scormbuild.cli.faults import machine_fault
from scormbuild.plan.wanted import Asked, Unknown
from scormbuild.report import size as report
from scormbuild.schemas.store import users_store
from scormbuild.size import size

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """\b
Examples:
  scormbuild size                     the packages of the course in this folder
  scormbuild size --target scorm12    one standard only
  scormbuild size --track crew        one track only
  scormbuild size --format json       for programs

State is what an LMS keeps of a learner between two visits; it may have only so
many characters. Nothing is written."""


@click.command("size", epilog=EPILOG)
@options.course
@options.targets
@options.tracks
@options.lms
@options.report_format
def command(
    course: Path,
    targets: tuple[str, ...],
    tracks: tuple[str, ...],
    lms: tuple[str, ...],
    form: str,
) -> int:
    """Say how much state and packages take, and which pages cost most.

    COURSE is the folder with course.yaml; this folder unless named. Where the
    course has an error, nothing is measured and the exit code is 1.
    """
    require_targets(targets)
    project, where = open_course(course)
    require_profiles(lms, project)
    try:
        asked = Asked(targets=targets, lms=lms, tracks=tracks)
        found = size(project, asked, users_store())
    except Unknown as fault:
        raise click.UsageError(str(fault)) from fault
    except OSError as fault:
        raise machine_fault(fault, "read", course) from fault
    if found.diagnostics:
        show(found.diagnostics, where, err=True)
    click.echo((report.listing if form == "json" else report.text)(found))
    return int(failed(found.diagnostics) or not found.packages)
