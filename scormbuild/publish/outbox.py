"""What is on its way to an LRS, kept in a file that outlives crashes."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
        self._path = path
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
        # somebody else's file stays as it is: even its journal's mode
        self._is_new()
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA secure_delete = ON")
        run("BEGIN EXCLUSIVE")
        if self._is_new():
            for command in TABLES.split(";\n"):
                run(command)
            run(f"PRAGMA application_id = {NAME}")
            run(f"PRAGMA user_version = {VERSION}")
            run("INSERT INTO kept VALUES ('lrs', ?)", (lrs,))
        (held,) = run("SELECT value FROM kept WHERE name = 'lrs'").fetchone()
        if held != lrs:
            raise BadOutbox(f"is for {held}; name another with --outbox")
        run("COMMIT")

    def _is_new(self) -> bool:
        """Say whether nothing is in it yet. Raises BadOutbox for what is not ours."""
        run = self._file.execute
        (name,) = run("PRAGMA application_id").fetchone()
        (version,) = run("PRAGMA user_version").fetchone()
        (tables,) = run("SELECT count(*) FROM sqlite_schema").fetchone()
        if tables and (name, version) != (NAME, VERSION):
            raise BadOutbox("is no outbox of this scormbuild")
        return not tables

    @contextmanager
    def _step(self) -> Iterator[sqlite3.Connection]:
        """Do something whole or not at all. Raises OSError, as for a full disk."""
        try:
            self._file.execute("BEGIN")
            yield self._file
            self._file.execute("COMMIT")
        except sqlite3.Error as fault:
            with suppress(sqlite3.Error):
                self._file.execute("ROLLBACK")
            raise OSError(None, str(fault), str(self._path)) from fault

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
        with self._step():
            return tuple(it for it in found if not self._put(file, it))

    def _put(self, file: str, found: Statement) -> bool:
        row = (found.id, found.digest, found.body, file, found.line)
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
        if held == found.digest:
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
        with self._step() as run:
            rows = run.execute(
                "SELECT seq, id, body, file, line, reason FROM statement"
                " WHERE state = ? AND seq > ? ORDER BY seq LIMIT ?",
                values,
            ).fetchall()
        return tuple(
            Waiting(seq=seq, id=name, body=body, file=file, line=line, reason=reason)
            for seq, name, body, file, line, reason in rows
        )

    def sent(self, items: Iterable[Waiting]) -> None:
        """Note that the LRS has these; what they said is forgotten."""
        with self._step() as run:
            run.executemany(
                "UPDATE statement SET state = 1, body = NULL, reason = ''"
                " WHERE seq = ?",
                [(item.seq,) for item in items],
            )

    def refuse(self, item: Waiting, reason: str) -> None:
        """Keep a statement aside, with the reason."""
        with self._step() as run:
            run.execute(
                "UPDATE statement SET state = 2, reason = ? WHERE seq = ?",
                (reason, item.seq),
            )

    def again(self) -> None:
        """Queue what was refused once more."""
        with self._step() as run:
            run.execute("UPDATE statement SET state = 0 WHERE state = 2")

    def counts(self) -> Counts:
        """Count what is there."""
        with self._step() as run:
            found = dict(
                run.execute("SELECT state, count(*) FROM statement GROUP BY state")
            )
        return Counts(
            waiting=found.get(WAITING, 0),
            sent=found.get(SENT, 0),
            refused=found.get(REFUSED, 0),
        )
