"""`scormbuild new`: a course to start from."""

from __future__ import annotations

from pathlib import Path

import click

from scormbuild.cli.examples import EXAMPLES, WHOLE, start
from scormbuild.cli.faults import machine_fault

EPILOG = """\b
Examples:
  scormbuild new my-course
  scormbuild new my-course --example hello
  scormbuild new our-rules --example new-rules

\b
Courses to start from:
""" + "\n".join(f"  {name:<10} {words}" for name, words in EXAMPLES.items())
NEXT = """
Next:
  1. open {folder}/course.yaml in any text editor and give the course its title
  2. write your first page in {folder}/modules/hello/module.md
  3. scormbuild ids {typed}      after every new page or question
  4. scormbuild build {typed}    makes the packages"""

NEXT_WHOLE = """
Next:
  1. write what only your company knows behind `values:` in {folder}/course.yaml
  2. scormbuild ids {typed}      notes the version of your guidelines
  3. scormbuild check {typed}    names the values that are still empty
  4. scormbuild build {typed} --release    makes the packages, once none is
  docs/new-rules.md says what else to fill in, how to run it and how to measure"""


@click.command("new", epilog=EPILOG)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--example",
    type=click.Choice(tuple(EXAMPLES)),
    default="hello",
    show_default=True,
    help="The course to start from.",
)
def command(folder: Path, example: str) -> None:
    """Start a course from an example.

    FOLDER is made where it does not exist; it must be empty. The course gets its
    id and its title from the folder's name; the flagship keeps its own.
    """
    try:
        written = start(example, folder)
    except FileExistsError as fault:
        raise click.UsageError(
            f"there is something at `{folder}` already; name a new folder"
        ) from fault
    except OSError as fault:
        raise machine_fault(fault, "write", folder) from fault
    shown = folder.as_posix()
    typed = f'"{shown}"' if " " in shown else shown
    whole = example in WHOLE
    files = f"{len(written)} files" if whole else ", ".join(written)
    click.echo(f"wrote {files} into {shown}")
    click.echo((NEXT_WHOLE if whole else NEXT).format(folder=shown, typed=typed))
