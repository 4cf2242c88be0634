"""The gallery and the preview in Firefox: what Chromium forgives, it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from scormbuild.state.codec import decode
from tests.browser.test_access import pages_with_something_new
from tests.browser.test_gallery_lms import (
    KEPT,
    PRIVATE,
    keep,
    practise,
    read_film,
    skip,
    take,
)
from tests.lms.axe import SCRIPT, minded_and_wide, wide
from tests.lms.firefox import Firefox
from tests.lms.learner import Learner
from tests.lms.marionette import started
from tests.lms.packaged import Packaged
from tests.lms.standards import Heard
from tests.preview import HELLO, Running, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Frame

    from tests.lms.calllog import Finding
    from tests.lms.collector import Collector
    from tests.lms.scorm_again import Enrolment, ScormAgain

pytestmark = [pytest.mark.browser, pytest.mark.broad]

COMMITS = 200
"""More than there are in a sitting in which all is answered."""
SLOW = """() => {
  let stirred = 0
  for (const sign of ['pointermove', 'pointerdown', 'keydown'])
    addEventListener(sign, () => void (stirred = performance.now()), true)
  window.rests = []
  const { API } = parent
  const commit = API.LMSCommit.bind(API)
  API.LMSCommit = said => {
    const start = performance.now()
    window.rests.push(Math.round(start - stirred))
    while (performance.now() < start + 100);
    window.ended = performance.now()
    return commit(said)
  }
}"""
"""Makes each commit stop the page, and notes for how long the hand had rested then."""
FREE = "() => performance.now() > window.ended + 2000"
"""Says whether small steps wait for each other no longer."""
STILL = 500
"""Milliseconds (scormbuild/player/saving/queue.js)."""
MODULE = "modules/hello/module.md"
SHOWN = "#device[aria-busy=false] iframe"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Start the one Firefox of all tests here."""
    with started(tmp_path_factory.mktemp("firefox")) as running:
        yield Firefox(running)


@pytest.fixture(params=["scorm12", "scorm2004-4th"])
def package(request: pytest.FixtureRequest, built: Path) -> Packaged:
    """Give the gallery for each standard."""
    (found,) = built.glob(f"gallery-*-{request.param}.zip")
    return Packaged(found)


class Sitting:
    """One launch of a course in Firefox."""

    def __init__(
        self, firefox: Firefox, enrolment: Enrolment, collector: Collector
    ) -> None:
        self._firefox = firefox
        self._enrolment = enrolment
        self._collector = collector
        self._held = enrolment.record()
        self._launch, enrolment.spy = collector.spy()
        self.top = firefox.go(f"{enrolment.address}lms.html")
        # it answers to all that a learner asks of it
        self.frame = cast("Frame", self.top.inside("#content"))
        self.learner = Learner(self.frame)
        self.learner.ready()

    def leave(self) -> list[object]:
        """Leave, and give all that a strict LMS or the browser minds."""
        self.learner.leave()
        standard = self._enrolment.package.standard
        assert self._collector.wait_for(self._launch, standard.ends), "never finished"
        heard = Heard(
            calls=self._collector.calls(self._launch),
            held=self._held,
            mode="normal",
            ended=True,
            torn=False,
            commits=COMMITS,
        )
        findings: list[Finding] = standard.judge(heard)
        return [*findings, *self._firefox.minded()]


def test_the_gallery_is_played_left_and_taken_up_again(
    package: Packaged, scorm_again: ScormAgain, collector: Collector, firefox: Firefox
) -> None:
    enrolment = scorm_again.enrol(package)
    first = Sitting(firefox, enrolment, collector)
    learner = first.learner
    learner.start()
    practised = practise(learner, package)
    keep(learner)
    skip(learner, "scenario", "survey", "survey-again", "graded")
    read_film(learner)
    learner.open_page("scenario")
    learner.find(".sb-enter").first.click()
    while learner.find(".sb-now .sb-way").count():
        learner.find(".sb-now .sb-way").first.click()
    assert learner.find(".sb-ending").count() == 1
    turned = [learner.here()]
    while learner.find("#sb-next").count():
        turned.append(learner.turn())
    assert package.pages[package.pages.index("scenario") :] == turned
    assert take(learner, package, right=True) == 100
    assert first.leave() == []
    record = enrolment.record()
    assert record.score == 100
    assert "passed" in {record.status, record.success}
    assert {*practised, *KEPT} < {*record.interactions.values()}

    learner = Sitting(firefox, enrolment, collector).learner
    learner.start()
    assert learner.here() == "graded"
    assert learner.percent() == 100
    learner.open_page("checklist")
    assert learner.ticked(learner.question("my-desk")) == [0, 2]
    learner.open_page("reflect")
    private = learner.find('[data-private="worry"] textarea').input_value()
    assert private == PRIVATE
    answers = decode(record.state, "gallery").state
    assert answers is not None


