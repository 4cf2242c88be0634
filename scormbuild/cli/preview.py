"""`scormbuild preview`: a course in the browser while it is written."""

from __future__ import annotations

from pathlib import Path

import click

from scormbuild.cli import options
from scormbuild.cli.course import open_course

EPILOG = """\b
Examples:
  scormbuild preview                       the course in this folder
  scormbuild preview my-course --no-open   print the address, open nothing
  scormbuild preview --editor vscode       faults link into this editor
  scormbuild preview --once out            one track as a web page, then end
  scormbuild preview --public-review out   a copy on which others comment

The address is printed as one line and stays the same for a course; whoever has it
can read the course from this machine. Ctrl-C ends the preview."""

ONE = "--once and --public-review are two things; ask for one at a time"
SERVED = (
    "is for the preview that goes on; leave it out beside --once and --public-review"
)


@click.command("preview", epilog=EPILOG)
@options.course
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="The port to listen at. Else the one from last time, or a free one.",
)
@click.option(
    "--host",
    metavar="ADDRESS",
    help="Listen at another address than 127.0.0.1, for other machines to read.",
)
@click.option("--no-open", is_flag=True, help="Open no browser.")
@click.option(
    "--editor",
    metavar="NAME",
    envvar="SCORMBUILD_EDITOR",
    default="",
    help="The editor that links open: vscode, zed, idea, sublime, ..., or an address"
    " with {path} and {line}. Also by SCORMBUILD_EDITOR.",
)
@click.option("--track", metavar="NAME", help="The track for --once. Else the first.")
@click.option(
    "--lang",
    "language",
    default="",
    metavar="TAG",
    help="The language for --once and --public-review. Else the course's own.",
)
@click.option(
    "--once",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Write one track into a folder that opens by double-click, and end.",
)
@click.option(
    "--public-review",
    "review",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Write the whole course for others to comment on, and end.",
)
def command(  # noqa: PLR0913 - click hands over each option by its name
    course: Path,
    *,
    port: int | None,
    host: str | None,
    no_open: bool,
    editor: str,
    track: str | None,
    language: str,
    once: Path | None,
    review: Path | None,
) -> int:
    """See a course in the browser while you write it.

    COURSE is the folder with course.yaml; this folder unless named. Every save
    shows at once; nothing is written into the course. Ids that are still missing
    are made up for the preview. docs/preview.md says more.
    """
    project, where = open_course(course)
    if once is None and review is None:
        if track is not None:
            raise click.UsageError("--track goes with --once; the page has a choice")
        if language:
            raise click.UsageError("--lang goes with a copy; the page has a choice")
        from scormbuild.cli.serving import serving  # noqa: PLC0415 - a server is slow

        return serving(project, where, port, host, editor, opens=not no_open)
    if once is not None and review is not None:
        raise click.UsageError(ONE)
    for name, given in (("--port", port), ("--host", host), ("--no-open", no_open)):
        if given:
            raise click.UsageError(f"{name} {SERVED}")
    if once is not None:
        from scormbuild.cli.copies import write_once  # noqa: PLC0415 - the same

        return write_once(project, where, once, track, language)
    if track is not None:
        raise click.UsageError("--track goes with --once; a review has all tracks")
    from scormbuild.cli.copies import write_review  # noqa: PLC0415 - the same

    return write_review(project, where, review or Path(), language)
