"""The Open edX XBlock workbench as an LMS, spoken to over HTTP and lines of JSON."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from tests.lms.learner import Learner
from tests.lms.visit import Complaints, Record, Visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.lms.collector import Collector
    from tests.lms.packaged import Packaged

SERVER: Final = Path(__file__).with_name("workbench_server.py")
HOME: Final = Path(__file__).parents[2] / "build/workbench"
"""Where `make test` puts the workbench's own environment."""


class Workbench:
    """Open edX's SCORM player, in a process of its own while its `with` lasts."""

    name = "Open edX"

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self._courses: dict[Path, str] = {}
        self._learners = 0

    def __enter__(self) -> Self:
        """Start the process."""
        self._process = subprocess.Popen(
            [HOME / "bin/python", "-P", SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.address = self._answer()["address"]
        return self

    def __exit__(self, *_: object) -> None:
        """End the process by ending its input."""
        self._process.communicate()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._process.communicate()
            raise ChildProcessError("the workbench has ended; its reason stands above")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def ask(self, **order: object) -> dict[str, Any]:
        """Give an order; give the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def upload(self, package: Packaged) -> str:
        """Make a course of a package, once; give its name."""
        if package.path not in self._courses:
            name = f"course-{len(self._courses)}"
            answer = self.ask(do="upload", name=name, path=str(package.path))
            expected = {
                "result": {"result": "success", "errors": []},
                "version": "SCORM_12",
                "index": "index.html",
                "warnings": [],
            }
            assert expected == answer
            self._courses[package.path] = name
        return self._courses[package.path]

    def enrol(self, package: Packaged) -> Enrolment:
        """Give a course that nobody has begun to a learner nobody knows."""
        self._learners += 1
        course = self.upload(package)
        learner = f"learner-{self._learners}"
        return Enrolment(self, self._collector, course, learner, package)


class Enrolment:
    """One learner in one course."""

    def __init__(
        self,
        workbench: Workbench,
        collector: Collector,
        course: str,
        learner: str,
        package: Packaged,
    ) -> None:
        self.package = package
        self._workbench = workbench
        self._collector = collector
        self._course = course
        self._learner = learner

    def _kept(self, until: dict[str, str]) -> dict[str, Any]:
        return self._workbench.ask(
            do="record", name=self._course, student=self._learner, until=until
        )

    def launch(self, context: BrowserContext) -> Visit:
        """Open the course in a new tab."""
        complaints = Complaints(context)
        held = self.record()
        launch, script = self._collector.spy()
        page = context.new_page()
        page.add_init_script(script)
        address = f"{self._workbench.address}/scenario/{self._course}/"
        page.goto(f"{address}?student={self._learner}")
        element = page.wait_for_selector("iframe.scorm-embedded")
        content = element.content_frame() if element else None
        assert content is not None
        return Visit(
            page=page,
            learner=Learner(content),
            collector=self._collector,
            launch=launch,
            held=held,
            complaints=complaints,
        )

    def settle(self, visit: Visit) -> None:
        """Wait until all values have come through its queue.

        A tab that was closed takes along what the queue had not sent yet.
        """
        if visit.gone and visit.page.is_closed():
            return
        said = {
            str(call.arguments[0]): str(call.arguments[1])
            for call in visit.calls()
            if call.function == "LMSSetValue"
        }
        assert self._kept(said)["reached"], "values went missing"

    def record(self) -> Record:
        """Give what is held now."""
        kept = self._kept({})
        values = kept["values"]
        ids = {
            int(name.split(".")[2]): value
            for name, value in values.items()
            if name.startswith("cmi.interactions.") and name.endswith(".id")
        }
        scored = "cmi.core.score.raw" in values
        return Record(
            status=values.get("cmi.core.lesson_status", ""),
            score=round(kept["score"] * 100, 6) if scored else None,
            state=values.get("cmi.suspend_data", ""),
            location=values.get("cmi.core.lesson_location", ""),
            interactions=ids,
        )
