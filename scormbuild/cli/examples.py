"""The courses that come with scormbuild, to start one's own from."""

from __future__ import annotations

import re
from pathlib import Path

import scormbuild
from scormbuild.lock import LOCK_FILE
from scormbuild.project import COURSE_FILE, NotACourse, Project
from scormbuild.slug import slug

EXAMPLES = {"hello": "twelve lines: one page, one question"}
NAMING = (COURSE_FILE, LOCK_FILE)
"""Files in which the course's id stands."""
PACKAGE = Path(scormbuild.__file__).parent


def start(example: str, folder: Path) -> tuple[str, ...]:
    """Write an example into a new folder and name it after that folder.

    Where the folder's name cannot be an id, the course keeps the example's. Gives
    the paths written; raises FileExistsError where the folder holds something,
    OSError where the machine fails.
    """
    source, made = _example(example), Project.new_folder(folder)
    name = slug(made.name) or example
    for path in source.sizes:
        data = source.read(path)
        made.write(path, _renamed(data, name) if path in NAMING else data)
    return tuple(source.sizes)


def _example(name: str) -> Project:
    """Find an example: inside the package when installed, beside it in a checkout."""
    try:
        return Project.open_folder(PACKAGE / "examples" / name)
    except NotACourse:
        return Project.open_folder(PACKAGE.parent / "courses" / name)


def _renamed(settings: bytes, name: str) -> bytes:
    said = re.compile(rb"(?m)^(id:|course) \S+")
    return said.sub(rb"\1 " + name.encode(), settings, count=1)
