"""How a file of a course is named to the person at the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from os.path import normpath
from pathlib import Path
from typing import TypeAlias

Where: TypeAlias = Callable[[str], str]
"""Turns a path from the course folder into one from the working directory."""


def below(folder: Path, here: Path) -> Where:
    """Name files as seen from `here`, or as the folder was given if it is elsewhere.

    `here` is the working directory, absolute; `folder` holds the course.
    """
    there = Path(normpath(here / folder))
    prefix = there.relative_to(here) if there.is_relative_to(here) else folder
    return lambda path: (prefix / path).as_posix()
