"""Server-sent events: every open page hears of every version, in order."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from scormbuild.preview.session import State

HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent, lest somebody between hangs up."""
AGAIN = 500
"""Milliseconds after which a browser that lost us tries again."""


class Hub:
    """Who listens; to be used in the event loop only."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._listeners: set[asyncio.Queue[str | None]] = set()

    @property
    def listeners(self) -> int:
        """How many pages listen."""
        return len(self._listeners)

    def tell(self, state: State, changed: Iterable[str]) -> None:
        """Tell everybody of a new version, and which files made it."""
        said = event("changed", state, changed)
        for listener in self._listeners:
            listener.put_nowait(said)

    def close(self) -> None:
        """End every stream."""
        for listener in self._listeners:
            listener.put_nowait(None)

    async def stream(self, state: State, known: str) -> AsyncIterator[str]:
        """Give the events for one page, from now on until it goes or we close.

        `known` is the version that the page has: what it has missed, such as while we
        were not running, it is told at once.
        """
        mine: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(mine)
        missed = known not in ("", str(state.version))
        try:
            yield f"retry: {AGAIN}\n\n"
            yield event("changed" if missed else "hello", state, ())
            while True:
                try:
                    said = await asyncio.wait_for(mine.get(), HEARTBEAT)
                except TimeoutError:
                    said = ": still here\n\n"
                if said is None:
                    return
                yield said
        finally:
            self._listeners.discard(mine)


def event(name: str, state: State, changed: Iterable[str]) -> str:
    """Write one event; its id is the version, which browsers give back."""
    data = {"version": state.version, "ok": state.ok, "changed": sorted(changed)}
    written = json.dumps(data, ensure_ascii=False)
    return f"id: {state.version}\nevent: {name}\ndata: {written}\n\n"
