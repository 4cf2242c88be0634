"""scormhost as an LMS, spoken to over HTTP and lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from tests.lms.learner import Learner
from tests.lms.servant import Servant
from tests.lms.standards import SCORM12
from tests.lms.visit import Complaints, Visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.lms.collector import Collector
    from tests.lms.packaged import Packaged
    from tests.lms.record import Record

HREF: Final = "index.html"
# its own page fetches once more after the session's end, and never catches what
# becomes of that when the tab goes; what packages of ours fetch, they catch
ITS_OWN: Final = "exception: Failed to fetch"
LEARNER: Final = "(window.__SCORMHOST_SCORM12__ ?? __SCORMHOST_SCORM2004__).learnerId"


class ScormHost:
    """A small host that checks nothing, in a process of its own in its `with`."""

    name = "scormhost"

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self._servant = Servant("scormhost")

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

    def enrol(self, package: Packaged) -> Enrolment:
        """Make a new course of a package: nobody has begun it."""
        answer = self.ask(do="upload", path=str(package.path))
        assert answer["hrefs"] == [HREF]
        assert (answer["version"] == "1.2") is (package.standard is SCORM12)
        return Enrolment(self, self._collector, answer["name"], package)


class Enrolment:
    """One learner in one course; a guest, known by a cookie."""

    def __init__(
        self, lms: ScormHost, collector: Collector, course: str, package: Packaged
    ) -> None:
        self.package = package
        self._lms = lms
        self._collector = collector
        self._course = course
        self._learner = ""

    def launch(self, context: BrowserContext) -> Visit:
        """Open the course in a new tab."""
        complaints = Complaints(context, excused=ITS_OWN)
        held = self.record()
        launch, script = self._collector.spy()
        page = context.new_page()
        page.add_init_script(script)
        page.goto(f"{self._lms.address}/launch/{self._course}?launch={HREF}")
        self._learner = page.evaluate(LEARNER)
        element = page.wait_for_selector("#scormhost-content", state="attached")
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

    def _kept(self, until: dict[str, str]) -> dict[str, Any]:
        return self._lms.ask(
            do="record",
            name=self._course,
            learner=self._learner,
            href=HREF,
            until=until,
        )

    def settle(self, visit: Visit) -> None:
        """Wait until all values have come.

        It sends one save after the other: who goes takes the last along.
        """
        if visit.torn:
            return
        said = visit.said()
        # its own word for it, whatever was said
        said.pop("cmi.core.exit", "")
        assert self._kept(said)["reached"], "values went missing"

    def record(self) -> Record:
        """Give what is held now."""
        return self.package.standard.record(self._kept({})["values"])
