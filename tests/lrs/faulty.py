"""An LRS of ours that fails as real ones do, by a script or by seeded chance."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from threading import Event, Lock, Thread
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit


class Fault(Enum):
    """What can go wrong with one request."""

    NONE = "none"
    ERROR = "500, nothing kept"
    ERROR_KEPT = "500, all kept"
    ERROR_HALF = "500, half of it kept"
    BUSY = "503 with Retry-After"
    SLOW_DOWN = "429 with Retry-After"
    HANG = "no answer, nothing kept"
    HANG_KEPT = "no answer, all kept"
    HANG_UP = "connection closed, all kept"
    CUT = "answer cut short, all kept"
    UNAUTHORISED = "401"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    UNHEARD_OF = "501"
    SILENT = "204, nothing kept"
    SOME = "200 with the ids of half of it, which is kept"
    LOGIN_PAGE = "200 with a page for people"
    ODD = "200 with what is in `odd`"
    AWAY = "307 to somewhere else"
    ASIDE = "307 to the same host"


CHANCE = (
    *(Fault.ERROR, Fault.ERROR_KEPT, Fault.ERROR_HALF, Fault.BUSY, Fault.SLOW_DOWN),
    *(Fault.HANG_UP, Fault.CUT),
)
"""What chance may draw: all that passes by itself, and quickly."""
KEPT = (Fault.ERROR_KEPT, Fault.HANG_KEPT, Fault.HANG_UP, Fault.CUT)
"""Faults that are told of what was done."""
LEFT = (Fault.HANG, Fault.HANG_KEPT, Fault.HANG_UP, Fault.CUT)
"""Faults that end with the connection."""


class Duplicates(Enum):
    """How an LRS answers to statements that it has (measured at these)."""

    AS_RALPH = "200 with new ids only, 204 where none is new"
    AS_LEARNING_LOCKER = "200 with all ids"
    AS_ADL = "409 for the whole batch"


@dataclass(kw_only=True)
class Faulty:
    """Listens on this machine in its `with`; keeps statements in `held`."""

    script: list[Fault] = field(default_factory=list)
    """Faults of the first requests, in order."""
    seed: int | None = None
    """Of the chance that draws faults later on; None for no more faults."""
    share: float = 0.2
    """Of requests that chance lets fail."""
    duplicates: Duplicates = Duplicates.AS_LEARNING_LOCKER
    largest: int = 10_000_000
    """Bytes of a request; a larger one is answered by 413."""
    away: str = ""
    """Where AWAY leads to."""
    odd: bytes = b""
    retry_after: str = "7"
    held: dict[str, Any] = field(default_factory=dict)
    """Statements by id."""
    asked: list[tuple[str, int]] = field(default_factory=list)
    """Each request: its method, and how many statements it brought."""
    heard: set[str] = field(default_factory=set)
    """Authorization headers."""
    connections: int = 0
    hanging: Event = field(default_factory=Event)
    """Set where a request is left without an answer."""

    def __enter__(self) -> Self:
        """Start to listen."""
        self._chance = Random(self.seed)  # noqa: S311 - to be repeated
        self._lock, self._over = Lock(), Event()
        kind = type("Handler", (_Handler,), {"lrs": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop; whoever hangs is let go."""
        self._over.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def url(self) -> str:
        """Its endpoint."""
        return f"http://127.0.0.1:{self._server.server_port}/xapi"

    def draw(self) -> Fault:
        """Decide what goes wrong with the next request."""
        with self._lock:
            if self.script:
                return self.script.pop(0)
            if self.seed is None or self._chance.random() >= self.share:
                return Fault.NONE
            return self._chance.choice(CHANCE)

    def hang(self) -> None:
        """Say nothing until the test is over."""
        self.hanging.set()
        self._over.wait(20)

    def store(self, statements: list[Any]) -> tuple[int, list[str]]:
        """Keep statements as this LRS does; give status and ids."""
        with self._lock:
            ids = [it["id"].lower() for it in statements]
            new = [name for name in ids if name not in self.held]
            found = dict(zip(ids, statements, strict=True))
            if any(it["verb"]["id"].endswith("/choke") for it in statements):
                return 500, []
            if any("://" not in it["verb"]["id"] for it in statements):
                return 400, []
            if any(self.held.get(it, found[it]) != found[it] for it in ids):
                return 409, []
            if len(new) < len(ids) and self.duplicates is Duplicates.AS_ADL:
                return 409, []
            self.held.update(found)
            if self.duplicates is Duplicates.AS_RALPH and len(new) < len(ids):
                return (200, new) if new else (204, [])
            return 200, ids


