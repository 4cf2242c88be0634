"""`scormbuild build`: a course into packages."""

from __future__ import annotations

from pathlib import Path

import click

from scormbuild.build import build, check_course
from scormbuild.cli import options
from scormbuild.cli.course import failed, judged, open_course, require_targets, show
from scormbuild.cli.faults import machine_fault
from scormbuild.cli.progress import progress
from scormbuild.report import packages
from scormbuild.report.place import below

EPILOG = """\b
Examples:
  scormbuild build                        the course in this folder, into dist/
  scormbuild build my-course --out out    the course in my-course, into out/
  scormbuild build --target scorm12       one standard only
  scormbuild build --format json          for programs: files and their digests
  scormbuild build --frozen --strict      as a build server should"""


@click.command("build", epilog=EPILOG)
@options.course
@options.targets
@options.out
@options.report_format
@options.frozen
@options.strict
def command(
    course: Path, targets: tuple[str, ...], out: Path, form: str, *, strict: bool
) -> int:
    """Turn a course into packages.

    COURSE is the folder with course.yaml; this folder unless named. Where the
    course has an error, nothing is written and the exit code is 1.
    """
    require_targets(targets)
    project, where = open_course(course)
    if strict and (found := judged(check_course(project)[1], strictly=True)):
        show(found, where, err=True)
        return 1
    try:
        with progress() as say:
            report = build(project, targets, out, say)
    except OSError as fault:
        raise machine_fault(fault, "write", out) from fault
    if report.diagnostics:
        show(report.diagnostics, where, err=True)
    write = packages.listing if form == "json" else packages.text
    click.echo(write(report.packages, below(out, Path.cwd())))
    return int(failed(report.diagnostics))
