"""What the page tells people to type in a terminal: commands for this machine."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.schemas.store import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

BARE = re.compile(r"[\w./\\:~-]+")
"""Paths that every shell takes as they are."""


def tools_folder() -> Path:
    """Say where programs that others wrote are kept for whoever runs this."""
    return data_folder(sys.platform, os.environ, Path.home())


def commands(
    root: PurePath, host: str, tools: PurePath, platform: str
) -> Mapping[str, str]:
    """Give the commands that start the preview `again` and that get `axe`.

    `root` is the course and `tools` the folder for what others wrote, both absolute,
    so that a command works in whichever folder it is typed; `host` is empty unless one
    was asked for. `platform` is Python's word for it.
    """
    listening = f" --host {host}" if host else ""
    return {
        "again": f"scormbuild preview {_typed(root, platform)}{listening}",
        "axe": f"npm install --no-save --prefix {_typed(tools, platform)} axe-core",
    }


def _typed(path: PurePath, platform: str) -> str:
    if BARE.fullmatch(str(path)):
        return str(path)
    return f'"{path}"' if platform == "win32" else shlex.quote(str(path))
