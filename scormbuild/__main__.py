"""The command `scormbuild`: answers `--version` at once, hands the rest to click."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper

_ALLOCATIONS = 100_000
"""Objects made before rings of them are looked for; a course of 50 pages has fewer."""


def main() -> None:
    """Run the command line and leave with its exit code.

    0 fine, 1 findings (or the machine refused), 2 usage, 3 a bug of ours,
    130 stopped by Ctrl-C.
    """
    speak_utf8()
    if sys.argv[1:] == ["--version"]:
        from scormbuild import __version__  # noqa: PLC0415 - start-up time

        sys.stdout.write(f"scormbuild {__version__}\n")
        return
    gc.set_threshold(_ALLOCATIONS)
    from scormbuild.cli import commands  # noqa: PLC0415 - click costs four bare starts

    try:
        commands(prog_name="scormbuild")
    finally:
        gc.freeze()  # the process ends: nothing needs to be taken down one by one


def speak_utf8() -> None:
    """Let any author's words through, whatever the locale says.

    A file or pipe gets UTF-8, as machines that read JSON expect; a terminal keeps
    its own encoding, and what it cannot show appears as an escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    main()
