"""`scormbuild a11y`: what a course is to people who hear, touch or enlarge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.a11y.judge import judge
from scormbuild.build import look_at
from scormbuild.cli import options
from scormbuild.cli.course import failed, open_course, show
from scormbuild.cli.faults import unwritten
from scormbuild.load import load
from scormbuild.package import write_folder
from scormbuild.plan.wanted import Asked
from scormbuild.report import a11y as report
from scormbuild.site import File

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """\b
Examples:
  scormbuild a11y                        the course in this folder
  scormbuild a11y my-course --out out    the course in my-course, into out/
  scormbuild a11y --format json          print the data, write nothing

The report has the columns of a VPAT: criterion, conformance, remarks. It says
what the player sees to, with the tests that show it, what was found in this
course, and what people must still judge. docs/accessibility.md says more."""


@click.command("a11y", epilog=EPILOG)
@options.course
@options.out_of("Where the report goes.")
@options.report_format
def command(course: Path, out: Path, form: str) -> int:
    """Report how accessible a course is, by WCAG 2.2, levels A and AA.

    COURSE is the folder with course.yaml; this folder unless named. The report
    is a folder with a page for people, index.html, and report.json for
    programs. Where the course has an error, none is written and the exit code
    is 1.
    """
    project, where = open_course(course)
    loaded = load(project)
    checked = look_at(project, Asked(), loaded)
    if checked.course is None or failed(checked.diagnostics):
        show(checked.diagnostics, where, err=True)
        return 1
    found = judge(checked.course, loaded, checked.templates)
    data = report.listing(found)
    if form == "json":
        click.echo(data, nl=False)
        return 0
    name = f"{checked.course.id}-{checked.course.version}-accessibility"
    files = (
        File("index.html", report.page(found).encode()),
        File("report.json", data.encode()),
    )
    try:
        write_folder(files, out / name, project.open)
    except OSError as fault:
        raise unwritten(fault, out) from fault
    click.echo(f"wrote index.html and report.json into {out / name}\n")
    click.echo(report.summary(found))
    return 0
