"""A zip whose bytes depend on nothing but names and contents (PKWARE's APPNOTE)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

STORED, DEFLATED = 0, 8
"""Ways to hold a member (APPNOTE 4.4.5)."""

LIMIT_32 = 0xFFFFFFFF
"""A size or offset that is this or more is written in 64 bits (APPNOTE 4.4.1.4)."""
LIMIT_16 = 0xFFFF
"""The same for the number of members."""

_VERSION, _VERSION_64 = 20, 45
"""Needed to read deflate and folders; to read 64-bit sizes (APPNOTE 4.4.3)."""
_UNIX = 3
"""The system that modes are meant for; the same wherever we run (APPNOTE 4.4.2)."""
_MODE = 0o100644 << 16
"""A plain file that all may read and its owner write."""
_TIME, _DATE = 0, (1 << 5) | 1
"""Midnight of 1 January 1980, the first moment a zip can name (APPNOTE 4.4.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What the headers say of a file; its name is ASCII."""

    name: str
    method: int
    crc: int
    packed: int
    """Bytes in the archive."""
    size: int
    """Bytes of the file."""
    offset: int
    """Where its local header begins."""


def local_header(member: Member) -> bytes:
    """Write what stands before a member's bytes (APPNOTE 4.3.7)."""
    big = max(member.size, member.packed) >= LIMIT_32
    extra = _extra(member.size, member.packed) if big else b""
    name = member.name.encode("ascii")
    return (
        struct.pack(
            "<4s5H3L2H",
            b"PK\3\4",
            _VERSION_64 if big else _VERSION,
            0,
            member.method,
            _TIME,
            _DATE,
            member.crc,
            LIMIT_32 if big else member.packed,
            LIMIT_32 if big else member.size,
            len(name),
            len(extra),
        )
        + name
        + extra
    )


def directory(members: Iterable[Member], offset: int) -> bytes:
    """Write the list of members, which begins at an offset, and the archive's end."""
    entries = [_entry(member) for member in members]
    size = sum(map(len, entries))
    return b"".join(entries) + _end(len(entries), size, offset)


def _entry(member: Member) -> bytes:
    """Write a member's line in the list (APPNOTE 4.3.12)."""
    values = (member.size, member.packed, member.offset)
    extra = _extra(*(value for value in values if value >= LIMIT_32))
    needed = _VERSION_64 if extra else _VERSION
    name = member.name.encode("ascii")
    return (
        struct.pack(
            "<4s4B4H3L5H2L",
            b"PK\1\2",
            needed,
            _UNIX,
            needed,
            0,
            0,
            member.method,
            _TIME,
            _DATE,
            member.crc,
            min(member.packed, LIMIT_32),
            min(member.size, LIMIT_32),
            len(name),
            len(extra),
            0,
            0,
            0,
            _MODE,
            min(member.offset, LIMIT_32),
        )
        + name
        + extra
    )


def _end(count: int, size: int, offset: int) -> bytes:
    """Write the last record, and the 64-bit one before it where it needs one."""
    end = struct.pack(
        "<4s4H2LH",
        b"PK\5\6",
        0,
        0,
        min(count, LIMIT_16),
        min(count, LIMIT_16),
        min(size, LIMIT_32),
        min(offset, LIMIT_32),
        0,
    )
    if count < LIMIT_16 and max(size, offset) < LIMIT_32:
        return end
    record = struct.pack(
        "<4sQ2B H2L4Q",
        b"PK\6\6",
        44,
        _VERSION_64,
        _UNIX,
        _VERSION_64,
        0,
        0,
        count,
        count,
        size,
        offset,
    )
    where = struct.pack("<4sLQL", b"PK\6\7", 0, offset + size, 1)
    return record + where + end


def _extra(*values: int) -> bytes:
    """Write values in 64 bits (APPNOTE 4.5.3); nothing where there are none."""
    if not values:
        return b""
    return struct.pack(f"<2H{len(values)}Q", 1, 8 * len(values), *values)
