"""`scormbuild check`: all diagnostics of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.build import check_course
from scormbuild.cli import options
from scormbuild.cli.course import failed, judged, open_course, show
from scormbuild.report import FORMATS
from scormbuild.schemas.store import users_store

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """\b
Examples:
  scormbuild check                        the course in this folder
  scormbuild check my-course              the course in my-course
  scormbuild check --format full | less   with excerpts, page by page
  scormbuild check --format sarif > check.sarif

\b
Formats:
""" + "\n".join(f"  {name:<8} {words}" for name, words in FORMATS.items())


@click.command("check", epilog=EPILOG)
@options.course
@options.diagnostics_format
@options.strict
def command(course: Path, form: str | None, *, strict: bool) -> int:
    """Say everything that is wrong with a course, and where.

    COURSE is the folder with course.yaml; this folder unless named. Nothing is
    written. The exit code is 1 where there is an error.
    """
    project, where = open_course(course)
    found = check_course(project, store=users_store())[1]
    diagnostics = judged(found, strictly=strict)
    show(diagnostics, where, form)
    return int(failed(diagnostics))
