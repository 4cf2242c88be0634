"""A user's own copies of official schema files, in the user's data folder."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.project import Project
from scormbuild.records import dataclass, field
from scormbuild.schemas.official import Official, official, recognised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Store:
    """A folder with copies; what in it is not as it was published does not count."""

    root: Path
    known: tuple[Official, ...] = field(default_factory=official)

    def read(self, file: Official) -> bytes | None:
        """Give a file's content; None where there is no good copy of it."""
        with suppress(OSError):
            from hashlib import sha256  # noqa: PLC0415 - few packages hold such files

            data = self._path(file).read_bytes()
            if sha256(data).hexdigest() == file.sha256:
                return data
        return None

    def of(self, target: str) -> tuple[tuple[str, bytes | None], ...]:
        """Give a target's files by path, with None for those that are missing."""
        return tuple(
            (file.path, self.read(file)) for file in self.known if file.target == target
        )

    def keep(self, candidates: Iterable[bytes]) -> tuple[Official, ...]:
        """Keep those among some bytes that are official files; give all recognised.

        Raises OSError where the machine fails.
        """
        found: dict[Official, None] = {}
        folder = Project(self.root, {}, {})
        for data in candidates:
            for file, body in recognised(data, self.known):
                found[file] = None
                if self.read(file) is None:
                    folder.write(f"{file.target}/{file.path}", body)
        return tuple(file for file in self.known if file in found)

    def _path(self, file: Official) -> Path:
        return self.root / file.target / file.path


def users_store() -> Store:
    """Give the store of whoever runs this."""
    return Store(data_folder(sys.platform, os.environ, Path.home()) / "schemas")


def data_folder(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """Say where programs of a platform keep what is their user's own.

    XDG's base directory specification wants relative paths ignored.
    """
    if platform == "darwin":
        return home / "Library" / "Application Support" / "scormbuild"
    name, instead = (
        ("APPDATA", home / "AppData" / "Roaming")
        if platform == "win32"
        else ("XDG_DATA_HOME", home / ".local" / "share")
    )
    told = Path(environment.get(name, ""))
    return (told if told.is_absolute() else instead) / "scormbuild"
