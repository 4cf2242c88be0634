"""The courses that come with scormbuild, to start one's own from."""

from __future__ import annotations

import re
from pathlib import Path

import scormbuild
from scormbuild.project import COURSE_FILE, Project
from scormbuild.slug import slug

EXAMPLES = {"hello": "twelve lines: one page, one question"}
PACKAGE = Path(scormbuild.__file__).parent


def start(example: str, folder: Path) -> Project:
    """Write an example into a folder and name it after that folder.

    Where the folder's name cannot be an id, the course keeps the example's. Raises
    OSError where the machine fails.
    """
    source = Project.open_folder(_home(example))
    made = Project(folder, source.sizes, frozenset())
    name = slug(made.name) or example
    for path in source.sizes:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        data = source.read(path)
        made.write(path, _renamed(data, name) if path == COURSE_FILE else data)
    return made


def _home(example: str) -> Path:
    """Find an example: inside the package when installed, beside it in a checkout."""
    installed = PACKAGE / "examples" / example
    return installed if installed.is_dir() else PACKAGE.parent / "courses" / example


def _renamed(settings: bytes, name: str) -> bytes:
    return re.sub(rb"(?m)^id: [^\s]+", f"id: {name}".encode(), settings, count=1)
