"""The only door to the outside: a course's folder on disk, or the same in memory."""

from __future__ import annotations

import os
from errno import EEXIST
from io import BytesIO
from pathlib import Path
from time import localtime, strftime
from typing import TYPE_CHECKING, BinaryIO, Protocol

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COURSE_FILE = "course.yaml"
LEFT_OUT = frozenset({"dist", "node_modules", "__pycache__"})
"""Folders that never belong to a course; neither do hidden ones."""

LEADS_OUT = "a link that leads out of the course folder"
NO_FILE = "a pipe, a socket or a device, no file"


class NotACourse(Exception):  # noqa: N818 - it names what the author sees
    """A path that holds no course; its text says why, for the author."""


class Files(Protocol):
    """All that the stages may ask of the outside."""

    @property
    def name(self) -> str:
        """Name of the course's folder."""

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every file's path from the course folder, with its size in bytes."""

    @property
    def strangers(self) -> Mapping[str, str]:
        """Paths that are never opened, each with what is there.

        Symbolic links that lead out of the course folder, pipes, sockets, devices.
        """

    @property
    def today(self) -> str:
        """The day on which this runs, as `2027-05-31`; no package depends on it."""

    def read(self, path: str) -> bytes:
        """Give a file's bytes; OSError where the machine fails."""

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading in pieces."""

    def write(self, path: str, data: bytes) -> None:
        """Replace a file's bytes, whole or not at all."""


@dataclass(frozen=True)
class Project:
    """A course's folder on disk."""

    root: Path
    sizes: Mapping[str, int]
    strangers: Mapping[str, str]

    @classmethod
    def open_folder(cls, path: Path) -> Project:
        """Look at a folder that holds a `course.yaml`, or at that file itself.

        Raises NotACourse where there is none.
        """
        root = path.parent if path.name == COURSE_FILE and path.is_file() else path
        if path.is_file() and _is_near(path.name):
            raise NotACourse(f"`{path}` is no `{COURSE_FILE}`; rename it to that")
        if not root.is_dir():
            raise NotACourse(
                f"there is no folder `{path}`; name the folder of a course"
            )
        if not (root / COURSE_FILE).is_file():
            raise NotACourse(f"`{path}` holds no `{COURSE_FILE}`; {_instead(root)}")
        sizes: dict[str, int] = {}
        strangers: dict[str, str] = {}
        for entry, stranger in _walk(root.resolve(), root.resolve()):
            name = entry.relative_to(root.resolve()).as_posix()
            if stranger:
                strangers[name] = stranger
            else:
                sizes[name] = entry.stat().st_size
        return cls(root, dict(sorted(sizes.items())), strangers)

    @classmethod
    def new_folder(cls, path: Path) -> Project:
        """Make a folder for a course that is still to be written.

        Raises FileExistsError where something stands there already.
        """
        path.mkdir(parents=True, exist_ok=True)
        if any(path.iterdir()):
            raise FileExistsError(EEXIST, "there is something in it", str(path))
        return cls(path, {}, {})

    @property
    def name(self) -> str:
        """Name of the course's folder."""
        return self.root.resolve().name

    @property
    def today(self) -> str:
        """The day on which this runs, where it runs (ISO 8601, 5.2.1)."""
        return strftime("%Y-%m-%d", localtime())

    def read(self, path: str) -> bytes:
        """Give a file's bytes; OSError where the machine fails."""
        return (self.root / path).read_bytes()

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading in pieces."""
        return (self.root / path).open("rb")

    def write(self, path: str, data: bytes) -> None:
        """Replace a file's bytes, whole or not at all; make its folder if need be."""
        write_whole(self.root / path, data)


def write_whole(target: Path, data: bytes) -> None:
    """Replace a file's bytes, whole or not at all; make its folder if need be."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(target.name + ".writing")
    try:
        beside.write_bytes(data)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def file_on_the_way(folder: Path) -> Path | None:
    """Give the file that stands where a folder, or one above it, should; else None."""
    return next((it for it in (folder, *folder.parents) if it.is_file()), None)


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace files of a folder, all of them or none; make the folder if need be.

    Others in it stay. Raises OSError where the machine fails.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    beside = {name: folder / f"{name}.writing" for name in files}
    try:
        for name, data in files.items():
            beside[name].write_bytes(data)
        for name, path in beside.items():
            path.replace(folder / name)
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)
        if made and not any(folder.iterdir()):
            folder.rmdir()


@dataclass()
class MemoryProject:
    """A course in memory, for tests and for tools that hold one already."""

    files: dict[str, bytes]
    name: str = "course"
    strangers: Mapping[str, str] = field(default_factory=dict)
    today: str = "2026-01-01"

    def __init__(
        self,
        files: Mapping[str, str | bytes],
        name: str = "course",
        today: str = "2026-01-01",
    ) -> None:
        """Take texts or bytes by path, and the day on which to look at them."""
        self.files = {
            path: body.encode() if isinstance(body, str) else body
            for path, body in files.items()
        }
        self.name = name
        self.today = today
        self.strangers = {}

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every file's path, with its size in bytes."""
        return {path: len(self.files[path]) for path in sorted(self.files)}

    def read(self, path: str) -> bytes:
        """Give a file's bytes; FileNotFoundError where there is none."""
        try:
            return self.files[path]
        except KeyError:
            raise FileNotFoundError(path) from None

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading in pieces."""
        return BytesIO(self.read(path))

    def write(self, path: str, data: bytes) -> None:
        """Replace a file's bytes."""
        self.files[path] = data


def _is_near(name: str) -> bool:
    """Say whether a file was meant for `course.yaml`, as editors change its name."""
    stem, _, ending = name.lower().partition(".")
    return stem == "course" and ending in _NEAR and name != COURSE_FILE


_NEAR = frozenset(
    {"yaml", "yml", "txt", "yaml.txt", "yml.txt", "yaml.yaml", "yaml.yml", "yml.yml"}
)


def _instead(folder: Path) -> str:
    """Say what to do about a folder without settings, by what else is in it."""
    entries = sorted(folder.iterdir())
    near = [it.name for it in entries if _is_near(it.name)]
    inside = [it.as_posix() for it in entries if (it / COURSE_FILE).is_file()]
    if near:
        hidden = "; Windows may hide its ending" if near[0].count(".") > 1 else ""
        return f"rename `{near[0]}` to that{hidden}"
    if len(inside) == 1:
        return f"did you mean `{inside[0]}`?"
    return "name the folder of a course"


def _walk(folder: Path, root: Path) -> Iterator[tuple[Path, str]]:
    """Give every file below a folder, and what it is where it must not be opened."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = Path(entry.path)
        if entry.name.startswith(".") or entry.name in LEFT_OUT:
            continue
        if entry.is_symlink():
            inside = path.exists() and path.resolve().is_relative_to(root)
            if not inside:
                yield path, LEADS_OUT
            elif not path.is_dir():
                yield path, "" if path.is_file() else NO_FILE
        elif entry.is_dir():
            yield from _walk(path, root)
        else:
            yield path, "" if entry.is_file() else NO_FILE
