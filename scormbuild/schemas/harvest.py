"""A folder, package or archive → the bytes in it that may be schema files.

It is opened as if an enemy had made it: no name in it becomes a path, nothing is
unpacked to disk, and what is read has bounds.
"""

from __future__ import annotations

import gzip
import os
import tarfile
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.schemas.official import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = (".xsd", ".dtd")
MOST_FILES = 10_000
"""How many files that may be schemas are looked at."""
MOST_UNPACKED = 128 * 1024 * 1024
"""How many unpacked bytes of a tar archive are looked at."""
BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
)
"""What the readers of archives raise where one is damaged."""
_GZIP = b"\x1f\x8b"


def harvest(path: Path) -> Iterator[bytes]:
    """Give what may be schema files: of a folder, a zip, a tar, or the file itself.

    What cannot be read of a broken archive is left out. Raises OSError where the
    machine fails.
    """
    if path.is_dir():
        yield from _of_folder(path)
    elif zipfile.is_zipfile(path):
        yield from _of_zip(path)
    elif path.suffix.lower() in ENDINGS:
        yield from _whole(path)
    else:
        yield from _of_tar(path)


def _of_folder(folder: Path) -> Iterator[bytes]:
    left = MOST_FILES
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            if name.lower().endswith(ENDINGS) and left > 0:
                left -= 1
                yield from _whole(Path(root, name))


def _whole(path: Path) -> Iterator[bytes]:
    """Give a file, unless it is too large, a link, or not a file at all."""
    if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
        yield path.read_bytes()


def _of_zip(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file, suppress(*BROKEN), zipfile.ZipFile(file) as archive:
        members = [it for it in archive.infolist() if _is_likely(it)]
        for member in members[:MOST_FILES]:
            with suppress(*BROKEN), archive.open(member) as stream:
                data = stream.read(LARGEST + 1)
                if len(data) <= LARGEST:
                    yield data


def _is_likely(member: zipfile.ZipInfo) -> bool:
    """Whether a member may be a schema file, packed in a way that can be bounded."""
    plain = member.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    locked = member.flag_bits & 1
    return member.filename.lower().endswith(ENDINGS) and plain and not locked


def _of_tar(path: Path) -> Iterator[bytes]:
    """Look through a tar archive, of which only the beginning fits into memory."""
    with path.open("rb") as file, suppress(*BROKEN):
        packed = file.read(len(_GZIP)) == _GZIP
        file.seek(0)
        stream = gzip.GzipFile(fileobj=file) if packed else file
        unpacked = BytesIO(stream.read(MOST_UNPACKED))
        with tarfile.open(fileobj=unpacked, mode="r:") as archive:
            yield from _members(archive)


def _members(archive: tarfile.TarFile) -> Iterator[bytes]:
    left = MOST_FILES
    for member in archive:
        likely = member.isreg() and member.name.lower().endswith(ENDINGS)
        found = archive.extractfile(member) if likely and left > 0 else None
        if found is not None and member.size <= LARGEST:
            left -= 1
            yield found.read(LARGEST)
