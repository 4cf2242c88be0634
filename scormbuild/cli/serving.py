"""`scormbuild preview`, the part that goes on: an address, a server, and words."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormbuild.cli.course import show
from scormbuild.diagnostics import did_you_mean
from scormbuild.preview.address import (
    Address,
    PortTakenError,
    address_file,
    fresh_token,
    keep_address,
    kept_address,
    listen,
    url,
)
from scormbuild.preview.app import Preview, application
from scormbuild.preview.browser import open_beside
from scormbuild.preview.commands import commands, tools_folder
from scormbuild.preview.editor import EDITORS, template_of
from scormbuild.preview.guard import HERE
from scormbuild.preview.serve import serve, worker
from scormbuild.preview.session import Session
from scormbuild.project import Project

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.preview.session import State
    from scormbuild.report.place import Where

LOOPBACK = "127.0.0.1"
OPEN = (
    "warning: listening at {host}: whoever can reach this machine and has the address"
    " can read the course"
)


def serving(  # noqa: PLR0913 - the command's options, by name
    project: Project,
    where: Where,
    port: int | None,
    host: str | None,
    editor: str,
    *,
    opens: bool,
) -> int:
    """Serve a course until Ctrl-C; gives the exit code."""
    template = template_of(editor)
    if template is None:
        hint = did_you_mean(editor, EDITORS)
        raise click.UsageError(f"there is no editor `{editor}`; {hint}")
    root, name = project.root.resolve(), host or LOOPBACK
    tools = tools_folder()
    if name not in HERE:
        _say(OPEN.format(host=name))
    listener, address = _listening(root, name, port)
    preview = Preview(
        session=Session(partial(Project.open_folder, root)),
        root=root,
        beside=(root, Path.cwd(), tools),
        commands=commands(root, host or "", tools, sys.platform),
        editor=template,
        where=where,
        worker=worker(),
        looked=_teller(where),
    )
    serve(
        application(preview, token=address.token, host=name),
        preview,
        listener=listener,
        ready=partial(_ready, url(name, address), opens=opens),
        say=_say,
    )
    return 0


def _listening(
    root: Path, host: str, port: int | None
) -> tuple[socket.socket, Address]:
    """Listen, if possible where the course was before, and keep the address.

    It is not kept where another preview of the course has the kept one at present.
    """
    file = address_file(root)
    kept = kept_address(file)
    try:
        listener = listen(host, port, kept)
    except PortTakenError as fault:
        raise click.UsageError(
            f"port {port} cannot be had ({fault}); name another, or none"
        ) from fault
    except OSError as fault:
        raise click.UsageError(
            f"`{host}` is no address of this machine ({fault.strerror or fault})"
        ) from fault
    token = kept.token if kept else fresh_token()
    address = Address(listener.getsockname()[1], token)
    if kept is None or port is not None:
        with suppress(OSError):  # then it is a new one next time
            keep_address(file, address)
    return listener, address


def _ready(address: str, *, opens: bool) -> None:
    click.echo(address)
    if opens:
        open_beside(address)


def _teller(where: Where) -> Callable[[State], None]:
    """Give what says on the terminal what is wrong, each fault once while it lasts.

    A fault that has moved to another line is still the same.
    """
    last: list[frozenset[tuple[str, str, str]]] = [frozenset()]

    def tell(state: State) -> None:
        found = {_name(it): it for it in state.said}
        now = frozenset(found) | ({("", "", state.fault)} if state.fault else set())
        new = tuple(it for it in state.said if _name(it) not in last[0])
        if state.fault and now != last[0]:
            _say(f"error: {state.fault}")
        elif new:
            show(new, where, "concise", err=True)
        elif now < last[0]:
            _say(f"still wrong: {len(now)}" if now else "nothing is wrong any more")
        last[0] = now

    return tell


def _name(found: Diagnostic) -> tuple[str, str, str]:
    return found.rule.name, found.span.path, found.message


def _say(words: str) -> None:
    click.echo(words, err=True)
