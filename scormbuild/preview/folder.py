"""Where copies of a course may be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.project import LEFT_OUT

if TYPE_CHECKING:
    from pathlib import Path


def unfit(out: Path, root: Path) -> str:
    """Say why a folder cannot take a copy of the course in `root`; empty if it can.

    Nothing may be overwritten, and no copy may become part of the course.
    """
    if out.is_symlink() or (out.exists() and not _is_empty(out)):
        return f"there is something at `{out}` already; name a new folder"
    here, there = out.resolve(), root.resolve()
    if there.is_relative_to(here):
        return f"`{out}` holds the course; name a folder beside it"
    if not here.is_relative_to(there):
        return ""
    parts = here.relative_to(there).parts
    if any(part in LEFT_OUT or part.startswith(".") for part in parts):
        return ""
    beside = "name a folder beside it, or one in `dist`"
    return f"`{out}` would become part of the course; {beside}"


def _is_empty(out: Path) -> bool:
    return out.is_dir() and not any(out.iterdir())
