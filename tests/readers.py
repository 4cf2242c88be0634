"""Programs by others that read zips, and what they say of one."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READERS = {
    "unzip": ["unzip", "-tqq"],
    "jar": ["jar", "tf"],
    "7z": ["7z", "t", "-bso0", "-bsp0"],
}
"""How each is asked to test a zip and to say nothing of what is sound; `jar` lists."""


def says(reader: str, path: Path) -> tuple[int, list[str], str]:
    """Give a reader's exit code, the members it lists, and its complaints."""
    command = READERS[reader]
    assert shutil.which(command[0]), f"{command[0]} is not installed"
    done = subprocess.run([*command, path], check=False, capture_output=True, text=True)
    return done.returncode, done.stdout.splitlines(), done.stderr
