"""Learners whose tabs and connections die on them, in LMSs that others wrote.

Each of them means to do the same as a calm one, repeats what was lost, and ends with
the same record; nothing that was called saved is ever asked of them twice.
"""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.state import decode, encode
from tests.lms import chromium
from tests.lms.goals import COURSE, LAST, Goals
from tests.lms.packaged import Packaged
from tests.lms.scorm_again import Enrolment as Again
from tests.lms.standards import flat
from tests.lms.visit import Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from _pytest.mark.structures import ParameterSet
    from playwright.sync_api import Browser, BrowserContext, StorageState

    from tests.lms.visit import Enrolment, Lms, Visit

    Device = Callable[[StorageState | None], BrowserContext]

pytestmark = [pytest.mark.browser, pytest.mark.broad]

TARGETS: Final = ("scorm12", "scorm2004-4th")
KNOWN: Final = (("one", "two", "three", "try"), ("one", "two"), ("one",))
"""What learners know: all, just enough, too little."""
SAID: Final = "saved and left"
CRASHED: Final = "crashed"
ELSEWHERE: Final = "crashed, and on another device"
ENDS: Final = (*Way, SAID, CRASHED, ELSEWHERE)
DRAW: Final = "Math.random = () => 0.25"
"""The same draws for all."""
WORDS: Final = "#sb-saved"
TIMELY: Final = (
    ".entry",
    "session_time",
    "total_time",
    ".time",
    ".timestamp",
    ".latency",
)
DOWN: Final = {"error"}
STATE: Final = "cmi.suspend_data"
KILLS: Final = 2
COUNTS: Final = (("scorm_again", 20, 60), ("workbench", 2, 10), ("scormhost", 2, 10))
"""LMSs, and how many learners each has for each target: at once, and in all."""


@dataclass(frozen=True, slots=True)
class Case:
    """A learner, whom chance pursues."""

    lms: str
    target: str
    seed: int

    def __str__(self) -> str:
        """Name the test."""
        return f"{self.lms}, {self.target}, {self.seed}"


def cases() -> list[ParameterSet]:
    """Give forty in the strictest LMS and four in each of the others; more are long."""
    return [
        pytest.param(case, marks=[pytest.mark.long] * (case.seed >= few), id=str(case))
        for lms, few, many in COUNTS
        for target in TARGETS
        for case in (Case(lms, target, seed) for seed in range(many))
    ]


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Packaged]:
    """The packages of a course that is done in nine steps, by target."""
    folder = tmp_path_factory.mktemp("brief")
    texts = COURSE | {LOCK_FILE: relock(MemoryProject(COURSE))[0]}
    for name, text in texts.items():
        path = folder / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    options = (f"--out={folder}", *(f"--target={target}" for target in TARGETS))
    build = (sys.executable, "-m", "scormbuild", "build", str(folder / "course"))
    subprocess.run((*build, *options), check=True, stdout=subprocess.DEVNULL)
    return {target: Packaged(*folder.glob(f"*-{target}.zip")) for target in TARGETS}


@pytest.fixture
def devices(browser: Browser) -> Iterator[Device]:
    """Gives a browser that holds what it is given, as often as it is asked."""
    opened: list[BrowserContext] = []

    def device(state: StorageState | None) -> BrowserContext:
        fresh = browser.new_context(viewport=chromium.WIDE, storage_state=state)
        fresh.set_default_timeout(chromium.PATIENCE)
        fresh.add_init_script(DRAW)
        opened.append(fresh)
        return fresh

    yield device
    for context in opened:
        context.close()


@pytest.fixture(scope="module")
def calm() -> dict[tuple[str, str, int], object]:
    """What became of those to whom nothing happened, found out once each."""
    return {}


@pytest.mark.parametrize("case", cases())
def test_whoever_is_thrown_back_ends_as_if_nothing_had_happened(
    case: Case,
    brief: dict[str, Packaged],
    devices: Device,
    calm: dict[tuple[str, str, int], object],
    request: pytest.FixtureRequest,
) -> None:
    lms: Lms = request.getfixturevalue(case.lms)
    mind = case.seed % len(KNOWN)
    goals = Goals(brief[case.target], KNOWN[mind])
    key = (case.lms, case.target, mind)
    if key not in calm:
        undisturbed = Life(lms.enrol(goals.package), goals, devices, chance(0))
        undisturbed.finish()
        calm[key] = undisturbed.record()
    life = Life(lms.enrol(goals.package), goals, devices, chance(case.seed))
    for _ in range(KILLS):
        life.interrupted()
    life.finish()
    assert calm[key] == life.record()


