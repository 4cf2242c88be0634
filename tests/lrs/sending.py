"""What tests of the sender share: statements, and runs that never wait."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from scormbuild.publish import Endpoint, Limits, Outbox, take
from scormbuild.publish.answer import Stopped
from scormbuild.publish.credentials import basic
from scormbuild.publish.lrs import Lrs
from scormbuild.publish.send import Machine, Run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.lrs.faulty import Faulty

CREDENTIALS = basic("ci", "seven words that nobody else may read")
QUICK = Limits(timeout=0.4, deadline=0.8)
"""For LRSs that hang."""
VERBS = "http://adlnet.gov/expapi/verbs/"


def statement(number: int, verb: str = f"{VERBS}answered") -> dict[str, Any]:
    """Make a synthetic statement; the same number makes the same one."""
    home = "https://learners.example"
    return {
        "id": str(uuid5(NAMESPACE_URL, f"synthetic:{number}")),
        "actor": {"account": {"homePage": home, "name": f"synthetic-{number % 97}"}},
        "verb": {"id": verb, "display": {"en": "answered"}},
        "object": {"id": f"https://courses.example/fire/q{number % 41}"},
        "result": {"success": number % 3 > 0, "duration": "PT4.5S"},
        "timestamp": f"2026-03-01T10:{number % 60:02}:00.{number % 1000:03}Z",
    }


def lines(statements: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    """Write statements as JSON lines."""
    return (json.dumps(it, separators=(",", ":")).encode() + b"\n" for it in statements)


@dataclass
class Sending:
    """An outbox, and runs that send it to a faulty LRS without ever waiting."""

    path: Path
    lrs: Faulty
    limits: Limits = field(default_factory=Limits)
    waits: list[float] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)

    def take(self, *statements: dict[str, Any]) -> None:
        """Queue statements."""
        with Outbox(self.path, self.lrs.url) as outbox:
            take("test.jsonl", lines(iter(statements)), outbox)

    def run(self) -> str:
        """Send; give why it stopped, or nothing."""
        machine = Machine(
            now=lambda: 1_800_000_000.0,
            rest=self.waits.append,
            chance=lambda: 0.0,
            tell=lambda arrived, why: self.told.append((arrived, why)),
        )
        endpoint = Endpoint.of(self.lrs.url)
        with (
            Outbox(self.path, self.lrs.url) as outbox,
            Lrs(endpoint, CREDENTIALS, self.limits) as lrs,
        ):
            try:
                Run(outbox, lrs, machine, self.limits).send()
            except Stopped as why:
                return str(why)
        return ""

    def counts(self) -> tuple[int, int, int]:
        """Count what waits, what was sent, what was refused."""
        with Outbox(self.path, self.lrs.url) as outbox:
            held = outbox.counts()
        return held.waiting, held.sent, held.refused

    def refused(self) -> list[tuple[int, str]]:
        """Give line and reason of what was refused."""
        with Outbox(self.path, self.lrs.url) as outbox:
            return [(it.line, it.reason) for it in outbox.refused()]
