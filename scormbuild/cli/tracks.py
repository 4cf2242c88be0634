"""`scormbuild tracks`: who takes what of a course, in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.build import look_at
from scormbuild.cli import options
from scormbuild.cli.course import failed, in_language, open_course, show
from scormbuild.matrix import columns
from scormbuild.plan.wanted import Asked, Unknown
from scormbuild.records import replace
from scormbuild.report import tracks as report

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.build import Checked

EPILOG = """\b
Examples:
  scormbuild tracks                          the matrix of the course in this folder
  scormbuild tracks --format csv             for a spreadsheet
  scormbuild tracks --format json            for programs
  scormbuild tracks --format html > tracks.html
                                             a page to send to a manager

Minutes are computed from words, media and questions, and compared with those
that modules declare. Modules that are not written yet are said to be so."""


@click.command("tracks", epilog=EPILOG)
@options.course
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "json", "html")),
    default="text",
    help="A table for people, for spreadsheets, for programs, or a page.",
)
@options.language
def command(course: Path, form: str, language: str) -> int:
    """Show who takes what: minutes, questions, coverage, by track.

    COURSE is the folder with course.yaml; this folder unless named. Errors are
    said; what could be read is shown all the same.
    """
    project, where = open_course(course)
    try:
        checked = look_at(project, Asked(languages=(language,) if language else ()))
    except Unknown as fault:
        raise click.UsageError(str(fault)) from fault
    checked = replace(checked, course=in_language(checked, language))
    errors = [it for it in checked.diagnostics if failed([it])]
    if errors:
        show(errors, where, err=True)
    if checked.course is not None and checked.course.tracks:
        click.echo(_made(checked, form, whole=not errors))
    return int(bool(errors))


def _made(checked: Checked, form: str, *, whole: bool) -> str:
    from scormbuild.plan.budget import budgets  # noqa: PLC0415 - only here
    from scormbuild.report import tracks_page  # noqa: PLC0415 - only here

    assert checked.course is not None  # noqa: S101 - the caller has seen to it
    found = columns(checked.course)
    states = budgets(checked.course, checked.wants) if whole else {}
    if form == "json":
        return report.listing(found)
    if form == "csv":
        return report.sheet(found, states)
    if form == "html":
        return tracks_page.page(checked.course, found, states)
    return report.text(found, states)
