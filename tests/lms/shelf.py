"""Every package of every course: which there are, and where the build put them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.lms.packaged import Packaged

if TYPE_CHECKING:
    from collections.abc import Sequence

MATRIX: Final = Path(__file__).parents[2] / "courses/new-rules/tracks.csv"
OLD: Final = "scorm12"
NEW: Final = ("scorm2004-4th", "scorm2004-3rd")
LMSS: Final = ("scorm_again", "workbench", "scormhost")
"""Fixtures of the LMSs, the strictest first."""


@dataclass(frozen=True, slots=True)
class Title:
    """One package."""

    course: str
    """Without the track's name where the course has no tracks."""
    target: str

    def __str__(self) -> str:
        """Name it in the name of a test."""
        return f"{self.course}, {self.target}"

    def find(self, built: Path) -> Packaged:
        """Open it in the folder into which all was built."""
        name, _, track = self.course.partition(" ")
        (found,) = built.glob(f"{name}-*{track and f'-{track}'}-en-{self.target}.zip")
        return Packaged(found)


def tracks() -> list[str]:
    """Give the tracks of the flagship as its matrix names them, in its order."""
    first, *_ = MATRIX.read_text(encoding="utf-8").splitlines()
    return first.split(",")[1:]


def graded() -> list[str]:
    """Give what has a pass mark."""
    rows = [line.split(",") for line in MATRIX.read_text(encoding="utf-8").splitlines()]
    (marks,) = [row[1:] for row in rows if row[0] == "final"]
    kept = [track for track, mark in zip(tracks(), marks, strict=True) if mark != "-"]
    return ["hello", *(f"new-rules {track}" for track in kept)]


def everything(targets: Sequence[str] = (OLD, *NEW)) -> list[Title]:
    """Give all packages."""
    courses = ["hello", *(f"new-rules {track}" for track in tracks())]
    return [Title(course, target) for course in courses for target in targets]
