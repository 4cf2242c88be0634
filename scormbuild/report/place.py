"""How a file of a course is named to the person at the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from scormbuild.diagnostics import COURSE
from scormbuild.records import replace

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic

Where: TypeAlias = Callable[[str], str]
"""Turns a path from the course folder into one from the working directory."""


def below(folder: Path, here: Path) -> Where:
    """Name files as seen from `here`, or as the folder was given if it is elsewhere.

    `here` is the working directory, absolute; `folder` holds the course.
    """
    there = Path(normpath(here / folder))
    prefix = there.relative_to(here) if there.is_relative_to(here) else folder
    return lambda path: (prefix / path).as_posix()


def addressed(diagnostic: Diagnostic, where: Where) -> Diagnostic:
    """Write the course's folder into the command that a hint names.

    None is needed where the course is in the working directory.
    """
    folder = where("")
    named = f'"{folder}"' if " " in folder else folder
    given = "" if folder == "." else f" {named}"
    return replace(diagnostic, hint=diagnostic.hint.replace(f" {COURSE}", given))
