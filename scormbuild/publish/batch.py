"""Statements that go in one request, bounded by count and by bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.publish.outbox import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much goes at once, and how long to be patient."""

    count: int = 500
    """Statements in one request."""
    bytes: int = 1_000_000
    """Of one request; many web servers refuse more than a megabyte unless told."""
    timeout: float = 30
    """Seconds in which an LRS must say something."""
    deadline: float = 120
    """Seconds in which its whole answer must be there."""
    tries: int = 8
    """Failures in a row, none but failures, after which a run ends."""
    longest_wait: float = 900
    """Seconds; a run that an LRS asks to wait longer ends instead."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Statements for one request."""

    items: tuple[Waiting, ...]
    tries: int = 0
    """How often it failed for reasons that may pass."""
    doubted: bool = False
    """Whether the LRS said 409 and did not have them all."""

    @property
    def body(self) -> bytes:
        """The request's body, a JSON array."""
        return b"[" + b",".join(item.body for item in self.items) + b"]"

    @property
    def size(self) -> int:
        """Bytes of the body."""
        return sum(len(item.body) + 1 for item in self.items) + 1

    def halves(self) -> tuple[Batch, Batch]:
        """Cut it in two; only where it holds two statements at least."""
        middle = len(self.items) // 2
        left, right = self.items[:middle], self.items[middle:]
        return (
            replace(self, items=left, tries=0),
            replace(self, items=right, tries=0),
        )


def cut(waiting: Sequence[Waiting], limits: Limits) -> Batch:
    """Take as many as one request may hold, from the front; one at least."""
    size, taken = 2, 0
    for item in waiting[: limits.count]:
        size += len(item.body) + 1
        if taken and size > limits.bytes:
            break
        taken += 1
    return Batch(tuple(waiting[:taken]))
