"""Statements → an LRS, with nothing lost on the way."""

from __future__ import annotations

import time
from random import SystemRandom
from typing import TYPE_CHECKING

from scormbuild.publish.answer import Stopped
from scormbuild.publish.batch import Limits
from scormbuild.publish.lines import Broken, Statement, statements
from scormbuild.publish.lrs import BadEndpoint, Endpoint, Lrs
from scormbuild.publish.outbox import BadOutbox, Counts, Outbox, Waiting
from scormbuild.publish.send import Machine, Run
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from scormbuild.publish.credentials import Credentials

__all__ = [
    "BadEndpoint",
    "BadOutbox",
    "Counts",
    "Endpoint",
    "Limits",
    "Outbox",
    "Published",
    "Taken",
    "Waiting",
    "publish",
    "take",
    "take_file",
]
CHUNK = 1_000
"""Statements that are queued in one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of the lines of a file."""

    count: int
    """Statements that are queued, or were before."""
    broken: tuple[Broken, ...]
    """Lines that are none."""
    clashes: tuple[Statement, ...]
    """Statements left out, since another one bears their id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How a run ended."""

    arrived: int
    """Statements that arrived in this run."""
    held: Counts
    """All that the outbox knows of."""
    refused: tuple[Waiting, ...]
    """Statements that the LRS refused, now or before, with its reasons."""
    stopped: str = ""
    """Why the run ended early, or nothing."""


def take(file: str, lines: Iterable[bytes], outbox: Outbox) -> Taken:
    """Queue the statements of a JSONL file that are not yet in an outbox.

    Raises OSError for the machine's faults.
    """
    count = 0
    broken: list[Broken] = []
    clashes: list[Statement] = []
    chunk: list[Statement] = []

    def flush() -> None:
        clashes.extend(outbox.put(file, chunk))
        chunk.clear()

    for found in statements(lines):
        if isinstance(found, Broken):
            broken.append(found)
            continue
        count += 1
        chunk.append(found)
        if len(chunk) == CHUNK:
            flush()
    flush()
    return Taken(
        count=count - len(clashes), broken=tuple(broken), clashes=tuple(clashes)
    )


def take_file(path: Path, outbox: Outbox) -> Taken:
    """Do the same for a file on disk."""
    with path.open("rb") as lines:
        return take(str(path), lines, outbox)


def publish(
    outbox: Outbox,
    endpoint: Endpoint,
    credentials: Credentials,
    limits: Limits | None = None,
    tell: Callable[[int, str], None] = lambda _arrived, _why: None,
) -> Published:
    """Send what waits in an outbox, each statement once, and say how it went.

    `tell` hears how many have arrived in this run, and why it waits, or nothing. Ended
    at whatever moment, it may be called again: nothing is lost, and nothing comes
    twice.
    """
    machine = Machine(
        now=time.time, rest=time.sleep, chance=SystemRandom().random, tell=tell
    )
    limits = limits or Limits()
    stopped = ""
    with Lrs(endpoint, credentials, limits) as lrs:
        run = Run(outbox, lrs, machine, limits)
        try:
            run.send()
        except Stopped as why:
            stopped = credentials.hide(str(why))
    return Published(
        arrived=run.arrived,
        held=outbox.counts(),
        refused=outbox.refused(),
        stopped=stopped,
    )
