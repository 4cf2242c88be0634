"""One launch of a package in a browser: what was said, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from tests.lms.standards import Heard

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

    from tests.lms.calllog import Call, Finding
    from tests.lms.collector import Collector
    from tests.lms.learner import Learner
    from tests.lms.packaged import Packaged
    from tests.lms.record import Record
    from tests.lms.standards import Standard


class Way(StrEnum):
    """A way to leave a package without a word."""

    CLOSED = "tab closed"
    ELSEWHERE = "gone to another page"
    REMOVED = "frame removed"


class Enrolment(Protocol):
    """One learner in one course of an LMS."""

    package: Packaged

    def launch(self, context: BrowserContext) -> Visit:
        """Open the course in a new tab."""

    def settle(self, visit: Visit) -> None:
        """Wait until all that the package said in a visit has come to rest."""

    def record(self) -> Record:
        """Give what is held now."""


class Lms(Protocol):
    """An LMS that others wrote."""

    name: str

    def enrol(self, package: Packaged) -> Enrolment:
        """Give a course that nobody has begun to a learner nobody knows."""


class Complaints:
    """Listens to what a browser minds in the pages of a context.

    What an LMS does wrong in pages of its own is told beforehand, word for word.
    """

    def __init__(self, context: BrowserContext, *, excused: str = "") -> None:
        self.heard: list[str] = []
        self._excused = excused
        context.on("console", self._console)
        context.on("weberror", lambda error: self._hear(f"exception: {error.error}"))
        context.on("request", self._request)
        context.on("response", lambda answer: self._status(answer.status, answer.url))

    def _hear(self, complaint: str) -> None:
        if complaint != self._excused:
            self.heard.append(complaint)

    def _console(self, message: ConsoleMessage) -> None:
        own = message.location["url"].endswith("/favicon.ico")  # asked by the browser
        if message.type in {"error", "warning"} and not own:
            self._hear(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme.startswith("http") and address.hostname != "127.0.0.1":
            self._hear(f"request to {request.url}")

    def _status(self, status: int, address: str) -> None:
        if status >= 400:
            self._hear(f"{status} for {address}")


@dataclass(slots=True, kw_only=True)
class Visit:
    """A tab in which a package runs."""

    page: Page
    learner: Learner
    collector: Collector
    launch: str
    standard: Standard
    held: Record
    """What the LMS held at launch."""
    complaints: Complaints
    mode: str = "normal"
    gone: bool = False
    torn: bool = False
    """Whether the learner went without a word."""

    def leave(self, way: Way) -> None:
        """Go without a word, and wait until the package has said its last."""
        self.torn = True
        if way is Way.CLOSED:
            self.learner.frame.page.close()
        elif way is Way.ELSEWHERE:
            self.page.goto("about:blank")
        else:
            self.page.evaluate("document.querySelector('iframe').remove()")
        self.finished()

    def finished(self) -> None:
        """Wait until the package has ended its session."""
        ends = self.standard.ends
        assert self.collector.wait_for(self.launch, ends), "never finished"
        self.gone = True

    def calls(self) -> list[Call]:
        """Give all that the package has said."""
        if not self.gone:
            self.learner.settled()
            count = self.page.evaluate("window.spied()")
            assert self.collector.wait_count(self.launch, count), "calls went missing"
        return self.collector.calls(self.launch)

    def said(self) -> dict[str, str]:
        """Give the last value that the package gave to each element."""
        return self.standard.said(self.calls())

    def findings(self) -> list[Finding]:
        """Judge what the package has said."""
        heard = Heard(
            calls=self.calls(),
            held=self.held,
            mode=self.mode,
            ended=self.gone,
            torn=self.torn,
            commits=60,
        )
        return self.standard.judge(heard)

    def faults(self) -> list[object]:
        """Give all that a strict LMS or the browser minds."""
        return [*self.findings(), *self.complaints.heard]