def test_where_commits_stop_the_page_they_wait_until_the_hand_rests(
    packages: dict[str, Packaged],
    scorm_again: ScormAgain,
    collector: Collector,
    firefox: Firefox,
) -> None:
    """Firefox drops a press that begins in a commit: none may begin amid presses."""
    enrolment = scorm_again.enrol(packages["new-rules"])
    sitting = Sitting(firefox, enrolment, collector)
    learner = sitting.learner
    learner.start()
    learner.settled()
    learner.frame.evaluate(SLOW)
    learner.turn()  # the first commit that is slow; nobody knew
    learner.settled()
    learner.frame.evaluate("() => void (rests.length = 0)")
    for _ in range(3):
        firefox.until(lambda: learner.frame.evaluate(FREE), "the clock stands still")
        learner.turn()
        learner.settled()
    rests = learner.frame.evaluate("() => rests")
    assert len(rests) >= 3
    assert [rest for rest in rests if rest < STILL] == []


def test_axe_finds_nothing_by_day_and_by_night(built: Path, firefox: Firefox) -> None:
    (packed,) = built.glob("gallery-*-scorm12.zip")
    pages = pages_with_something_new(Packaged(packed))
    (folder,) = built.glob("gallery-*-html")
    firefox.go("about:blank")
    firefox.sized(1280, 900)
    page = firefox.go((folder / "index.html").as_uri())
    learner = Learner(cast("Frame", page))
    page.add(SCRIPT.read_text("utf-8"))

    def look(what: str) -> list[str]:
        found = []
        for colours in ("light", "dark"):
            firefox.coloured(colours)
            minded = minded_and_wide(cast("Frame", page))
            found += [f"{what} {colours}: {it}" for it in minded]
        return found

    found = look("cover")
    learner.start()
    while learner.find("#sb-next").count():
        if learner.here() in pages:
            found += look(learner.here())
        learner.turn()
    found += look("end")
    assert found == []
    assert firefox.minded() == []


def test_the_preview_connects_and_shows_a_save(
    firefox: Firefox, tmp_path: Path
) -> None:
    (tmp_path / "state").mkdir()
    course = written(tmp_path / "hello", dict(HELLO))
    with Running(course, tmp_path / "state") as running:
        page = firefox.go(running.url)
        page.locator("#live[data-state=on]").wait_for()
        unit = page.inside(SHOWN)
        unit.locator("#sb-start").click()
        unit.locator(".sb-current").wait_for()
        file = course / MODULE
        text = file.read_text("utf-8")
        file.write_text(text.replace("This page is text.", "It is seen."), "utf-8")
        shown = unit.locator('.sb-current[data-page="welcome"]')
        firefox.until(lambda: "It is seen." in shown.inner_text(), "the save is unseen")
        assert "launch 2 · running" in page.locator("#session-state").inner_text()
        page.locator("#tab-state").click()
        assert page.locator(".gauge-words").is_visible()
        assert wide(cast("Frame", page)) == []
        assert firefox.minded() == []
        firefox.go("about:blank")


def test_the_preview_launches_by_cmi5_and_hears_what_is_said(
    firefox: Firefox, tmp_path: Path
) -> None:
    (tmp_path / "state").mkdir()
    course = written(tmp_path / "hello", dict(HELLO))
    with Running(course, tmp_path / "state") as running:
        page = firefox.go(running.url)
        page.locator("#live[data-state=on]").wait_for()
        page.locator("#target").select_option("cmi5")
        page.locator("#tab-statements").click()
        unit = page.inside("#device[aria-busy=false] iframe[src*='endpoint=']")
        unit.locator("#sb-start").click()
        heard = page.locator(".statement-verb")
        firefox.until(lambda: heard.count() > 3, "the statements are not heard")
        order = ["launched", "initialized", "progressed", "completed"]
        assert heard.all_inner_texts() == order
        assert firefox.minded() == []
        firefox.go("about:blank")
