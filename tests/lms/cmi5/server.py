"""The LMS side over HTTP: content, one-use tokens, state with ETags, statements."""

from __future__ import annotations

import json
import mimetypes
import threading
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import parse_qs, unquote, urlsplit

from tests.lms.cmi5.records import etag, kept, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lms.cmi5.records import Registration, Session

LAUNCH_DATA: Final = "LMS.LaunchData"
CUT: Final = 1
"""In place of a status: all is done, and the answer breaks off in its middle."""
AWAY: Final = 307
"""A status that leads to something that answers with 200."""


class Server:
    """Serves registrations on 127.0.0.1 for as long as its `with` lasts."""

    def __init__(self) -> None:
        self.registrations: dict[str, Registration] = {}
        self.faults: deque[tuple[str, int]] = deque()
        """Requests that shall fail, as `METHOD resource`, each with its status."""
        self.refusing: Callable[[str], int] = lambda _: 0
        """Gives a status for every request of a kind; 0 where all is well."""
        handler = type("Handler", (_Handler,), {"lms": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        """Start."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()

    def fault(self, asked: str) -> int:
        """Give the status with which a request shall fail; 0 for none."""
        if self.faults and self.faults[0][0] == asked:
            return self.faults.popleft()[1]
        return self.refusing(asked)


class _Handler(BaseHTTPRequestHandler):
    lms: Server
    protocol_version = "HTTP/1.1"
    cut = False

    def log_message(self, *_: object) -> None:  # quiet
        pass

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Answer, and let caches forget it."""
        self.send_response(status)
        for name, value in {"Cache-Control": "no-store", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) + 99 * self.cut))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection |= self.cut

    def handle_one(self) -> None:
        """Find out who is asked for what."""
        parts = urlsplit(self.path)
        kind, _, rest = parts.path.strip("/").partition("/")
        name, _, path = rest.partition("/")
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        registration = self.lms.registrations.get(name)
        if registration is None:
            return self.answer(404)
        if kind == "content":
            return self._content(registration, unquote(path))
        failing = self.lms.fault(f"{self.command} {path or kind}")
        self.cut = failing == CUT
        if failing and not self.cut:
            return self._fail(failing, name)
        if kind == "fetch":
            return self._fetch(registration, path)
        token = (self.headers.get("Authorization") or "").removeprefix("Basic ")
        session = registration.session_of(token)
        if session is None or not session.fetched:
            return self.answer(401)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        return self._xapi(registration, session, path, query, body)

    do_GET = do_POST = do_PUT = handle_one  # noqa: N815 - as http.server calls them

    def _fail(self, status: int, name: str) -> None:
        if status == AWAY:
            home = f"{self.lms.address}/content/{name}/index.html"
            self.answer(status, Location=home)
        else:
            self.answer(status, Retry_After="1" if status == 429 else "0")

    def _content(self, registration: Registration, path: str) -> None:
        body = registration.package.files.get(path)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        if body is None:
            self.answer(404)
        else:
            self.answer(200, body, Content_Type=kind)

    def _fetch(self, registration: Registration, number: str) -> None:
        session = registration.sessions[int(number)]
        if self.command != "POST":
            registration.broken.append("8.2.1.0-2")
        if session.fetched:
            said = {"error-code": "1", "error-text": "Already in use"}
        else:
            said = {"auth-token": session.token}
        session.fetched = True
        self.answer(200, written(said), Content_Type="application/json")

    def _xapi(
        self,
        registration: Registration,
        session: Session,
        path: str,
        query: dict[str, str],
        body: bytes,
    ) -> None:
        if self.headers.get("X-Experience-API-Version") != "1.0.3":
            registration.broken.append("4.1.0.0-1")
            return self.answer(400)
        if path == "agents/profile":
            session.looked.append("wishes")
            found = registration.documents.get("wishes")
            return self.answer(404) if found is None else self.answer(200, found)
        if path == "activities/state":
            return self._state(registration, session, query, body)
        if self.command == "GET":
            wanted = query.get("statementId")
            held = [it for it in registration.statements if it["id"] == wanted]
            return self.answer(200, written(held[0])) if held else self.answer(404)
        batch = json.loads(body)
        status, ids = registration.store(session, batch)
        return self.answer(status, written(ids))

    def _state(
        self,
        registration: Registration,
        session: Session,
        query: dict[str, str],
        body: bytes,
    ) -> None:
        name, key = query["stateId"], kept(query["activityId"], query["stateId"])
        with registration.lock:
            held = registration.documents.get(key)
            if self.command == "GET":
                if name == LAUNCH_DATA:
                    session.looked.append("launch")
                if held is None:
                    return self.answer(404)
                return self.answer(200, held, ETag=etag(held))
            if name == LAUNCH_DATA:
                registration.broken.append("10.2.1.0-5")
                return self.answer(403)
            if session.launched.mode != "Normal":
                registration.broken.append("10.2.2.0-2")
            match = self.headers.get("If-Match")
            if held is not None and match is not None and match != etag(held):
                return self.answer(412)
            registration.documents[key] = body
        return self.answer(204, ETag=etag(body))
