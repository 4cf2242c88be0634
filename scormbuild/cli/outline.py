"""`scormbuild outline`: a course page by page, in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.build import check_course
from scormbuild.cli import options
from scormbuild.cli.course import open_course, show
from scormbuild.diagnostics import Severity
from scormbuild.report import outline as report

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """\b
Examples:
  scormbuild outline                  the course in this folder
  scormbuild outline my-course        the course in my-course
  scormbuild outline --format json    for programs

`scormbuild explain hard-to-read` and `scormbuild explain long-page` say what
the figures are made of. Nothing is written."""


@click.command("outline", epilog=EPILOG)
@options.course
@options.report_format
def command(course: Path, form: str) -> int:
    """List pages: how long they are, how they read, what they ask.

    COURSE is the folder with course.yaml; this folder unless named. Errors are
    said; what could be read is listed all the same.
    """
    project, where = open_course(course)
    read, diagnostics = check_course(project)
    errors = [it for it in diagnostics if it.rule.severity is Severity.ERROR]
    if errors:
        show(errors, where, err=True)
    if read is not None:
        click.echo((report.listing if form == "json" else report.text)(read))
    return int(bool(errors))
