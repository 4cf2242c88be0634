"""The server's life: it looks, listens, watches, and ends without leaving anything."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import uvicorn

from scormbuild.preview.watch import Changes, watch

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable
    from types import FrameType

    from starlette.types import ASGIApp

    from scormbuild.preview.app import Preview
    from scormbuild.preview.events import Hub

PATIENCE = 2
"""Seconds that an answer under way may still take when the server ends."""


def worker() -> ThreadPoolExecutor:
    """Make the one thread that reads and renders, so that nothing is done twice."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="preview")


def serve(
    app: ASGIApp,
    preview: Preview,
    *,
    listener: socket.socket,
    ready: Callable[[], None],
    say: Callable[[str], None],
) -> None:
    """Serve until Ctrl-C or SIGTERM, and look at the course after every save.

    `ready` is called once requests are answered, `say` with words for whoever started
    us. Raises KeyboardInterrupt at Ctrl-C.
    """
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",
        loop="asyncio",
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=PATIENCE,
    )

    async def run() -> None:
        server = _Server(config, preview.hub, ready)
        async with _watching(preview, say):
            await server.serve(sockets=[listener])

    try:
        asyncio.run(run())
    finally:
        preview.worker.shutdown()


class _Server(uvicorn.Server):
    """Waits for its end instead of asking for it ten times a second."""

    def __init__(
        self, config: uvicorn.Config, hub: Hub, ready: Callable[[], None]
    ) -> None:
        """Take the streams to end, and what to call once requests are answered."""
        super().__init__(config)
        self._hub = hub
        self._ready = ready
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()

    async def main_loop(self) -> None:
        """Wait without waking up."""
        self._ready()
        await self._ended.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take a signal; the loop may be asleep."""
        super().handle_exit(sig, frame)
        self._loop.call_soon_threadsafe(self._ended.set)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams first: they would never end by themselves."""
        self._hub.close()
        await super().shutdown(sockets)


@asynccontextmanager
async def _watching(
    preview: Preview, say: Callable[[str], None]
) -> AsyncIterator[None]:
    """Look at the course now, and whenever a file of it changes."""
    changes = Changes(preview.root)
    loop = asyncio.get_running_loop()
    observer = watch(preview.root, changes, say)
    try:
        preview.looked(await loop.run_in_executor(preview.worker, preview.session.look))
        following = asyncio.create_task(_follow(preview, changes))
        yield
        following.cancel()
        await asyncio.wait((following,))
    finally:
        observer.stop()
        observer.join()


async def _follow(preview: Preview, changes: Changes) -> None:
    loop = asyncio.get_running_loop()
    async for names in changes.saves():
        await loop.run_in_executor(preview.worker, preview.session.look)
        preview.tell(names)
