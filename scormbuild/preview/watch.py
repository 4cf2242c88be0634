"""Changes on disk → looks at the course: as soon as an editor has done saving."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from scormbuild.project import LEFT_OUT

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver

QUIET = 0.02
"""Seconds without a change after which a save is done: editors write in steps."""
LONGEST = 0.3
"""Seconds after which we look anyway."""
KINDS = [
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
    *(FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent),
]
"""What is heard of; that we read a file ourselves is not."""


class Changes(FileSystemEventHandler):
    """Takes a watcher's events from its thread into the event loop, by file."""

    def __init__(self, root: Path) -> None:
        """Take the folder that is watched; to be made in the event loop."""
        self._root = root
        self._loop = asyncio.get_running_loop()
        self._names: asyncio.Queue[str] = asyncio.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note the files that an event is about."""
        for path in (event.src_path, event.dest_path):
            name = path if isinstance(path, str) else bytes(path).decode()
            for concerned in _concerned(self._root, name):
                self._loop.call_soon_threadsafe(self._names.put_nowait, concerned)

    async def saves(self) -> AsyncIterator[set[str]]:
        """Give the files of each save, for ever: changes on one another's heels.

        Names are from the course folder, with forward slashes.
        """
        while True:
            names = {await self._names.get()}
            end = self._loop.time() + LONGEST
            while (left := end - self._loop.time()) > 0:
                try:
                    wait = min(QUIET, left)
                    names.add(await asyncio.wait_for(self._names.get(), wait))
                except TimeoutError:
                    break
            yield names


def watch(root: Path, changes: Changes, say: Callable[[str], None]) -> BaseObserver:
    """Begin to watch a folder; `say` hears where the machine cannot tell by itself."""
    try:
        return _started(Observer(), root, changes)
    except OSError as fault:
        say(f"this machine does not tell of changes ({fault}); looking every second")
        return _started(PollingObserver(timeout=1), root, changes)


def _started(observer: BaseObserver, root: Path, changes: Changes) -> BaseObserver:
    observer.schedule(changes, str(root), recursive=True, event_filter=KINDS)
    observer.start()
    return observer


def _concerned(root: Path, path: str) -> Iterator[str]:
    """Give a file's name in the course; nothing where it can be none of its files."""
    name = path.removeprefix(str(root)).replace("\\", "/").strip("/")
    parts = name.split("/")
    outside = not path.startswith(str(root))
    if not outside and not any(it.startswith(".") or it in LEFT_OUT for it in parts):
        yield name
