"""Which official schema files there are, by their digests; none of them is here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LARGEST = 64 * 1024
"""Bytes; more than any official file has."""


@dataclass(frozen=True, slots=True)
class Official:
    """A file that its publisher's package would hold."""

    target: str
    """The target whose packages it belongs in."""
    path: str
    """From the package's root."""
    sha256: str
    """In hexadecimal."""


@cache
def official() -> tuple[Official, ...]:
    """Give all of them: for each target what controls its manifest's namespaces.

    That is, the files for the namespaces and all that these include.
    """
    text = Path(__file__).with_name("official.tsv").read_text("utf-8")
    return tuple(Official(*line.split("\t")) for line in text.splitlines()[1:])


def recognised(
    data: bytes, known: Iterable[Official]
) -> Iterator[tuple[Official, bytes]]:
    """Give the files that some bytes are, each with its exact content.

    Copies often differ in their line ends; what is given is what was published. One
    copy may be two files: the editions publish some with both kinds of line ends.
    """
    from hashlib import sha256  # noqa: PLC0415 - only `schemas` asks

    unix = data.replace(b"\r\n", b"\n")
    bodies = {data, unix, unix.replace(b"\n", b"\r\n")}
    by_digest = {sha256(body).hexdigest(): body for body in bodies}
    for file in known:
        if file.sha256 in by_digest:
            yield file, by_digest[file.sha256]