class _Handler(BaseHTTPRequestHandler):
    lrs: Faulty
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.lrs.connections += 1

    def do_GET(self) -> None:
        self.lrs.asked.append(("GET", 0))
        if self._fails(self.lrs.draw(), []):
            return
        asked = parse_qs(urlsplit(self.path).query)
        found = self.lrs.held.get(asked.get("statementId", [""])[0])
        if found is None:
            self._answer(404, b'"there is none"')
        else:
            self._answer(200, json.dumps(found | {"stored": "now"}).encode())

    def do_POST(self) -> None:
        self.lrs.heard.add(self.headers.get("Authorization", ""))
        body = self.rfile.read(int(self.headers["Content-Length"]))
        statements = json.loads(body)
        self.lrs.asked.append(("POST", len(statements)))
        fault = self.lrs.draw()
        if fault is Fault.NONE and len(body) > self.lrs.largest:
            self._answer(413, b"too much")
        elif not self._fails(fault, statements):
            status, ids = self.lrs.store(statements)
            reason = b'"the verb is no IRI"' if status == 400 else b'"it is taken"'
            self._answer(status, json.dumps(ids).encode() if status < 300 else reason)

    def _fails(self, fault: Fault, statements: list[Any]) -> bool:
        """Do what a fault does; False for none."""
        ids: list[str] = []
        if fault in KEPT:
            self.lrs.store(statements)
        if fault in (Fault.ERROR_HALF, Fault.SOME):
            _, ids = self.lrs.store(statements[::2])
        if fault in (Fault.HANG, Fault.HANG_KEPT):
            self.lrs.hang()
        self.close_connection = fault in LEFT
        answered = fault not in (Fault.HANG, Fault.HANG_KEPT, Fault.HANG_UP)
        if answered and fault is not Fault.NONE:
            self._misbehave(fault, ids)
        return fault is not Fault.NONE

    def _misbehave(self, fault: Fault, ids: list[str]) -> None:
        match fault:
            case Fault.BUSY | Fault.SLOW_DOWN:
                status = 503 if fault is Fault.BUSY else 429
                self._answer(status, b"", {"Retry-After": self.lrs.retry_after})
            case Fault.CUT:
                self._answer(200, b'["00', longer=40)
            case Fault.UNAUTHORISED | Fault.FORBIDDEN | Fault.NOT_FOUND:
                said = self.headers.get("Authorization", "").encode()
                self._answer(int(fault.value), b'"not with ' + said + b'"')
            case Fault.LOGIN_PAGE:
                page = b"<!doctype html><title>Log in</title>"
                self._answer(200, page, {"Content-Type": "text/html"})
            case Fault.AWAY | Fault.ASIDE:
                to = self.lrs.away if fault is Fault.AWAY else self.path
                self._answer(307, b"", {"Location": to})
            case Fault.UNHEARD_OF:
                self._answer(501, b'"oh"')
            case Fault.ODD:
                self._answer(200, self.lrs.odd)
            case Fault.SILENT:
                self._answer(204, b"")
            case Fault.SOME:
                self._answer(200, json.dumps(ids).encode())
            case _:
                self._answer(500, b'"oh"')

    def _answer(
        self,
        status: int,
        body: bytes,
        headers: dict[str, str] | None = None,
        longer: int = 0,
    ) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body) + longer))
        given = {"Content-Type": "application/json"} | (headers or {})
        for name, value in given.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"" if status == 204 else body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests ask."""
