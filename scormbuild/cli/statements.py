"""`scormbuild statements`: what a course can send to an LRS, as files for others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormbuild.build import check_whole
from scormbuild.cli import options
from scormbuild.cli.course import failed, open_course, show
from scormbuild.cli.faults import machine_fault, unwritten
from scormbuild.diagnostics import did_you_mean
from scormbuild.model import REFRESHER
from scormbuild.plan.refreshed import parts
from scormbuild.plan.wanted import Asked, Unknown, points
from scormbuild.project import write_together
from scormbuild.records import replace
from scormbuild.select.boosters import booster_courses
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.variant import Point

if TYPE_CHECKING:
    from scormbuild.model import Course

EPILOG = """\b
Examples:
  scormbuild statements                  the course in this folder
  scormbuild statements my-course --out analytics
  scormbuild statements --track crew     what one track can send
  scormbuild statements --edition refresher --out dist/again
  scormbuild statements --booster day-3 --out dist/day-3

\b
Files:
  activities.jsonl          every activity: what it is, what would be right
  profile.jsonld            the course's xAPI profile: templates and a pattern
  items.csv, choices.csv    what is asked where, and among what one chooses
  tracks.csv                who sees which page
  sample-statements.jsonl   sessions of a learner who is none, to try things with

Nobody is told anything: statements of learners come from their browsers alone."""


@click.command("statements", epilog=EPILOG)
@options.course
@options.tracks
@options.lenses
@options.editions
@click.option(
    "--booster",
    metavar="NAME",
    default="",
    help="A booster of the course, instead of the course.",
)
@click.option(
    "--out",
    default="dist/statements",
    show_default=True,
    type=click.Path(path_type=Path),
    metavar="DIRECTORY",
    help="Where the files go.",
)
def command(  # noqa: PLR0913 - click hands over each option by its name
    *,
    course: Path,
    tracks: tuple[str, ...],
    lenses: tuple[str, ...],
    editions: tuple[str, ...],
    booster: str,
    out: Path,
) -> int:
    """Write down which statements a course can send.

    COURSE is the folder with course.yaml; this folder unless named. Where the
    course has an error, nothing is written and the exit code is 1.
    """
    project, where = open_course(course)
    try:
        checked = check_whole(project, Asked())
    except OSError as fault:
        raise machine_fault(fault, "read", course) from fault
    found = checked.diagnostics
    if failed(found):
        show(found, where, err=True)
        click.echo("nothing written")
    if checked.course is None or failed(found):
        return 1
    others = tuple(it for it in checked.spoken if it.written_in)
    told = replace(checked.course, elsewhere=others)
    asked = Asked(tracks=tracks, lenses=lenses, editions=editions)
    files = _of_booster(told, booster, asked) if booster else _files(told, asked)
    try:
        write_together(out, files)
    except OSError as fault:
        raise unwritten(fault, out) from fault
    click.echo(f"{len(files)} files written into {out.as_posix()}:\n")
    for name, data in files.items():
        count = data.count(b"\n")
        click.echo(f"  {name:<24} {count:>6,} lines")
    return 0


def _files(course: Course, asked: Asked) -> dict[str, bytes]:
    from scormbuild.statements import statements  # noqa: PLC0415 - for --help

    try:
        if REFRESHER not in asked.editions:
            return statements(course, points(course, asked))
        part, *more = parts(course, asked)
    except Unknown as fault:
        raise click.UsageError(str(fault)) from fault
    if more:
        raise click.UsageError("the refresher is a course of its own: name it alone")
    again = (refresher_course(it) for it in course.elsewhere)
    others = tuple(it for it in again if it is not None)
    return statements(replace(part.course, elsewhere=others), part.points)


def _of_booster(course: Course, name: str, asked: Asked) -> dict[str, bytes]:
    """Give the files of a booster, which is the same for all who get it."""
    from scormbuild.statements import statements  # noqa: PLC0415 - for --help

    if asked != Asked():
        raise click.UsageError("a booster is a course of its own: name it alone")
    others = [booster_courses(it) for it in course.elsewhere]
    for booster, tiny in booster_courses(course):
        elsewhere = tuple(next(it)[1] for it in others)
        if booster.id == name:
            own = replace(tiny, elsewhere=elsewhere)
            return statements(own, (Point(track=tiny.tracks[0]),))
    hint = did_you_mean(name, [it.id for it in course.boosters])
    raise click.UsageError(
        f"the course has no booster `{name}`" + (f"; {hint}" if hint else "")
    )
