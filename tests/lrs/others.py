"""LRSs that others wrote, each in a process and an environment of its own."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent
HOMES = Path(__file__).parents[2] / "build"
KEY, SECRET = "ci", "a secret of no worth"


@contextmanager
def learning_locker(folder: Path) -> Iterator[str]:
    """Run Learning Locker's service for statements; give its endpoint.

    It believes any key and secret, and grows slow beyond a thousand statements.
    """
    server = HOMES / "learninglocker/node_modules/@learninglocker/xapi-statements"
    settings = {
        "MODELS_REPO": "memory",
        "AUTH_REPO": "test",
        "EVENTS_REPO": "test",
        "STORAGE_REPO": "local",
        "SERVICE_AWAIT_UPDATES": "true",
    }
    command = ("node", "-r", HERE / "loopback.cjs", server / "dist/server.js")
    with _running(command, folder, settings) as port:
        yield f"http://127.0.0.1:{port}/xAPI"


@contextmanager
def ralph(folder: Path) -> Iterator[str]:
    """Run Ralph with a file for its store; give its endpoint."""
    command = (
        *(HOMES / "ralph/bin/python", "-P"),
        *(HERE / "ralph_server.py", KEY, SECRET),
    )
    with _running(command, folder, {}) as port:
        yield f"http://127.0.0.1:{port}/xAPI"


@contextmanager
def _running(
    command: tuple[str | Path, ...], folder: Path, settings: Mapping[str, str]
) -> Iterator[str]:
    """Run a server that says where it listens; give its port."""
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    assert process.stdout is not None
    try:
        yield _port(process.stdout.readline())
    finally:
        process.kill()
        process.communicate()


def _port(line: str) -> str:
    found = re.fullmatch(r"listens at (\d+)\n", line)
    assert found, f"the LRS does not start: {line}"
    return found[1]
