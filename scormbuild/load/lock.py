"""The lock file of a project, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.lock import LOCK_FILE, Lock, read_lock
from scormbuild.text.source import read_source

if TYPE_CHECKING:
    from scormbuild.diagnostics import Sink
    from scormbuild.project import Files


def load_lock(files: Files, sink: Sink) -> Lock:
    """Read the lock; an empty one where the course has none yet."""
    if LOCK_FILE not in files.sizes:
        return Lock()
    source = read_source(files, LOCK_FILE, sink)
    return Lock() if source is None else read_lock(source, sink)
