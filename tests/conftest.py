"""What tests share: built courses, a browser, and LMSs that others wrote."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from scormbuild.targets import STANDARDS
from tests import official
from tests.abridged import abridge
from tests.goldens import Golden
from tests.lms import chromium
from tests.lms.collector import Collector
from tests.lms.host import Host
from tests.lms.packaged import LONGEST, Packaged
from tests.lms.scorm_again import ScormAgain
from tests.lms.scormhost import ScormHost
from tests.lms.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext

    from tests.lms.visit import Lms

ROOT = Path(__file__).parents[1]
COURSES = ("hello", "new-rules")
"""What most tests play. The gallery has tests of its own: it asks in every manner."""
EVERY_TARGET = tuple(f"--target={target.name}" for target in STANDARDS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--shots",
        type=Path,
        metavar="DIR",
        help="write pictures of what learners see into a folder",
    )
    parser.addoption(
        "--update",
        action="store_true",
        help="write expected files anew from what the code gives",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    ran = [report.nodeid for report in terminalreporter.getreports("passed")]
    said = official.left_out()
    if said and any(official.UNDESCRIBED in name for name in ran):
        terminalreporter.write_line(said, yellow=True)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The expected files under `tests/golden`."""
    update = bool(request.config.getoption("--update"))
    return Golden(ROOT / "tests" / "golden", update=update)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the command line built the courses for every target.

    The flagship is abridged there; whole, it is in `flagship`.
    """

    def build(out: Path) -> None:
        short = tmp_path_factory.mktemp("abridged")
        abridge(ROOT / "courses/new-rules", short)
        for course in ("courses/hello", str(short), "courses/gallery"):
            _build(course, out)

    return _once(tmp_path_factory, "dist", build)


@pytest.fixture(scope="session")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the command line built the whole flagship."""
    return _once(
        tmp_path_factory, "flagship", lambda out: _build("courses/new-rules", out)
    )


def _once(
    factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]
) -> Path:
    """Build into a folder that all workers of this run read; the first one builds."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    out, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            out.mkdir(exist_ok=True)
            build(out)
            done.touch()
    return out


def _build(course: str, out: Path) -> None:
    build = (sys.executable, "-m", "scormbuild", "build", course)
    command = (*build, *EVERY_TARGET, "--out", str(out))
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def packages(built: Path) -> dict[str, Packaged]:
    """The SCORM 1.2 package of each course; of several tracks the longest."""
    return {
        course: Packaged(*built.glob(f"{name}-scorm12.zip"))
        for course, name in LONGEST.items()
    }


@pytest.fixture(params=COURSES)
def package(request: pytest.FixtureRequest, packages: dict[str, Packaged]) -> Packaged:
    """The SCORM 1.2 package of each course."""
    return packages[request.param]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one Chromium that all tests share."""
    with sync_playwright() as playwright:
        started = chromium.start(playwright)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    fresh = browser.new_context(viewport=chromium.WIDE)
    fresh.set_default_timeout(chromium.PATIENCE)
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    """The loopback server that all tests share."""
    with Host() as running:
        yield running


@pytest.fixture(scope="session")
def collector(host: Host) -> Collector:
    """The ear that hears every call of every launch."""
    return Collector(host)


@pytest.fixture(scope="session")
def scorm_again(host: Host, collector: Collector) -> ScormAgain:
    """The strict LMS."""
    return ScormAgain(host, collector)


@pytest.fixture(scope="session")
def workbench(collector: Collector) -> Iterator[Workbench]:
    """The lenient LMS, in a process of its own."""
    with Workbench(collector) as running:
        yield running


@pytest.fixture(scope="session")
def scormhost(collector: Collector) -> Iterator[ScormHost]:
    """The LMS that checks nothing, in a process of its own."""
    with ScormHost(collector) as running:
        yield running


@pytest.fixture(params=["scorm_again", "workbench"])
def lms(request: pytest.FixtureRequest) -> Lms:
    """Each of the LMSs."""
    chosen: Lms = request.getfixturevalue(request.param)
    return chosen
