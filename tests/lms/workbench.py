"""The Open edX XBlock workbench as an LMS, spoken to over HTTP and lines of JSON."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from tests.lms.learner import Learner
from tests.lms.servant import Servant
from tests.lms.standards import SCORM12
from tests.lms.visit import Complaints, Visit

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.collector import Collector
    from tests.lms.packaged import Packaged
    from tests.lms.record import Record


class Workbench:
    """Open edX's SCORM player, in a process of its own while its `with` lasts."""

    name = "Open edX"

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self._servant = Servant("workbench")
        self._courses: dict[Path, str] = {}
        self._learners = 0

    def __enter__(self) -> Self:
        """Start the process."""
        self.address = self._servant.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._servant.stop()

    def ask(self, **order: object) -> dict[str, Any]:
        """Give an order; give the answer."""
        return self._servant.ask(**order)

    def upload(self, package: Packaged) -> str:
        """Make a course of a package, once; give its name."""
        if package.path not in self._courses:
            name = f"course-{len(self._courses)}"
            answer = self.ask(do="upload", name=name, path=str(package.path))
            old = package.standard is SCORM12
            version = "SCORM_12" if old else "SCORM_2004"
            expected = {
                "result": {"result": "success", "errors": []},
                "version": version,
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
            standard=self.package.standard,
            held=held,
            complaints=complaints,
        )

    def settle(self, visit: Visit) -> None:
        """Wait until all values have come through its queue.

        A page that went takes along what the queue had not sent yet.
        """
        if visit.gone and (visit.page.is_closed() or visit.page.url == "about:blank"):
            return
        assert self._kept(visit.said())["reached"], "values went missing"

    def record(self) -> Record:
        """Give what is held now."""
        kept = self._kept({})
        record = self.package.standard.record(kept["values"])
        if record.score is None:
            return record
        return replace(record, score=round(kept["score"] * 100, 6))
