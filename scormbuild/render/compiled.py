"""Our own templates as Jinja compiles them, kept where Python keeps compiled modules.

Whoever can write there can write our modules too. What is kept holds only for the very
text, options and release of Jinja that it was made of; without it, the same bytes come
out. A course's own templates are never kept (docs/why.md).
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Keeps compiled templates in files; a file that cannot be used is made anew."""

    def __init__(
        self, options: Mapping[str, object], folder: Path | None = None
    ) -> None:
        """Take the options of the environment, and where to keep what it compiles."""
        self._options = repr(sorted(options.items()))
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give the name of a template's file; `filename` says no more than `name`."""
        del filename
        return f"{name.replace('/', '.')}-jinja-{jinja2.__version__}"

    def get_source_checksum(self, source: str) -> str:
        """Give the digest of all that compiled code is made of."""
        return sha256(f"{self._options}\n{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept of a template, if it was made of the same text."""
        with suppress(OSError):
            data = self._path(bucket).read_bytes()
            try:
                bucket.bytecode_from_string(data)
            except Exception:  # noqa: BLE001 - whatever a damaged file leads to
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code, unless Python is told not to keep its own."""
        if sys.dont_write_bytecode:
            return
        path = self._path(bucket)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            beside.write_bytes(bucket.bytecode_to_string())
            beside.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        if self._folder is not None:
            return self._folder / bucket.key
        return Path(
            cache_from_source(str(Path(__file__).with_name(f"{bucket.key}.py")))
        )