def chance(seed: int) -> Random:
    """Give chance that can be had again."""
    return Random(seed)  # noqa: S311 - nothing is to be kept secret


class Life:
    """One learner in one course, from launch to launch."""

    def __init__(
        self,
        enrolment: Enrolment,
        goals: Goals,
        devices: Device,
        random: Random,
    ) -> None:
        self._enrolment = enrolment
        self._goals = goals
        self._devices = devices
        self._random = random
        self._context = devices(None)
        self._saved = 0
        """Goals that were called saved."""

    def _launch(self) -> tuple[Visit, int]:
        visit = self._enrolment.launch(self._context)
        visit.learner.start()
        reached = self._goals.reached(visit.learner)
        assert self._saved <= reached, "what was called saved is gone"
        return visit, reached

    def interrupted(self) -> None:
        """Reach some goals, with or without a connection, and go in some way."""
        visit, reached = self._launch()
        down = isinstance(self._enrolment, Again) and self._random.random() < 1 / 3
        aim = min(LAST, reached + self._random.randrange(4))
        for goal in range(reached, aim):
            if down and goal == aim - 1:
                self._connect(up=False)
            self._goals.pursue(visit.learner, goal)
        way = self._random.choice([one for one in ENDS if not (down and one == SAID)])
        self._note(visit, elsewhere=way == ELSEWHERE)
        self._go(visit, way)
        self._connect(up=True)
        if way not in {CRASHED, ELSEWHERE}:
            rules = {finding.rule for finding in visit.findings()}
            assert rules <= (DOWN if down else set())

    def _note(self, visit: Visit, *, elsewhere: bool) -> None:
        """Note what the learner is told."""
        word = visit.learner.find(WORDS).text_content()
        if word != self._goals.package.data["words"]["save-saved"]:
            return
        # beyond it some LMSs have queues of their own, of which only this device knows
        if elsewhere:
            self._enrolment.settle(visit)
        self._saved = self._goals.reached(visit.learner)

    def _connect(self, *, up: bool) -> None:
        if isinstance(self._enrolment, Again):
            self._enrolment.down = not up

    def _go(self, visit: Visit, way: str) -> None:
        if way in {CRASHED, ELSEWHERE}:
            self._crash(elsewhere=way == ELSEWHERE)
        elif way == SAID:
            visit.learner.leave()
            visit.finished()
            self._settle(visit)
            self._saved = self._goals.reached(visit.learner)
            visit.page.close()
        else:
            visit.leave(Way(way))

    def _crash(self, *, elsewhere: bool) -> None:
        """Let the browser go without a word; what it keeps stays, or is elsewhere."""
        state = self._context.storage_state()
        self._context.close()
        if elsewhere:
            state["origins"] = []
        self._context = self._devices(state)

    def finish(self) -> None:
        """Reach what is left and say good-bye."""
        visit, reached = self._launch()
        for goal in range(reached, LAST):
            self._goals.pursue(visit.learner, goal)
        if visit.learner.here() != self._goals.package.pages[-1]:
            visit.learner.open_page(self._goals.package.pages[-1])
        visit.learner.leave()
        visit.finished()
        self._settle(visit)
        rules = {finding.rule for finding in visit.findings()}
        assert set() == rules

    def _settle(self, visit: Visit) -> None:
        # a crashed page never ended what it began, which scorm-again counts
        if not isinstance(self._enrolment, Again):
            self._enrolment.settle(visit)

    def record(self) -> object:
        """Give what is held, all that does not depend on when."""
        held = self._enrolment.record()
        course = self._goals.package.data["course"]["id"]
        state = decode(held.state, course).state
        assert state is not None
        # what is not settled when the learner leaves is told again, and no harm
        settled = encode(replace(state, untold=()), course)
        if not isinstance(self._enrolment, Again):
            return replace(held, state=settled)
        values = dict(flat(self._enrolment.values)) | {STATE: settled}
        return {
            name: value for name, value in values.items() if not name.endswith(TIMELY)
        }
