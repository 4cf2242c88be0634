"""Files → a zip or a folder on disk: whole, or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from scormbuild.filename import survives
from scormbuild.package.archive import Member, directory, local_header
from scormbuild.package.contents import content, plain
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from scormbuild.site import File


class PackageError(Exception):
    """Files that no package can hold together: our bug, rules find it in sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A package on disk."""

    path: Path
    sha256: str
    """Of the zip, in hexadecimal."""
    content_digest: str
    """sha256 of names and contents: of what `sha256sum` prints for the files, sorted
    by name; the same however the zip was deflated."""
    bytes: int
    """Size of the zip."""


def write_package(
    files: Iterable[File], destination: Path, open_media: Callable[[str], BinaryIO]
) -> Written:
    """Write a zip of the files, sorted by name, in place of what stood there.

    `open_media` opens a medium by its path in the course. Raises PackageError for
    names that clash or do not survive, OSError where the machine fails; then, and at
    Ctrl-C, what stood there before still stands.
    """
    members: list[Member] = []
    listing = sha256()
    with _replacing(destination) as out:
        tally = _Tally(out)
        for file in _sorted(files):
            ready = content(file, open_media)
            member = Member(
                name=file.path,
                method=ready.method,
                crc=ready.crc,
                packed=ready.packed,
                size=ready.size,
                offset=tally.size,
            )
            tally.write(local_header(member))
            for piece in ready.pieces():
                tally.write(piece)
            members.append(member)
            listing.update(f"{ready.digest}  {file.path}\n".encode())
        tally.write(directory(members, tally.size))
    return Written(
        path=destination,
        sha256=tally.digest.hexdigest(),
        content_digest=listing.hexdigest(),
        bytes=tally.size,
    )


def write_folder(
    files: Iterable[File], destination: Path, open_media: Callable[[str], BinaryIO]
) -> None:
    """Write the files as a folder, in place of the one that stood there.

    The old folder goes when the new one is complete. Raises as `write_package` does.
    """
    fresh = _beside(destination, "part")
    old = _beside(destination, "old")
    try:
        _clear(fresh)
        _clear(old)
        fresh.mkdir(parents=True)
        for file in _sorted(files):
            path = fresh / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as out:
                out.writelines(plain(file, open_media))
        if destination.exists():
            destination.rename(old)
        fresh.rename(destination)
    except BaseException:
        if old.exists() and not destination.exists():
            old.rename(destination)
        raise
    finally:
        _clear(fresh)
        if destination.exists():
            _clear(old)


class _Tally:
    """Writes on, and keeps the digest and the size of all that was written."""

    def __init__(self, out: BinaryIO) -> None:
        """Begin with an empty file."""
        self._out = out
        self.digest = sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        """Write and count."""
        self._out.write(data)
        self.digest.update(data)
        self.size += len(data)


@contextmanager
def _replacing(destination: Path) -> Iterator[BinaryIO]:
    """Give a file beside a destination; it takes that place once it is on the disk."""
    destination.parent.mkdir(parents=True, exist_ok=True)
    part = _beside(destination, "part")
    try:
        with part.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(destination)
    finally:
        part.unlink(missing_ok=True)


def _beside(destination: Path, ending: str) -> Path:
    """Name a neighbour that is ours alone, hidden, on the same disk."""
    return destination.with_name(f".{destination.name}.{os.getpid()}.{ending}")


def _clear(leftover: Path) -> None:
    if leftover.is_dir() and not leftover.is_symlink():
        shutil.rmtree(leftover)
    else:
        leftover.unlink(missing_ok=True)


def _sorted(files: Iterable[File]) -> list[File]:
    """Sort by name; refuse what not every importer and every disk can hold."""
    ordered = sorted(files, key=lambda file: file.path)
    seen: dict[str, str] = {}
    for path in (file.path for file in ordered):
        if not survives(path):
            raise PackageError(f"`{path}` is a name that not every LMS survives")
        steps = path.casefold().split("/")
        above = ("/".join(steps[:n]) for n in range(1, len(steps)))
        for name in (*above, path.casefold()):
            if name in seen:
                raise PackageError(f"`{path}` and `{seen[name]}` cannot stand together")
        seen[path.casefold()] = path
    return ordered
