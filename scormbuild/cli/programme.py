"""`scormbuild programme`: sheets for the sessions of a course, to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.build import check_whole
from scormbuild.cli import options
from scormbuild.cli.course import failed, in_language, open_course, show
from scormbuild.cli.faults import machine_fault, unwritten
from scormbuild.package import write_folder
from scormbuild.plan.wanted import Asked, Unknown
from scormbuild.programme import programme
from scormbuild.select.fill import fill, values_of
from scormbuild.words import words

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """\b
Examples:
  scormbuild programme                        the course in this folder
  scormbuild programme my-course --out paper  the course in my-course, into paper/

A session's sheets are called after its id: one-room-guide.html is for those who
lead it, one-room-sheet.html for those who take part, one-room-form.html is to be
written on."""


@click.command("programme", epilog=EPILOG)
@options.course
@options.language
@options.out_of("Where the sheets go.")
def command(course: Path, language: str, out: Path) -> int:
    """Write sheets for the sessions of a course, to be printed.

    COURSE is the folder with course.yaml; this folder unless named. Where the
    course has an error, or no session, nothing is written and the exit code is 1.
    """
    project, where = open_course(course)
    try:
        asked = Asked(languages=(language,) if language else ())
        checked = check_whole(project, asked)
    except Unknown as fault:
        raise click.UsageError(str(fault)) from fault
    except OSError as fault:
        raise machine_fault(fault, "read", course) from fault
    faults, loaded = checked.diagnostics, in_language(checked, language)
    if loaded is None or failed(faults):
        show(faults, where, err=True)
        return 1
    whole = fill(loaded, values_of(loaded, (), None))
    said = dict(words(whole.language)) | dict(whole.words)
    files = programme(whole, said)
    if not files:
        click.echo("the course has no session, so there is nothing to write", err=True)
        return 1
    told = f"-{whole.language}" if whole.written_in else ""
    folder = out / f"{whole.id}-{whole.version}{told}-programme"
    try:
        write_folder(files, folder, project.open)
    except OSError as fault:
        raise unwritten(fault, out) from fault
    sheets = [file.path for file in files if file.path.endswith(".html")]
    click.echo("".join(f"wrote {folder / path}\n" for path in sheets), nl=False)
    return 0
