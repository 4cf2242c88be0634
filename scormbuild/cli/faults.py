"""What a run says when the machine refuses, when it is stopped, or when we erred."""

from __future__ import annotations

from contextlib import contextmanager
from errno import EACCES, EDQUOT, EEXIST, ENOSPC, ENOTDIR, EPERM, EPIPE, EROFS
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from scormbuild.project import file_on_the_way

if TYPE_CHECKING:
    from collections.abc import Iterator

BUG, STOPPED = 3, 130
"""Exit codes: a bug of ours; Ctrl-C, as shells count it (128 + SIGINT)."""
REPORT = """This is a bug in scormbuild {version}, not in your course: {fault}
Please report it to those who gave you scormbuild, with what you typed; run
`scormbuild --traceback ...` again and send what it prints. Nothing of yours is lost."""


class MachineFault(click.ClickException):
    """The machine could not do what was asked; exit 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so in the form of a compiler's error."""
        click.secho("error", fg="red", bold=True, nl=False, err=True, file=file)
        click.echo(f": {self.format_message()}", err=True, file=file)


def machine_fault(
    fault: OSError, verb: str = "use", path: Path | None = None
) -> MachineFault:
    """Say in one line what the machine could not do, and why.

    `path` is named where the machine itself names no file.
    """
    named = fault.filename if isinstance(fault.filename, str | Path) else path
    what = f"could not {verb} {named}" if named else f"could not {verb} a file"
    return MachineFault(f"{what}: {fault.strerror or fault}")


def unwritten(fault: OSError, out: Path) -> MachineFault:
    """Say why nothing could be written where `--out` says, and what to do.

    What failed on another path, such as a picture that cannot be read, keeps its name;
    names that a file has only while it is written are nobody's but ours.
    """
    file = Path(fault.filename) if isinstance(fault.filename, str | Path) else out
    beside = any(part.startswith(f".{out.name}.") for part in file.parts)
    if not (beside or file.is_relative_to(out) or out.is_relative_to(file)):
        return machine_fault(fault, "use")
    if fault.errno in {EEXIST, ENOTDIR} and (path := file_on_the_way(out)):
        return MachineFault(f"`{path}` is a file; name a folder with `--out`")
    remedy = _REMEDIES.get(fault.errno or 0, "")
    return MachineFault(
        f"could not write into `{out}`: {fault.strerror or fault}{remedy}"
    )


_ELSEWHERE = "; name another folder with `--out`"
_FULL = "; make room, or name a folder on another disk with `--out`"
_REMEDIES = {
    **dict.fromkeys((EACCES, EPERM, EROFS), _ELSEWHERE),
    **dict.fromkeys((ENOSPC, EDQUOT), _FULL),
}


@contextmanager
def guarded(ctx: click.Context, *, traceback: bool) -> Iterator[None]:
    """Turn whatever a command lets through into words and an exit code."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        ctx.exit(STOPPED)
    except OSError as fault:
        if fault.errno == EPIPE:
            raise
        raise machine_fault(fault) from fault
    except Exception as fault:
        if traceback:
            raise
        _confess(fault)
        ctx.exit(BUG)


def _confess(fault: Exception) -> None:
    from scormbuild import __version__  # noqa: PLC0415 - rare

    name = type(fault).__name__
    words = f"{name}: {fault}" if str(fault) else name
    click.echo(REPORT.format(version=__version__, fault=words), err=True)
