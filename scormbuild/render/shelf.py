"""Keeps what is made of our own files, where Python keeps compiled modules.

Whoever can write there can write our modules too. What is kept is never needed: without
it, the same bytes come out, later.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

_HERE = Path(__file__)


class Shelf:
    """A folder of kept files, or Python's own beside this module."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take a folder in place of Python's own."""
        self._folder = folder

    @property
    def takes(self) -> bool:
        """Whether anything may be kept: Python may be told not to keep its own."""
        return not sys.dont_write_bytecode

    def get(self, name: str) -> bytes | None:
        """Read what is kept; None where there is nothing."""
        with suppress(OSError):
            return self._path(name).read_bytes()
        return None

    def put(self, name: str, data: bytes) -> None:
        """Keep data in place of what was kept, if that can be; never half of it."""
        if not self.takes:
            return
        path = self._path(name)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            beside.write_bytes(data)
            beside.replace(path)

    def _path(self, name: str) -> Path:
        if self._folder is not None:
            return self._folder / name
        return Path(cache_from_source(str(_HERE.with_name(f"{name}.py"))))


def digest(*names: str) -> str:
    """Give a digest of modules of this folder, for what is made by them; or nothing.

    A module that stands here compiled alone cannot be read: then what was kept for
    another release might be taken for this one's, and the digest is empty.
    """
    try:
        texts = [_HERE.with_name(f"{name}.py").read_bytes() for name in names]
    except OSError:
        return ""
    return sha256(b"\0".join(texts)).hexdigest()
