"""A loopback server for pages, packages and what LMSs and packages tell us."""

from __future__ import annotations

import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES: Final = Path(__file__).parent / "pages"
LIBRARY: Final = Path(__file__).parents[2] / "node_modules/scorm-again/dist"
PATIENCE: Final = 15.0
"""Seconds to wait for what must come."""


class Place(Protocol):
    """What answers for the addresses below one name."""

    def get(self, path: str) -> bytes | None:
        """Give the content at a path, or None where there is nothing."""

    def post(self, path: str, body: bytes) -> None:
        """Take what a page sends to a path."""


class Folder:
    """A folder of the disk, to be read."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def get(self, path: str) -> bytes | None:
        """Read a file that lies inside the folder."""
        file = (self._root / path).resolve()
        inside = file.is_relative_to(self._root) and file.is_file()
        return file.read_bytes() if inside else None

    def post(self, path: str, body: bytes) -> None:
        """Refuse: nobody writes here."""
        raise PermissionError(f"{path} ({len(body)} bytes)")


class Host:
    """A server on 127.0.0.1 for as long as its `with` lasts."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {
            "pages": Folder(PAGES),
            "library": Folder(LIBRARY),
        }
        self._news = threading.Condition()
        handler = type("Handler", (_Handler,), {"host": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        """Begin to serve."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop, and give the port back."""
        self._server.shutdown()
        self._server.server_close()

    def add(self, name: str, place: Place) -> str:
        """Serve a place under a name; give its address, which ends in a slash."""
        self._places[name] = place
        return f"{self.address}/{name}/"

    def get(self, address: str) -> bytes | None:
        """Give what stands at an address."""
        name, _, path = address.partition("/")
        place = self._places.get(name)
        return place.get(path) if place else None

    def post(self, address: str, body: bytes) -> None:
        """Hand on what came in, and wake those who wait for it."""
        name, _, path = address.partition("/")
        with self._news:
            self._places[name].post(path, body)
            self._news.notify_all()

    def wait(self, reached: Callable[[], bool]) -> bool:
        """Wait until what came in makes something true; tell whether it did."""
        with self._news:
            return self._news.wait_for(reached, timeout=PATIENCE)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of browsers that went away in the middle."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: Host

    def do_GET(self) -> None:
        """Answer with a file."""
        path = unquote(urlsplit(self.path).path)[1:]
        content = self.host.get(path)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        self._answer(404 if content is None else 200, kind, content or b"")

    def do_POST(self) -> None:
        """Take what is sent."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.host.post(unquote(self.path)[1:], body)
        self._answer(200, "application/json", b'{"result": "true", "errorCode": 0}')

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
