"""What is on its way to an LRS, kept in a file that outlives crashes."""

from __future__ import annotations

import os
import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING, Self

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scormbuild.publish.lines import Statement

WAITING, SENT, REFUSED = 0, 1, 2
VERSION = 1
"""Of the tables; kept in the file's head."""
NAME = 0x53424F58
"""SQLite's application id of such a file: SBOX."""
TABLES = """
CREATE TABLE statement (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL DEFAULT 0,
  digest BLOB NOT NULL,
  body BLOB,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX next ON statement (state, seq);
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class BadOutbox(Exception):  # noqa: N818 - it names what the user sees
    """A file that is no outbox, is in use, or belongs to another LRS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A statement that is not yet with the LRS, or was refused by it."""

    seq: int
    """Its place in the queue."""
    id: str
    body: bytes
    file: str
    """The file it came from."""
    line: int
    """Its line there, from 1."""
    reason: str = ""
    """Why the LRS refused it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many statements an outbox holds."""

    waiting: int
    sent: int
    refused: int


class Outbox:
    """A queue of statements in an SQLite file, for one LRS."""

    def __init__(self, path: Path, lrs: str, *, make: bool = True) -> None:
        """Open an outbox for an LRS; make one, unless told not to, for its owner alone.

        Raises BadOutbox, and OSError for the machine's faults.
        """
        os.close(os.open(path, os.O_RDWR | (os.O_CREAT if make else 0), 0o600))
        self._file = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            self._prepare(lrs)
        except sqlite3.OperationalError as fault:
            self._file.close()
            if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise OSError(None, str(fault), str(path)) from fault
            raise BadOutbox(f"`{path}` is in use by another scormbuild") from fault
        except sqlite3.DatabaseError as fault:
            self._file.close()
            raise BadOutbox(f"`{path}` is no outbox of scormbuild") from fault
        except BadOutbox as fault:
            self._file.close()
            raise BadOutbox(f"`{path}` {fault}") from None

    def _prepare(self, lrs: str) -> None:
        run = self._file.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA secure_delete = ON")
        run("BEGIN EXCLUSIVE")
        (name,) = run("PRAGMA application_id").fetchone()
        (version,) = run("PRAGMA user_version").fetchone()
        (tables,) = run("SELECT count(*) FROM sqlite_schema").fetchone()
        if not tables:
            for command in TABLES.split(";\n"):
                run(command)
            run(f"PRAGMA application_id = {NAME}")
            run(f"PRAGMA user_version = {VERSION}")
            run("INSERT INTO kept VALUES ('lrs', ?)", (lrs,))
        elif (name, version) != (NAME, VERSION):
            raise BadOutbox("is no outbox of this scormbuild")
        (held,) = run("SELECT value FROM kept WHERE name = 'lrs'").fetchone()
        if held != lrs:
            raise BadOutbox(f"is for {held}; name another with --outbox")
        run("COMMIT")

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._file.close()

    def put(self, file: str, found: Iterable[Statement]) -> tuple[Statement, ...]:
        """Queue statements; give those whose id another statement has already.

        What was put before is not queued again; what was refused is, if it has changed.
        """
        self._file.execute("BEGIN")
        clashes = tuple(it for it in found if not self._put(file, it))
        self._file.execute("COMMIT")
        return clashes

    def _put(self, file: str, found: Statement) -> bool:
        digest = sha256(found.body).digest()
        row = (found.id, digest, found.body, file, found.line)
        new = self._file.execute(
            "INSERT OR IGNORE INTO statement (id, digest, body, file, line)"
            " VALUES (?, ?, ?, ?, ?)",
            row,
        ).rowcount
        if new:
            return True
        state, held = self._file.execute(
            "SELECT state, digest FROM statement WHERE id = ?", (found.id,)
        ).fetchone()
        if held == digest:
            return True
        if state != REFUSED:
            return False
        self._file.execute(
            "UPDATE statement SET state = 0, reason = '', digest = ?, body = ?,"
            " file = ?, line = ? WHERE id = ?",
            (*row[1:], found.id),
        )
        return True

    def waiting(self, after: int, count: int) -> tuple[Waiting, ...]:
        """Give the next statements behind a place in the queue, at most so many."""
        return self._rows(WAITING, after, count)

    def refused(self) -> tuple[Waiting, ...]:
        """Give the statements that the LRS refused, with its reasons."""
        return self._rows(REFUSED, 0, -1)

    def _rows(self, *values: int) -> tuple[Waiting, ...]:
        rows = self._file.execute(
            "SELECT seq, id, body, file, line, reason FROM statement"
            " WHERE state = ? AND seq > ? ORDER BY seq LIMIT ?",
            values,
        )
        return tuple(
            Waiting(seq=seq, id=name, body=body, file=file, line=line, reason=reason)
            for seq, name, body, file, line, reason in rows
        )

    def sent(self, items: Iterable[Waiting]) -> None:
        """Note that the LRS has these; what they said is forgotten."""
        self._file.execute("BEGIN")
        self._file.executemany(
            "UPDATE statement SET state = 1, body = NULL, reason = '' WHERE seq = ?",
            [(item.seq,) for item in items],
        )
        self._file.execute("COMMIT")

    def refuse(self, item: Waiting, reason: str) -> None:
        """Keep a statement aside, with the reason."""
        self._file.execute(
            "UPDATE statement SET state = 2, reason = ? WHERE seq = ?",
            (reason, item.seq),
        )

    def again(self) -> None:
        """Queue what was refused once more."""
        self._file.execute("UPDATE statement SET state = 0 WHERE state = 2")

    def counts(self) -> Counts:
        """Count what is there."""
        found = dict(
            self._file.execute("SELECT state, count(*) FROM statement GROUP BY state")
        )
        return Counts(
            waiting=found.get(WAITING, 0),
            sent=found.get(SENT, 0),
            refused=found.get(REFUSED, 0),
        )
