"""scorm-again as an LMS: its SCORM 1.2 run-time in a page of ours, and a memory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tests.lms.host import PAGES
from tests.lms.learner import Learner
from tests.lms.visit import Complaints, Record, Visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame

    from tests.lms.collector import Collector
    from tests.lms.host import Host
    from tests.lms.packaged import Packaged

LEARNER: Final = {"student_id": "ada", "student_name": "Lovelace, Ada"}


class Enrolment:
    """One learner in one course; the tree of values is kept from commit to commit."""

    def __init__(
        self, host: Host, collector: Collector, name: str, package: Packaged
    ) -> None:
        self.package = package
        self.host = host
        self.collector = collector
        self.mode = "normal"
        self.arrangement: dict[str, Any] = {}
        """`late` (milliseconds), `silent` (no API) or `window` (nested, popup)."""
        self.down = False
        """Whether commits find nobody: the connection, or the server, is gone."""
        self.values: dict[str, Any] = {}
        self._launched = 0
        self._ended = 0
        self._newest = -1
        self.address = host.add(name, self)

    def get(self, path: str) -> bytes | None:
        """Serve the LMS's page, what it must know, and the package."""
        if path == "lms.html":
            return (PAGES / "lms.html").read_bytes()
        if path == "config.json":
            return json.dumps(self._config()).encode()
        return self.package.files.get(path.removeprefix("content/"))

    def post(self, path: str, body: bytes) -> None:
        """Keep a commit, unless a later one was quicker."""
        if self.down:
            raise ConnectionAbortedError(path)
        self._ended += path.endswith("final=true")
        sent = json.loads(body)
        if sent["commitSequence"] > self._newest:
            self._newest = sent["commitSequence"]
            self.values = sent["cmi"]

    def _config(self) -> dict[str, Any]:
        self._newest = -1
        core = dict(self.values.get("core", {}))
        resumes = core.pop("exit", "") == "suspend"
        core.pop("session_time", None)
        entry = ("resume" if resumes else "") if self.values else "ab-initio"
        fixed = {"credit": "credit", "lesson_mode": self.mode, "entry": entry}
        tree = {**self.values, "core": {**core, **LEARNER, **fixed}}
        content = f"{self.address}content/index.html"
        return {
            "cmi": tree,
            "commit": f"{self.address}commit",
            "content": content,
            **self.arrangement,
        }

    def launch(self, context: BrowserContext) -> Visit:
        """Open the course in a new tab."""
        complaints = Complaints(context)
        held = self.record()
        self._launched += 1
        launch, script = self.collector.spy()
        page = context.new_page()
        page.add_init_script(script)
        page.goto(f"{self.address}lms.html")
        return Visit(
            page=page,
            learner=Learner(self._content(page.main_frame)),
            collector=self.collector,
            launch=launch,
            held=held,
            complaints=complaints,
            mode=self.mode,
        )

    def _content(self, frame: Frame) -> Frame:
        window = self.arrangement.get("window")
        if window == "popup":
            with frame.page.expect_popup() as opened:
                frame.locator("button").click()
            return opened.value.main_frame
        element = frame.wait_for_selector("#content")
        content = element.content_frame() if element else None
        assert content is not None
        inner = frame.parent_frame is None and window == "nested"
        return self._content(content) if inner else content

    def settle(self, visit: Visit) -> None:
        """Wait for the commit that comes with the end; the others came at once."""
        if visit.gone:
            assert self.host.wait(lambda: self._ended == self._launched)
        else:
            visit.calls()

    def record(self) -> Record:
        """Give what is held now."""
        core = self.values.get("core", {})
        raw = core.get("score", {}).get("raw", "")
        told = self.values.get("interactions", {})
        entries = told.items() if isinstance(told, dict) else enumerate(told)
        return Record(
            status=core.get("lesson_status", ""),
            score=float(raw) if raw not in {"", None} else None,
            state=self.values.get("suspend_data", ""),
            location=core.get("lesson_location", ""),
            interactions={int(number): entry["id"] for number, entry in entries},
        )


class ScormAgain:
    """The strictest LMS to be had."""

    name = "scorm-again"

    def __init__(self, host: Host, collector: Collector) -> None:
        self._host = host
        self._collector = collector
        self._enrolments = 0

    def enrol(self, package: Packaged) -> Enrolment:
        """Give a course that nobody has begun to a learner nobody knows."""
        self._enrolments += 1
        name = f"course-{self._enrolments}"
        return Enrolment(self._host, self._collector, name, package)
