"""What the LMS side keeps: registrations, sessions, documents, statements."""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.lms.cmi5.rules import Heard, Launched, broken

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lms.cmi5.rules import Json
    from tests.lms.packaged import Packaged


@dataclass(slots=True)
class Session:
    """One launch."""

    launched: Launched
    token: str = field(default_factory=lambda: uuid4().hex)
    fetched: bool = False
    looked: list[str] = field(default_factory=list)
    """What was asked for before the first statement."""
    statements: list[Json] = field(default_factory=list)


@dataclass(slots=True)
class Registration:
    """One learner in one package."""

    package: Packaged
    id: str = field(default_factory=lambda: str(uuid4()))
    sessions: list[Session] = field(default_factory=list)
    documents: dict[str, bytes] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    """Ids of requirements that were broken, as they were."""
    cmi5: bool = True
    """Whether it is cmi5, whose rules are held against what is said."""
    forward: Callable[[list[Json]], None] = lambda _: None
    """Takes on what was judged, to an LRS behind."""
    lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def statements(self) -> list[Json]:
        """All statements, in the order in which they came."""
        return [it for session in self.sessions for it in session.statements]

    def verbs(self) -> list[str]:
        """Give what was said, in the order in which it came."""
        return [it["verb"]["display"]["en"] for it in self.statements]

    def session_of(self, token: str) -> Session | None:
        """Find the session of a token."""
        return next((it for it in self.sessions if it.token == token), None)

    def store(self, session: Session, batch: list[Json]) -> tuple[int, list[str]]:
        """Judge a batch and store it, all or nothing; give the status and the ids."""
        with self.lock:
            known = {it["id"]: it for it in self.statements}
            fresh = [it for it in batch if it.get("id") not in known]
            again = [it for it in batch if it.get("id") in known]
            if any(known[it["id"]] != it for it in again):
                return 409, []
            at = self.sessions.index(session)
            earlier = [
                it
                for one in self.sessions[:at]
                if one.launched.activity == session.launched.activity
                for it in one.statements
            ]
            heard = Heard(session.launched, list(session.statements), earlier)
            for statement in fresh:
                faults = list(broken(heard, statement))
                if not session.statements and session.looked[:2] != [
                    "launch",
                    "wishes",
                ]:
                    faults.append("11.0.0.0-3")
                if faults and self.cmi5:
                    self.broken.extend(faults)
                    return 403, []
                heard.statements.append(statement)
            if fresh:
                self.forward(fresh)
            session.statements.extend(fresh)
            return 200, [str(it["id"]) for it in batch]


def kept(activity: str, name: str) -> str:
    """Give under which name a document of an AU is kept; of the first its own."""
    _, _, unit = activity.rpartition("/")
    return f"{unit} {name}" if unit.isdigit() and unit != "0" else name


def etag(body: bytes) -> str:
    """Give the tag of a document, as xAPI has it (Communication 3.1)."""
    return f'"{hashlib.sha1(body, usedforsecurity=False).hexdigest()}"'


def written(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can say
    """Write JSON."""
    return json.dumps(value).encode()
