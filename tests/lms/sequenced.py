"""scorm-again as an LMS of packages with several units: it alone enforces an order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.lms import activities
from tests.lms.host import PAGES
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged
from tests.lms.scorm_again import LEARNER
from tests.lms.visit import Complaints

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.lms.collector import Collector
    from tests.lms.host import Host


class Sequenced:
    """One learner in one package; the LMS's page keeps what units leave."""

    def __init__(self, host: Host, collector: Collector, name: str, path: Path) -> None:
        self._collector = collector
        self._package = Packaged(path)
        manifest = self._package.files["imsmanifest.xml"]
        whole = activities.organization(manifest)
        self._tree = activities.tree(whole)
        self.items = [str(it["id"]) for it in self._tree["children"]]
        self._objectives = {
            str(item.get("identifier")): activities.objectives(item)
            for item in whole.iter("{*}item")
        }
        self._paths = activities.launches(manifest)
        self._path = path
        self._address = host.add(name, self)

    def get(self, path: str) -> bytes | None:
        """Serve the LMS's page, what it must know, and the package."""
        if path == "units.html":
            return (PAGES / "units.html").read_bytes()
        if path == "config.json":
            return json.dumps(self._config()).encode()
        return self._package.files.get(path.removeprefix("content/"))

    def post(self, path: str, body: bytes) -> None:
        """Take a commit; the page itself remembers."""

    def _config(self) -> dict[str, Any]:
        fixed = {"learner_id": LEARNER["id"], "learner_name": LEARNER["name"]}
        return {
            "tree": self._tree,
            "objectives": self._objectives,
            "launch": {
                item: f"{self._address}content/{path}"
                for item, path in self._paths.items()
            },
            "learner": {**fixed, "credit": "credit", "mode": "normal"},
            "commit": f"{self._address}commit",
        }

    def begin(self, context: BrowserContext) -> Sequencing:
        """Enter the course; the LMS opens the first unit."""
        complaints = Complaints(context)
        launch, script = self._collector.spy()
        page = context.new_page()
        page.add_init_script(script)
        page.goto(f"{self._address}units.html")
        return Sequencing(page, self._path, self._paths, complaints, launch)


class Sequencing:
    """A learner in an LMS that decides which unit comes next."""

    def __init__(
        self,
        page: Page,
        path: Path,
        paths: dict[str, str],
        complaints: Complaints,
        launch: str,
    ) -> None:
        self.page = page
        self.complaints = complaints
        self.launch = launch
        self._path = path
        self._paths = paths

    def learner(self) -> Learner:
        """Give who sits before the unit that is open."""
        content = self.page.frame_locator("#content")
        content.locator("html[data-sb-ready=true]").wait_for(state="attached")
        frame = self.page.query_selector("#content")
        inner = frame.content_frame() if frame else None
        assert inner is not None
        return Learner(inner)

    def package(self, item: str) -> Packaged:
        """Give the crib of a unit."""
        return Packaged(self._path, unit=self._paths[item].removesuffix(".html"))

    def go(self, request: str, target: str | None = None) -> dict[str, Any]:
        """Press one of the LMS's own buttons; tell what came of it."""
        said = self.page.evaluate("([ask, to]) => go(ask, to)", [request, target])
        return dict(said)
