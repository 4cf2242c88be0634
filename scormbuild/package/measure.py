"""Files → the size of their zip, without writing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from scormbuild.package.archive import Member, directory, local_header
from scormbuild.package.contents import content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scormbuild.site import File


def package_bytes(files: Iterable[File], open_media: Callable[[str], BinaryIO]) -> int:
    """Give the bytes of the zip that `write_package` would write of the files.

    `open_media` opens a medium by its path in the course. Raises OSError where the
    machine fails.
    """
    members: list[Member] = []
    size = 0
    for file in sorted(files, key=lambda file: file.path):
        ready = content(file, open_media)
        member = Member(
            name=file.path,
            method=ready.method,
            crc=ready.crc,
            packed=ready.packed,
            size=ready.size,
            offset=size,
        )
        size += len(local_header(member)) + ready.packed
        members.append(member)
    return size + len(directory(members, size))
