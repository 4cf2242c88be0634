"""`scormbuild coverage`: what of its ledger a course teaches, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.build import check_course
from scormbuild.cli import options
from scormbuild.cli.course import failed, open_course, show
from scormbuild.coverage import coverage
from scormbuild.load.ledger import LEDGER_FILE
from scormbuild.report import coverage as report
from scormbuild.rules import unlisted_source

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """\b
Examples:
  scormbuild coverage                        the course in this folder
  scormbuild coverage --format csv           for a spreadsheet
  scormbuild coverage --format json          for programs

An item is taught where a page names it in `sources=`, and waived where the
third cell of its row in `ledger.csv` says why."""


@click.command("coverage", epilog=EPILOG)
@options.course
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "json")),
    default="text",
    help="A report for people, for spreadsheets, or for programs.",
)
def command(course: Path, form: str) -> int:
    """Say of each item of a ledger which pages teach it.

    COURSE is the folder with course.yaml and ledger.csv; this folder unless
    named. Exits with 1 where an item is neither taught nor waived, or where a
    page names one that the ledger lacks.
    """
    project, where = open_course(course)
    if LEDGER_FILE not in project.sizes:
        raise click.UsageError(
            f"`{course}` holds no `{LEDGER_FILE}`; write one with a row"
            " `id,says,waived` and a row for each thing to be taught"
        )
    read, found = check_course(project)
    said = [it for it in found if failed([it]) or it.rule == unlisted_source.RULE]
    if said:
        show(said, where, err=True)
    items = coverage(read) if read is not None else ()
    if items:
        write = {"json": report.listing, "csv": report.sheet, "text": report.text}
        click.echo(write[form](items))
    return int(bool(said) or any(it.how == "neither" for it in items))
