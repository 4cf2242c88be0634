"""What packages say arrives in Learning Locker: all of it, once, and in its order."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest

from tests.lms.cmi5.behind import Behind
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.cmi5.tincan import launched
from tests.lms.packaged import LONGEST, Packaged
from tests.lrs.opinions import faults, written
from tests.lrs.others import learning_locker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.cmi5.records import Registration
    from tests.lms.learner import Learner

pytestmark = pytest.mark.browser

RECORDING: Final = "html[data-sb-lms=recording]"


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    """The LMS side."""
    with Cmi5Lms() as running:
        yield running


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    """The LRS behind it."""
    with learning_locker(tmp_path_factory.mktemp("lrs")) as endpoint:
        yield Behind(endpoint)


class Launches:
    """A learner's registration, and the address of each of their launches."""

    def __init__(self, lms: Cmi5Lms, behind: Behind, package: Packaged) -> None:
        self._lms = lms
        self._tincan = "tincan.xml" in package.files
        if self._tincan:
            self.registration, self._address = launched(lms, package)
        else:
            self.registration = lms.enrol(package)
        self.registration.forward = behind.take

    def next(self) -> str:
        """Give the address of another launch."""
        if not self._tincan:
            return self._lms.session(self.registration)
        self._address = self._address.replace("?", "?again=1&")
        return self._address


@pytest.fixture(params=["cmi5", "xapi"])
def launches(
    request: pytest.FixtureRequest, lms: Cmi5Lms, behind: Behind, built: Path
) -> Launches:
    """The flagship's longest track, for each target."""
    (path,) = built.glob(f"{LONGEST['new-rules']}-{request.param}.zip")
    return Launches(lms, behind, Packaged(path))


def whole(registration: Registration, behind: Behind, asked: list[str]) -> None:
    """See to it that all is there once, in its order, and is what it should be."""
    said = registration.statements
    assert [it["id"] for it in said] == [
        it["id"] for it in behind.held(registration.id)
    ]
    assert ([], []) == (registration.broken, faults(written(said)))
    verbs = Counter(registration.verbs())
    assert (1, 1) == (verbs["completed"], verbs["passed"])
    told = [
        it["object"]["id"].rpartition("/")[2]
        for it in said
        if it["verb"]["display"]["en"] == "answered"
    ]
    assert sorted(asked) == sorted(told)


def read(learner: Learner, package: Packaged) -> None:
    """Read all, up to the final quiz."""
    learner.start()
    learner.hurry()
    learner.open_page(package.final["page"])
    learner.arrived()


def test_what_is_done_without_a_connection_arrives_once_it_is_back(
    launches: Launches, behind: Behind, context: BrowserContext
) -> None:
    registration = launches.registration
    _, learner = opened(context, launches.next())
    read(learner, registration.package)
    context.set_offline(True)
    asked = learner.take_quiz(registration.package, 99)
    learner.find("#sb-notice").wait_for()
    context.set_offline(False)
    learner.retry()
    learner.frame.locator(RECORDING).wait_for(state="attached")
    learner.leave()
    whole(registration, behind, asked)
    assert ("initialized", "terminated") == (
        registration.verbs()[0],
        registration.verbs()[-1],
    )


def test_a_tab_that_is_killed_without_a_connection_loses_nothing(
    launches: Launches, behind: Behind, context: BrowserContext
) -> None:
    registration = launches.registration
    page, learner = opened(context, launches.next())
    read(learner, registration.package)
    context.set_offline(True)
    asked = learner.take_quiz(registration.package, 99)
    learner.find("#sb-notice").wait_for()
    page.close()
    context.set_offline(False)
    _, learner = opened(context, launches.next())
    learner.start()
    learner.leave()
    whole(registration, behind, asked)
    assert 2 == Counter(registration.verbs())["initialized"]
