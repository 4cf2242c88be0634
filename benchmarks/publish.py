"""What batches are worth: statements a second, against one POST for each.

Into an LRS of ours that fails never, and into those that others wrote.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from scormbuild.publish import Endpoint, Limits, Outbox, publish, take
from scormbuild.publish.credentials import basic
from tests.lrs import others
from tests.lrs.faulty import Faulty
from tests.lrs.sending import lines, statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

MANY, FEW = 1_000, 200
"""Statements in batches, and one by one; Learning Locker grows slow beyond."""
BATCH = 500


def sent(endpoint: str, count: int, first: int, batch: int) -> float:
    """Send so many statements; give how many a second, from file to last answer."""
    numbers = range(first, first + count)
    with tempfile.TemporaryDirectory() as made:
        start = time.perf_counter()
        with Outbox(Path(made, "outbox"), endpoint) as outbox:
            take("bench.jsonl", lines(statement(it) for it in numbers), outbox)
            who = basic(others.KEY, others.SECRET)
            done = publish(outbox, Endpoint.of(endpoint), who, Limits(count=batch))
        if done.held.sent != count:
            sys.exit(f"{endpoint} took {done.held}: {done.stopped}")
        return count / (time.perf_counter() - start)


def measure(name: str, endpoint: str) -> str:
    """Give an LRS's row."""
    sent(endpoint, 10, 0, BATCH)
    single = sent(endpoint, FEW, 10_000, 1)
    batched = sent(endpoint, MANY - FEW, 20_000, BATCH)
    return f"{name:<16} {single:>8.0f} {batched:>9.0f} {batched / single:>7.1f}"


def theirs() -> Iterator[tuple[str, Callable[[Path], AbstractContextManager[str]]]]:
    """Give the LRSs that others wrote, by name."""
    yield "Learning Locker", others.learning_locker
    yield "Ralph", others.ralph


def main() -> None:
    """Measure and print."""
    print(f"{'LRS':<16} {'one each':>8} {f'by {BATCH}':>9} {'times':>7}   statements/s")
    with Faulty() as lrs:
        print(measure("ours", lrs.url), flush=True)
    for name, started in theirs():
        with tempfile.TemporaryDirectory() as made, started(Path(made)) as endpoint:
            print(measure(name, endpoint), flush=True)


if __name__ == "__main__":
    main()
