"""Our own templates as Jinja compiles them, kept on the shelf.

What is kept holds only for the very text, options and release of Jinja that it was made
of. A course's own templates are never kept (docs/why.md).
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2.bccache import Bucket

    from scormbuild.render.shelf import Shelf


class Compiled(BytecodeCache):
    """Keeps compiled templates in files; a file that cannot be used is made anew."""

    def __init__(self, options: Mapping[str, object], shelf: Shelf) -> None:
        """Take the options of the environment, and where to keep what it compiles."""
        self._options = repr(sorted(options.items()))
        self._shelf = shelf

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give the name of a template's file; `filename` says no more than `name`."""
        del filename
        return f"{name.replace('/', '.')}-jinja-{jinja2.__version__}"

    def get_source_checksum(self, source: str) -> str:
        """Give the digest of all that compiled code is made of."""
        return sha256(f"{self._options}\n{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept of a template, if it was made of the same text."""
        data = self._shelf.get(bucket.key)
        if data is not None:
            try:
                bucket.bytecode_from_string(data)
            except Exception:  # noqa: BLE001 - whatever a damaged file leads to
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._shelf.put(bucket.key, bucket.bytecode_to_string())
