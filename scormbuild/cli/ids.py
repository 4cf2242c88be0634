"""`scormbuild ids`: missing ids into the source, and the lock up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scormbuild.cli import options
from scormbuild.cli.course import failed, open_course, show
from scormbuild.cli.faults import machine_fault
from scormbuild.identify import identify
from scormbuild.report.counts import number

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.identify import IdsReport
    from scormbuild.report.place import Where

EPILOG = """\b
Examples:
  scormbuild ids              the course in this folder
  scormbuild ids my-course    the course in my-course

Ids are how an LMS remembers what a learner did. Once written, an id never
changes by itself: keep it when you move or reword what it names, and keep
scormbuild.lock with the course."""


@click.command("ids", epilog=EPILOG)
@options.course
def command(course: Path) -> int:
    """Write missing ids into a course and bring its lock up to date.

    COURSE is the folder with course.yaml; this folder unless named. Besides
    `translate` this is the only command that writes into a course.
    """
    project, where = open_course(course)
    try:
        report = identify(project)
    except OSError as fault:
        raise machine_fault(fault, "write", course) from fault
    found = (*report.diagnostics, *report.questions)
    if found:
        show(found, where, err=True)
    click.echo(_said(report, where))
    return int(failed(found))


def _said(report: IdsReport, where: Where) -> str:
    if report.diagnostics:
        return "nothing written: the course cannot be read"
    lines = [
        f"{where(path)}:{line}: wrote #{name}"
        for path, line, name in sorted(report.written)
    ]
    if report.written:
        lines.append(f"{number(len(report.written), 'id')} written")
    if report.lock_changed:
        lines.append(f"{where('scormbuild.lock')}: brought up to date")
    return "\n".join(lines or ["every id is there; nothing written"])
