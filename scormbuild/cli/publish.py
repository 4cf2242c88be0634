"""`scormbuild publish`: what is made here, to those who keep it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scormbuild.cli.course import show
from scormbuild.cli.faults import MachineFault
from scormbuild.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.publish import Endpoint, Published
    from scormbuild.publish.credentials import Credentials
    from scormbuild.publish.outbox import Outbox

EPILOG = """\b
Examples:
  scormbuild publish lrs statements.jsonl --endpoint https://lrs.example/xapi"""
LRS_EPILOG = """\b
Examples:
  scormbuild publish lrs statements.jsonl --endpoint https://lrs.example/xapi
  scormbuild publish lrs january.jsonl february.jsonl --outbox winter.outbox
  scormbuild publish lrs --outbox winter.outbox   what still waits there

\b
Credentials come from the environment or the keyring, never from the command:
  SCORMBUILD_LRS_KEY, SCORMBUILD_LRS_SECRET   for Basic
  SCORMBUILD_LRS_TOKEN                        for Bearer
  SCORMBUILD_LRS_ENDPOINT                     instead of --endpoint

Stopped at whatever moment, the same command goes on: no statement is lost, and
none arrives twice. What the LRS refuses is kept in the outbox with its reason."""
BAR = 24
"""Columns of the bar."""


@click.group("publish", epilog=EPILOG)
def command() -> None:
    """Send statements to an LRS."""


@command.command("lrs", epilog=LRS_EPILOG)
@click.argument(
    "files",
    nargs=-1,
    metavar="[FILE]...",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--endpoint",
    envvar="SCORMBUILD_LRS_ENDPOINT",
    required=True,
    metavar="URL",
    help="Where the LRS is, such as https://lrs.example/xapi.",
)
@click.option(
    "--outbox",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where statements wait. Else beside the first FILE, as FILE.outbox.",
)
@click.option("--again", is_flag=True, help="Send what was refused once more.")
@click.option(
    "--batch",
    type=click.IntRange(1, 10_000),
    default=500,
    show_default=True,
    help="Statements in one request, at most.",
)
@click.option(
    "--plain-http", is_flag=True, help="Allow http:// to other machines than this one."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="A report for people, or an object for programs.",
)
def lrs(  # noqa: PLR0913 - click hands each option over by itself
    files: tuple[Path, ...],
    *,
    endpoint: str,
    outbox: Path | None,
    again: bool,
    batch: int,
    plain_http: bool,
    form: str,
) -> int:
    """Send statements to an LRS, each exactly once.

    FILE holds JSON lines: one statement each. A statement without an id gets one
    that follows from what it says. Lines that are no statements are named, all others
    are sent. The exit code is 0 only where all have arrived.
    """
    where, credentials = _address(endpoint, plain=plain_http)
    box = outbox or (files[0].with_name(f"{files[0].name}.outbox") if files else None)
    if box is None:
        raise click.UsageError("name a FILE to send, or the --outbox where some wait")
    if any(it.resolve() == box.resolve() for it in files):
        raise click.UsageError(f"`{box}` is a FILE to send, and no outbox")
    with _opened(box, where, make=bool(files)) as opened:
        faults = tuple(_take(files, opened))
        if again:
            opened.again()
        done = _publish(opened, where, credentials, batch)
    return _report(done, faults, box, where.url, form)


def _address(text: str, *, plain: bool) -> tuple[Endpoint, Credentials]:
    from scormbuild.publish import BadEndpoint, Endpoint  # noqa: PLC0415 - for --help
    from scormbuild.publish.credentials import NoCredentials  # noqa: PLC0415 - same
    from scormbuild.publish.found import credentials  # noqa: PLC0415 - the same

    try:
        endpoint = Endpoint.of(text, plain=plain)
        return endpoint, credentials(endpoint.origin)
    except (BadEndpoint, NoCredentials) as fault:
        raise click.UsageError(str(fault)) from fault


def _opened(path: Path, where: Endpoint, *, make: bool) -> Outbox:
    from scormbuild.publish import BadOutbox, Outbox  # noqa: PLC0415 - for --help

    try:
        return Outbox(path, where.url, make=make)
    except FileNotFoundError as fault:
        none = f"no folder `{path.parent}` for the outbox" if make else "no outbox"
        what = none if make else f"{none} `{path}`"
        raise click.UsageError(f"there is {what}") from fault
    except BadOutbox as fault:
        raise MachineFault(str(fault)) from fault


def _take(files: tuple[Path, ...], outbox: Outbox) -> Iterator[Diagnostic]:
    from scormbuild.publish import take_file  # noqa: PLC0415 - for --help
    from scormbuild.publish.faults import unread  # noqa: PLC0415 - the same

    for path in files:
        yield from unread(str(path), take_file(path, outbox))


def _publish(
    outbox: Outbox, where: Endpoint, credentials: Credentials, batch: int
) -> Published:
    from scormbuild.publish import Limits, publish  # noqa: PLC0415 - for --help

    due = outbox.counts().waiting
    with progress() as say:
        tell = _bar(due, say) if say else None
        silent: Callable[[int, str], None] = lambda _arrived, _why: None  # noqa: E731
        return publish(outbox, where, credentials, Limits(count=batch), tell or silent)


def _bar(due: int, say: Callable[[str], None]) -> Callable[[int, str], None]:
    def tell(arrived: int, why: str) -> None:
        full = BAR * arrived // max(due, 1)
        bar = "#" * full + "." * (BAR - full)
        waits = f", waits: {why}" if why else ""
        say(f"{bar} {arrived:,} of {due:,} statements{waits}")

    return tell


def _report(
    done: Published,
    faults: tuple[Diagnostic, ...],
    box: Path,
    url: str,
    form: str,
) -> int:
    from scormbuild.publish.faults import refused  # noqa: PLC0415 - for --help

    every = (*faults, *refused(done.refused))
    if every:
        show(every, str, err=True)
    held = done.held
    if form == "json":
        facts = {
            "endpoint": url,
            "outbox": str(box),
            "arrived": done.arrived,
            "before": held.sent - done.arrived,
            "waiting": held.waiting,
            "refused": held.refused,
            "left-out": len(faults),
            "stopped": done.stopped or None,
        }
        click.echo(json.dumps(facts, indent=2))
    else:
        click.echo(_text(done, faults, box, url))
    if done.stopped:
        raise MachineFault(f"{done.stopped}{_waits(held.waiting, box)}")
    return int(bool(every) or held.waiting > 0)


def _waits(count: int, box: Path) -> str:
    return f". {_many(count)} wait in {box}" if count else ""


def _text(done: Published, faults: tuple[Diagnostic, ...], box: Path, url: str) -> str:
    held = done.held
    before = held.sent - done.arrived
    lines = [f"{_many(done.arrived)} sent to {url}"]
    more = (
        (before, "sent before"),
        (held.waiting, f"still waiting in {box}"),
        (held.refused, f"refused, kept in {box}"),
        (len(faults), "left out: no statements, or with a doubled id"),
    )
    lines += [f"{count:>8,} {what}" for count, what in more if count]
    return "\n".join(lines)


def _many(count: int) -> str:
    return "1 statement" if count == 1 else f"{count:,} statements"
