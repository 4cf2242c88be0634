"""A preview in a process of its own, and what one asks of it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

ROOT = Path(__file__).parents[1]
PATIENCE = 20
"""Seconds to wait for what must come."""
HELLO = {
    "course.yaml": (ROOT / "courses/hello/course.yaml").read_text("utf-8"),
    "scormbuild.lock": (ROOT / "courses/hello/scormbuild.lock").read_text("utf-8"),
    "modules/hello/module.md": (
        ROOT / "courses/hello/modules/hello/module.md"
    ).read_text("utf-8"),
}


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write texts into a folder by path, and give the folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>\n'


def pictured(folder: Path) -> Path:
    """Write a course with a picture into a folder, and a secret beside it."""
    page = HELLO["modules/hello/module.md"].replace(
        "This page is text.", "This page is text. ![A gate](media/gate.svg)"
    )
    (folder / "state").mkdir()
    (folder / "secret.txt").write_text("secret", "utf-8")
    files = {"modules/hello/module.md": page, "media/gate.svg": PICTURE}
    return written(folder / "hello", {**HELLO, **files, "_notes.txt": "not shown"})


@dataclass
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Running:
    """A preview that runs; `with` starts and ends it."""

    course: Path
    home: Path
    """Where it keeps its address."""
    options: tuple[str, ...] = ()
    url: str = field(default="", init=False)

    def __enter__(self) -> Self:
        """Start it and wait for its address."""
        command = (sys.executable, "-m", "scormbuild", "preview", str(self.course))
        self.process = subprocess.Popen(
            [*command, "--no-open", *self.options],
            cwd=self.home,
            env=os.environ
            | {"PYTHONPATH": str(ROOT)}
            | {"XDG_STATE_HOME": str(self.home), "XDG_DATA_HOME": str(self.home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.url = self.process.stdout.readline().strip()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.communicate()

    def stop(self) -> tuple[int, str, str]:
        """Press Ctrl-C; give the exit code and all it has still written."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err

    @property
    def path(self) -> str:
        """The path of the address, with the token."""
        return urlsplit(self.url).path

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path as it stands, below the address unless it begins with `/`."""
        whole = path if path.startswith("/") else self.path + path
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        with closing(self._connection()) as connection:
            connection.putrequest(
                method, whole, skip_host="Host" in names, skip_accept_encoding=True
            )
            for name, value in names.items():
                connection.putheader(name, value)
            connection.endheaders()
            got = connection.getresponse()
            found = {name.lower(): value for name, value in got.getheaders()}
            return Answer(got.status, found, got.read())

    def told(self) -> Any:  # noqa: ANN401 - JSON
        """Give what is told of the course."""
        return json.loads(self.ask("api/course").body)

    def unit(self, path: str = "index.html", target: str = "html") -> str:
        """Give a file of the only track's package."""
        return self.ask(f"unit/{target}/all/-/-/-/-/-/{path}").body.decode()

    def listen(self, last: str = "") -> Listening:
        """Listen to the events, perhaps again."""
        return Listening(self._connection(), f"{self.path}api/events", last)

    def counts(self) -> tuple[int, int]:
        """Count its threads and open files."""
        place = Path(f"/proc/{self.process.pid}")
        return len(list((place / "task").iterdir())), len(
            list((place / "fd").iterdir())
        )

    def memory(self) -> int:
        """Give the memory that it takes, in kilobytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        (line,) = (it for it in status.splitlines() if it.startswith("VmRSS:"))
        return int(line.split()[1])

    def children(self) -> list[str]:
        """Give the processes that it has begun, and those that nobody buried."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return [it for task in tasks for it in (task / "children").read_text().split()]

    def _connection(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", urlsplit(self.url).port, timeout=PATIENCE)


class Listening:
    """One page's ear; `with` begins and ends it."""

    def __init__(self, connection: HTTPConnection, path: str, last: str) -> None:
        """Take where to listen, and the id of the event heard last."""
        self._connection = connection
        self._path = path
        self._last = last
        self._heard: Queue[tuple[str, Any]] = Queue()
        self._thread = threading.Thread(target=self._listen)
        self.whole = False
        """Whether the server has ended the stream as it should."""

    def __enter__(self) -> Self:
        """Begin, and wait until one is heard by it."""
        self._connection.connect()
        self._socket = self._connection.sock
        headers = {"Last-Event-ID": self._last} if self._last else {}
        self._connection.request("GET", self._path, headers=headers)
        self._answer = self._connection.getresponse()
        assert (200, "text/event-stream; charset=utf-8") == (
            self._answer.status,
            self._answer.headers["content-type"],
        )
        self._thread.start()
        self.first = self.next()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        with suppress(OSError):  # the server may have gone first
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(PATIENCE)
        self._answer.close()
        self._connection.close()

    def next(self) -> tuple[str, Any]:
        """Give the next event, its name and its data."""
        return self._heard.get(timeout=PATIENCE)

    def end(self) -> None:
        """Wait until the server has ended the stream."""
        self._thread.join(PATIENCE)

    def until(self, *, ok: bool) -> Any:  # noqa: ANN401 - JSON
        """Give the data of the next event in which the course is well, or is not."""
        while True:
            _, data = self.next()
            if data["ok"] is ok:
                return data

    def _listen(self) -> None:
        for name, data in _events(self._lines()):
            self._heard.put((name, data))

    def _lines(self) -> Iterator[str]:
        try:
            while line := self._answer.readline():
                yield line.decode().rstrip("\n")
            self.whole = True
        except (OSError, HTTPException):  # it was ended while we read
            return


def _events(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    name = ""
    for line in lines:
        key, _, value = line.partition(": ")
        if key == "event":
            name = value
        if key == "data":
            yield name, json.loads(value)
