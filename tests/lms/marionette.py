"""Speaks with Firefox by Marionette, the protocol that every Firefox has built in.

A message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]`
there, `[1, id, error, result]` back. The commands are those of WebDriver (W3C), by
name.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NAMES: Final = ("firefox-esr", "firefox")
PATIENCE: Final = 60.0
"""Seconds for an answer, and for the browser to end."""
LISTENING: Final = re.compile(r"Marionette\s+INFO\s+Listening on port (\d+)")
ELEMENT: Final = "element-6066-11e4-a52e-4f735466cecf"
"""The key by which WebDriver marks a reference to an element."""
NOBODY: Final = {"network.proxy.type": 1} | {
    f"network.proxy.{name}": value
    for scheme in ("http", "ssl", "socks")
    for name, value in ((scheme, "127.0.0.1"), (f"{scheme}_port", 9))
}
"""Settings by which it reaches nothing but 127.0.0.1: a proxy where nobody is."""
SETTINGS: Final = {
    **NOBODY,
    "marionette.port": 0,  # any that is free
    "app.update.disabledForTesting": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "remote.events.async.enabled": False,  # else a click may come before its target
    "ui.prefersReducedMotion": 1,
}


class RefusedError(Exception):
    """A command that the browser did not do."""

    def __init__(self, kind: str, message: str) -> None:
        """Take the kind of error by WebDriver's name, and what it says."""
        super().__init__(f"{kind}: {message}")
        self.kind = kind


class Marionette:
    """A session with a browser."""

    def __init__(self, connection: socket.socket) -> None:
        """Take a connection on which the browser has yet to say who it is."""
        self._connection = connection
        self._stream = connection.makefile("rb")
        self._last = 0
        self._read()
        self.do("WebDriver:NewSession")

    def do(self, command: str, /, **given: object) -> Any:  # noqa: ANN401 - JSON
        """Have a command done; gives its value. Raises RefusedError."""
        self._last += 1
        said = json.dumps([0, self._last, command, given]).encode()
        self._connection.sendall(b"%d:%s" % (len(said), said))
        _, _, error, result = self._read()
        if error:
            raise RefusedError(error["error"], error["message"])
        whole = not isinstance(result, dict) or "value" not in result
        return result if whole else result["value"]

    def close(self) -> None:
        """End the browser, and the connection with it."""
        self.do("Marionette:Quit", flags=["eForceQuit"])
        self._stream.close()

    def _read(self) -> Any:  # noqa: ANN401 - JSON
        length = b""
        while (digit := self._stream.read(1)) != b":":
            if not digit:
                raise EOFError
            length += digit
        return json.loads(self._stream.read(int(length)))


@contextmanager
def started(profile: Path) -> Iterator[Marionette]:
    """Start Firefox without a window, with a profile of its own, and end it."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "no Firefox on the path; `make tools` says how to get one"
    (profile / "user.js").write_text(_settings(SETTINGS), "utf-8")
    command = (found, "--headless", "--no-remote", "--profile", str(profile))
    listening = ("--marionette", "--remote-allow-system-access")
    with subprocess.Popen(
        [*command, *listening],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        try:
            address = ("127.0.0.1", _port(process))
            with socket.create_connection(address, PATIENCE) as connection:
                running = Marionette(connection)
                yield running
                running.close()
            process.communicate(timeout=PATIENCE)
        finally:
            process.kill()


def _settings(settings: Mapping[str, object]) -> str:
    lines = (
        f"user_pref({json.dumps(name)}, {json.dumps(value)});"
        for name, value in settings.items()
    )
    return "\n".join(lines) + "\n"


def _port(process: subprocess.Popen[str]) -> int:
    """Read where it listens; all that it says before is given where it never does."""
    heard = []
    assert process.stdout
    for line in process.stdout:
        heard.append(line)
        if found := LISTENING.search(line):
            return int(found[1])
    raise AssertionError("".join(heard))
