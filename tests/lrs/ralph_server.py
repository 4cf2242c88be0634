"""Ralph on a free port of this machine, until its input ends; run in `build/ralph`."""

# mypy: disable-error-code="import-not-found"

from __future__ import annotations

import os
import socket
import sys
import tempfile
from pathlib import Path
from threading import Thread

KEY, SECRET = sys.argv[1:3]
HOME = tempfile.TemporaryDirectory()
os.environ |= {
    "RALPH_APP_DIR": HOME.name,
    "RALPH_AUTH_FILE": str(Path(HOME.name, "auth.json")),
    "RALPH_RUNSERVER_BACKEND": "fs",
    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(Path(HOME.name, "held")),
}

import uvicorn  # noqa: E402 - what stands above must be set before
from click.testing import CliRunner  # noqa: E402 - the same
from ralph.backends.data.base import BaseOperationType  # noqa: E402 - the same
from ralph.backends.data.fs import FSDataBackend  # noqa: E402 - the same
from ralph.cli import cli  # noqa: E402 - the same

# as shipped it makes its file anew with every request, and fails from the second on
FSDataBackend.default_operation_type = BaseOperationType.APPEND
account = ("-u", KEY, "-p", SECRET, "-s", "all", "-M", "mailto:ci@example.org")
made = CliRunner().invoke(cli, ["auth", *account, "-N", "ci", "-w"])
if made.exit_code:
    sys.exit(f"ralph makes no account: {made.output}")
heard = socket.socket()
heard.bind(("127.0.0.1", 0))
server = uvicorn.Server(uvicorn.Config("ralph.api:app", log_level="warning"))


def end() -> None:
    """Stop with the input."""
    sys.stdin.read()
    server.should_exit = True


Thread(target=end, daemon=True).start()
heard.listen()
print(f"listens at {heard.getsockname()[1]}", flush=True)  # noqa: T201 - to the test
server.run(sockets=[heard])
HOME.cleanup()
