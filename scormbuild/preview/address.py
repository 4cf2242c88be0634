"""Where a course's preview is found: the same address again after a restart."""

from __future__ import annotations

import json
import os
import re
import socket
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from scormbuild.records import dataclass
from scormbuild.schemas.store import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

TOKEN = re.compile(r"[A-Za-z0-9_-]{32,64}")
TOKEN_BYTES = 24
"""192 bits: nobody guesses them."""
PORTS = range(1024, 65536)


@dataclass(frozen=True, slots=True)
class Address:
    """A port and the secret part of the address."""

    port: int
    token: str


class PortTakenError(Exception):
    """The port that was asked for cannot be had."""


def listen(host: str, port: int | None, kept: Address | None) -> socket.socket:
    """Listen at a port, at the one kept from before, or at any that is free.

    Raises PortTakenError where the port asked for is taken, OSError where the host is
    none of this machine's.
    """
    if port is not None:
        try:
            return _bound(host, port)
        except OSError as fault:
            raise PortTakenError(fault.strerror or str(fault)) from fault
    if kept is not None:
        with suppress(OSError):
            return _bound(host, kept.port)
    return _bound(host, 0)


def _bound(host: str, port: int) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    family, kind, protocol, _, place = found[0]
    listener = socket.socket(family, kind, protocol)
    try:
        if sys.platform != "win32":  # there it would mean to share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def fresh_token() -> str:
    """Make a secret."""
    return token_urlsafe(TOKEN_BYTES)


def url(host: str, address: Address) -> str:
    """Give the address to open; one that listens everywhere is opened here."""
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - named, not bound
    name = everywhere.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{name}:{address.port}/{address.token}/"


def address_file(root: Path) -> Path:
    """Say where a course's address is kept for whoever runs this."""
    folder = state_folder(sys.platform, os.environ, Path.home())
    return folder / "preview" / f"{sha256(str(root).encode()).hexdigest()[:32]}.json"


def state_folder(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """Say where programs of a platform keep what outlives a run and is no data.

    XDG's base directory specification wants relative paths ignored.
    """
    if platform in ("darwin", "win32"):
        return data_folder(platform, environment, home)
    told = Path(environment.get("XDG_STATE_HOME", ""))
    return (told if told.is_absolute() else home / ".local/state") / "scormbuild"


def kept_address(file: Path) -> Address | None:
    """Read an address; None where there is none, or none that can be used."""
    try:
        told = json.loads(file.read_text("utf-8"))
        address = Address(told["port"], told["token"])
        good = address.port in PORTS and TOKEN.fullmatch(address.token)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return address if good else None


def keep_address(file: Path, address: Address) -> None:
    """Keep an address where only its user can read it; OSError where it cannot be."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = file.with_name(f"{file.name}.{os.getpid()}.part")
    text = json.dumps({"port": address.port, "token": address.token})
    opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8") as out:
        out.write(text)
    beside.replace(file)
