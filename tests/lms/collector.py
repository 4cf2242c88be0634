"""Keeps what pages told of their calls to an LMS, launch by launch."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.lms.calllog import Call

if TYPE_CHECKING:
    from tests.lms.host import Host

SPY: Final = Path(__file__).with_name("pages") / "spy.js"


class Collector:
    """The place that every spy tells."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._heard: defaultdict[str, dict[int, Call]] = defaultdict(dict)
        self._launches = 0
        self._address = host.add("heard", self)

    def spy(self) -> tuple[str, str]:
        """Give the name of a new launch, and the script that listens to it."""
        self._launches += 1
        name = str(self._launches)
        script = SPY.read_text(encoding="utf-8")
        return name, script.replace("COLLECTOR", json.dumps(self._address + name))

    def get(self, _path: str) -> bytes | None:
        """Show nothing."""
        return None

    def post(self, path: str, body: bytes) -> None:
        """Note one call."""
        told = json.loads(body)
        self._heard[path][told["number"]] = Call(
            function=told["function"],
            arguments=tuple(told["arguments"]),
            returned=told["returned"],
            error=told["error"],
            at=told["at"],
        )

    def calls(self, launch: str) -> list[Call]:
        """Give the calls of a launch in the order they were made."""
        heard = self._heard[launch]
        return [heard[number] for number in sorted(heard)]

    def wait_for(self, launch: str, function: str) -> bool:
        """Wait until a function was called; tell whether it was.

        What a page says at its end may come in another order than it was said.
        """

        def reached() -> bool:
            heard = self._heard[launch]
            called = any(call.function == function for call in self.calls(launch))
            return called and len(heard) == max(heard) + 1

        return self._host.wait(reached)

    def wait_count(self, launch: str, count: int) -> bool:
        """Wait until so many calls have come in; tell whether they have."""
        return self._host.wait(lambda: len(self._heard[launch]) >= count)
