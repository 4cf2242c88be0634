"""An LMS in a process and an environment of its own, which obeys lines of JSON."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Final

HOMES: Final = Path(__file__).parents[2] / "build"
"""Where `make test` puts the environments."""


class Servant:
    """Runs `NAME_server.py` in the environment `build/NAME`, from `start` to `stop`."""

    def __init__(self, name: str) -> None:
        self._name = name

    def start(self) -> str:
        """Start the process; give the address at which it serves."""
        server = Path(__file__).with_name(f"{self._name}_server.py")
        self._process = subprocess.Popen(
            [HOMES / self._name / "bin/python", "-P", server],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return str(self._answer()["address"])

    def stop(self) -> None:
        """End the process by ending its input."""
        self._process.communicate()

    def ask(self, **order: object) -> dict[str, Any]:
        """Give an order; give the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._process.communicate()
            raise ChildProcessError(f"{self._name} has ended; why stands above")
        answer: dict[str, Any] = json.loads(line)
        return answer
