"""JSON lines → statements with ids, and the lines that are none."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OURS = UUID("5f0c1d0e-6f0c-5b1a-9a55-6d0f8a2b7c31")
"""Namespace of the ids that are made here; a changed one would send all again."""
NEEDED = ("actor", "verb", "object")
"""What a statement cannot be without (xAPI Data 2.2)."""
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement on its way to an LRS."""

    id: str
    """Its UUID, in small letters."""
    body: bytes
    """Its JSON, as the author wrote it; the id in front where it had none."""
    digest: bytes
    """Of what it says but for its id, however it is written (SHA-256)."""
    line: int
    """Where it stands in its file, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A line that is no statement."""

    line: int
    """From 1."""
    text: str
    """The line, as far as it can be read."""
    message: str
    """What is wrong with it."""
    hint: str


def statements(lines: Iterable[bytes]) -> Iterator[Statement | Broken]:
    """Read JSON lines, one statement each; empty lines are left out.

    A statement without an id gets one that follows from what it says (uuid5), so that
    the same line has the same id tomorrow. Of a file that holds no lines of JSON at all
    one fault is told, not one a line.
    """
    for number, line in enumerate(lines, start=1):
        raw = (line.removeprefix(_BOM) if number == 1 else line).strip()
        if number == 1 and (fault := _no_lines(raw)):
            yield _broken(raw, number, fault)
            return
        if raw:
            yield _read(raw, number)


class _NoStatement(Exception):  # noqa: N818 - it never leaves this module
    """What is wrong with a line, and what to do about it."""


def _read(raw: bytes, number: int) -> Statement | Broken:
    try:
        found = _parsed(raw)
        name = _name(found)
    except _NoStatement as fault:
        return _broken(raw, number, fault)
    digest = sha256(_canonical(found).encode("ascii")).digest()
    if "id" not in found:
        raw = b'{"id":"' + name.encode("ascii") + b'",' + raw[1:]
    return Statement(id=name, body=raw, digest=digest, line=number)


def _broken(raw: bytes, number: int, fault: _NoStatement) -> Broken:
    message, hint = fault.args
    text = raw.decode("utf-8", "replace")
    return Broken(line=number, text=text, message=message, hint=hint)


def _no_lines(first: bytes) -> _NoStatement | None:
    """Say what a file is that is not written line by line; by its first line."""
    if first.startswith(_UTF_16):
        return _NoStatement("the file is UTF-16", "save it as UTF-8")
    if first in (b"[", b"{"):
        return _NoStatement("the file is one piece of JSON over many lines", _WHOLE)
    return None


def _name(found: dict[str, Any]) -> str:
    if isinstance(found.get("statements"), list):
        raise _NoStatement("the line is an LRS's answer that holds statements", _WHOLE)
    lacks = [f"`{key}`" for key in NEEDED if not isinstance(found.get(key), dict)]
    if lacks:
        raise _NoStatement(f"the statement has no {' and no '.join(lacks)}", _MEND)
    if "id" not in found:
        return str(uuid5(OURS, _canonical(found)))
    name = found["id"]
    if not isinstance(name, str) or not _UUID.fullmatch(name):
        raise _NoStatement("the `id` is no UUID", "leave it out, and one is made")
    return name.lower()


def _parsed(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError:
        fault = _NoStatement("the line is not UTF-8", "save the file as UTF-8")
        raise fault from None
    except RecursionError:
        raise _NoStatement("the line is nested too deeply", _MEND) from None
    except ValueError as fault:
        words = f"the line is no JSON: {_plainly(fault)}"
        raise _NoStatement(words, _WHOLE) from None
    if isinstance(found, list):
        raise _NoStatement("the line is a list, no JSON object", _WHOLE)
    if not isinstance(found, dict):
        raise _NoStatement("the line is no JSON object", _WHOLE)
    return found


_MEND = "mend it where it comes from, or remove the line"
_WHOLE = "write each statement as one JSON object on a line of its own"


def _refuse(word: str) -> None:
    raise ValueError(f"there is no {word} in JSON")


def _plainly(fault: ValueError) -> str:
    if isinstance(fault, json.JSONDecodeError):
        return f"{fault.msg[0].lower()}{fault.msg[1:]}, at column {fault.colno}"
    if "digits" in str(fault):
        return "a number has thousands of digits"
    return str(fault)


def _canonical(found: dict[str, Any]) -> str:
    said = {key: value for key, value in found.items() if key != "id"}
    return json.dumps(said, sort_keys=True, separators=(",", ":"))
