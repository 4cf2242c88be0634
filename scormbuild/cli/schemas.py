"""`scormbuild schemas`: the official schema files that a user has added."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormbuild.cli.faults import machine_fault
from scormbuild.report.counts import number
from scormbuild.schemas.harvest import harvest
from scormbuild.schemas.store import users_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.schemas.store import Store

EPILOG = """\b
Examples:
  scormbuild schemas add ~/Downloads/some-package.zip
  scormbuild schemas list

ADL's test of SCORM 2004 wants the schema files of the standard in a package. They
belong to their owners, who say on what terms you may pass them on, so scormbuild has
none of them. Add them from any package, folder or archive that you have, then write
`control-documents: include` in course.yaml."""
ADD_EPILOG = """\b
Examples:
  scormbuild schemas add ~/Downloads/some-package.zip
  scormbuild schemas add node_modules/some-packager"""
LIST_EPILOG = """\b
Examples:
  scormbuild schemas list"""


@click.group("schemas", epilog=EPILOG)
def command() -> None:
    """Keep official schema files, for packages to hold them."""


@click.command("add", epilog=ADD_EPILOG)
@click.argument("path", type=click.Path(exists=True, path_type=Path))
def add(path: Path) -> int:
    """Keep the official schema files that something holds.

    PATH is a package, a folder, an archive (zip or tar) or one file. What ends in
    .xsd or .dtd is recognised by its content, whatever its name and place.
    """
    store = users_store()
    try:
        found = store.keep(harvest(path))
    except OSError as fault:
        raise machine_fault(fault, "use", path) from fault
    if not found:
        click.echo(f"{path}: no official schema file in it", err=True)
        return 1
    click.echo(f"{number(len(found), 'file')} recognised\n")
    click.echo("\n".join(_state(store)))
    return 0


@click.command("list", epilog=LIST_EPILOG)
def show() -> None:
    """Say which official schema files are there, and which are missing."""
    click.echo("\n".join(_state(users_store())))


def _state(store: Store) -> Iterator[str]:
    """Give a line a target, and the files that are missing where some are there."""
    yield f"in {store.root}:"
    for target, files in groupby(store.known, key=lambda file: file.target):
        kept = [(file.path, store.read(file)) for file in files]
        missing = [path for path, body in kept if body is None]
        there = len(kept) - len(missing)
        yield f"  {target:<14} {there:>3} of {number(len(kept), 'file')}"
        if there:
            yield from (f"    missing: {path}" for path in missing)


command.add_command(add)
command.add_command(show)
