"""A member's bytes, ready for the archive: deflated where that helps, else as they are.

Media pass through in pieces, so that memory does not depend on their size.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from deflate import crc32, deflate_compress

from scormbuild.package.archive import DEFLATED, STORED
from scormbuild.records import dataclass
from scormbuild.site import Media

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scormbuild.site import File

LEVEL = 6
"""Of libdeflate, 1-12: part of what makes two builds equal (docs/why.md)."""

PIECE = 1 << 20
"""Bytes of a medium held at a time."""

WHOLE = 8 << 20
"""Media above this many bytes are stored: libdeflate wants all of a member at once."""

_ALREADY_SMALL = re.compile(
    r"7z|aac|avif|docx|epub|flac|gif|gz|jpe?g|m4[av]|mov|mp[34]|od[pst]|og[agv]|opus"
    r"|png|pptx|web[mp]|woff2?|xlsx|zip",
    re.IGNORECASE,
)
"""Endings of files that are compressed already."""


class MediaChangedError(OSError):
    """A medium became another while it was being packed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file's bytes as a member holds them."""

    method: int
    crc: int
    """CRC-32 of the file."""
    size: int
    packed: int
    digest: str
    """sha256 of the file, in hexadecimal."""
    pieces: Callable[[], Iterator[bytes]]
    """Gives the member's bytes."""


def content(file: File, open_media: Callable[[str], BinaryIO]) -> Content:
    """Make a file ready; its bytes are asked for when they are written."""
    body = file.body
    deflatable = not _ALREADY_SMALL.fullmatch(file.path.rpartition(".")[2])
    if isinstance(body, bytes):
        return _held(body, deflatable=deflatable)
    if deflatable and body.size <= WHOLE:
        return _held(b"".join(_pieces(body, open_media)), deflatable=True)
    return _streamed(body, open_media)


def plain(file: File, open_media: Callable[[str], BinaryIO]) -> Iterator[bytes]:
    """Give a file's own bytes in pieces."""
    if isinstance(file.body, Media):
        return _pieces(file.body, open_media)
    return iter((file.body,))


def _held(body: bytes, *, deflatable: bool) -> Content:
    small = _deflated(body) if deflatable else body
    helped = len(small) < len(body)
    kept = small if helped else body
    return Content(
        method=DEFLATED if helped else STORED,
        crc=crc32(body),
        size=len(body),
        packed=len(kept),
        digest=sha256(body).hexdigest(),
        pieces=lambda: iter((kept,)),
    )


@lru_cache(maxsize=32)
def _deflated(body: bytes) -> bytes:
    """Deflate once what stands in the packages of several targets."""
    return bytes(deflate_compress(body, LEVEL))


def _streamed(medium: Media, open_media: Callable[[str], BinaryIO]) -> Content:
    """Read a medium once for its checksums; it is read again when it is written."""
    crc, size, digest = 0, 0, sha256()
    for piece in _pieces(medium, open_media):
        crc = crc32(piece, crc)
        size += len(piece)
        digest.update(piece)

    def again() -> Iterator[bytes]:
        seen = 0
        for piece in _pieces(medium, open_media):
            seen = crc32(piece, seen)
            yield piece
        if seen != crc:
            raise MediaChangedError(f"`{medium.path}` changed while it was packed")

    return Content(
        method=STORED,
        crc=crc,
        size=size,
        packed=size,
        digest=digest.hexdigest(),
        pieces=again,
    )


def _pieces(medium: Media, open_media: Callable[[str], BinaryIO]) -> Iterator[bytes]:
    """Read a medium; raises MediaChangedError where its size is no longer the known."""
    size = 0
    with open_media(medium.path) as stream:
        while piece := stream.read(PIECE):
            size += len(piece)
            if size > medium.size:
                break
            yield piece
    if size != medium.size:
        raise MediaChangedError(f"`{medium.path}` changed while it was packed")
