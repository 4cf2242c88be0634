"""scormhost in a process of its own.

It runs in an environment of its own (requirements-scormhost.txt), serves pages over
HTTP, and takes orders as lines of JSON on standard input; each gets one line back.
"""

# ruff: noqa: ANN401 - what its web server calls has no types here
# mypy: disable-error-code="import-not-found"
# (its packages stand in another environment)

from __future__ import annotations

import json
import secrets
import socket
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import uvicorn
from scormhost.app import create_scorm_app
from scormhost.packages import extract_scorm_zip
from scormhost.storage import PackageStore, SessionStore

PATIENCE = 15.0
"""Seconds to wait for values to arrive."""
news = threading.Condition()
"""Notified after every request."""


class Telling:
    """The application; it tells of every request that is over."""

    def __init__(self, application: Any) -> None:
        self._application = application

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer."""
        await self._application(scope, receive, send)
        with news:
            news.notify_all()


def serve(application: Any) -> str:
    """Begin to serve; give the address."""
    ear = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{ear.getsockname()[1]}"
    config = uvicorn.Config(Telling(application), log_level="error", loop="asyncio")
    serving = threading.Thread(
        target=uvicorn.Server(config).run, args=([ear],), daemon=True
    )
    serving.start()
    return address


class Orders:
    """What is asked of the LMS beside what browsers ask."""

    def __init__(self, settings: Any) -> None:
        self._packages = PackageStore(settings)
        self._sessions = SessionStore(settings)

    def upload(self, order: dict[str, Any]) -> dict[str, object]:
        """Make a course of a package, as its instructor would."""
        path = Path(order["path"])
        name = extract_scorm_zip(self._packages, path.read_bytes(), path.name)
        manifest = self._packages.load_meta(name)["manifest"]
        hrefs = [launch["href"] for launch in manifest["launches"]]
        return {"name": name, "version": manifest["schema_version"], "hrefs": hrefs}

    def record(self, order: dict[str, Any]) -> dict[str, object]:
        """Give what is kept for a learner, once it holds the values asked for."""
        wanted: dict[str, str] = order["until"]
        kept: dict[str, str] = {}

        def arrived() -> bool:
            try:
                kept.update(self._read(order))
            except json.JSONDecodeError:  # it is being written just now
                return False
            return all(kept.get(name) == value for name, value in wanted.items())

        with news:
            reached = news.wait_for(arrived, timeout=PATIENCE)
        return {"reached": reached, "values": kept}

    def _read(self, order: dict[str, Any]) -> dict[str, str]:
        kept: dict[str, str] = self._sessions.load_cmi(
            order["name"], order["learner"], order["href"]
        )
        return kept


def main() -> None:
    """Obey until standard input ends."""
    with tempfile.TemporaryDirectory(prefix="scormhost-") as folder:
        application = create_scorm_app(
            data_dir=folder, secret_key=secrets.token_hex(32)
        )
        orders = Orders(application.state.settings)
        obey = {"upload": orders.upload, "record": orders.record}
        answers = sys.stdout
        sys.stdout = sys.stderr  # what libraries print must not be taken for answers
        address = serve(application)
        print(json.dumps({"address": address}), file=answers, flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            answer = obey[order["do"]](order)
            print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
