"""scorm-again as an LMS: its run-times in a page of ours, and a memory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tests.lms.host import PAGES
from tests.lms.learner import Learner
from tests.lms.standards import SCORM12, flat
from tests.lms.visit import Complaints, Visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame

    from tests.lms.collector import Collector
    from tests.lms.host import Host
    from tests.lms.packaged import Packaged
    from tests.lms.record import Record

LEARNER: Final = {"id": "ada", "name": "Lovelace, Ada"}


def tree12(values: dict[str, Any], launch: dict[str, str]) -> dict[str, Any]:
    """Give the tree of a launch in SCORM 1.2 by the one that was kept."""
    given = {"student_id": LEARNER["id"], "student_name": LEARNER["name"]}
    given["lesson_mode"] = launch["mode"]
    core = {**values.get("core", {}), **given}
    core.update(credit=launch["credit"], entry=launch["entry"])
    core.pop("session_time", None)
    core.pop("exit", None)
    return {**values, "core": core}


def tree2004(values: dict[str, Any], launch: dict[str, str]) -> dict[str, Any]:
    """Give the tree of a launch in SCORM 2004; without exit, as all LMSs do."""
    given = {"learner_id": LEARNER["id"], "learner_name": LEARNER["name"], **launch}
    kept = values if launch["entry"] == "resume" else {}
    tree = {**kept, **given}
    tree.pop("session_time", None)
    tree.pop("exit", None)
    return tree


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
        self.spy = ""
        """The script that listens, where the browser does not bring it in."""
        self.values: dict[str, Any] = {}
        self._launched = 0
        self._ended = 0
        self._newest = -1
        self.address = host.add(name, self)

    def get(self, path: str) -> bytes | None:
        """Serve the LMS's page, what it must know, and the package."""
        if path == "lms.html":
            return (PAGES / "lms.html").read_bytes()
        if path == "spy.js":
            return self.spy.encode()
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
        old = self.package.standard is SCORM12
        exited = (self.values.get("core", {}) if old else self.values).get("exit")
        entry = (
            ("resume" if exited == "suspend" else "") if self.values else "ab-initio"
        )
        fixed = {"credit": "credit", "mode": self.mode, "entry": entry}
        tree = (tree12 if old else tree2004)(self.values, fixed)
        content = f"{self.address}content/index.html"
        return {
            "library": self.package.standard.library,
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
            standard=self.package.standard,
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
        return self.package.standard.record(dict(flat(self.values)))


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
