"""The preview's panel: its LMS, what can befall a session, answers, views, keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms.axe import minded
from tests.preview import Running
from tests.preview_page import SHOWN, Preview, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

GALLERY = Path(__file__).parents[2] / "courses/gallery"


@pytest.fixture
def preview(context: BrowserContext, tmp_path: Path) -> Iterator[Preview]:
    """Open the preview of a small course that a test may change."""
    with opened(context, tmp_path) as it:
        yield it


def test_a_course_speaks_with_the_strict_lms_and_its_calls_are_listed(
    preview: Preview,
) -> None:
    unit = preview.launched(1)
    assert unit.get_attribute("html", "data-sb-lms") == "recording"
    calls = preview.calls()
    assert calls[:2] == ["Launch 1", "LMSInitialize"]
    assert calls[-1] == "LMSCommit"
    assert preview.page.locator(".call-wrong, .note-advice").count() == 0


def test_the_list_is_filtered_and_exported(preview: Preview) -> None:
    preview.launched(1)
    preview.page.click("#tab-calls")
    preview.page.select_option("#calls-kind", "session")
    assert preview.calls() == ["Launch 1", "LMSInitialize"]
    preview.page.select_option("#calls-kind", "")
    preview.page.fill("#calls-text", "LESSON_MODE")
    assert preview.calls() == ["Launch 1", "LMSGetValue"]
    with preview.page.expect_download() as download:
        preview.page.click("#calls-export")
    told = json.loads(Path(download.value.path()).read_text("utf-8"))
    operations = [one["entry"]["operation"] for one in told["calls"][1:]]
    # a blank may be a read that failed: the player asks which
    assert set(operations) == {"begin", "get", "error", "set", "commit"}


def test_a_closed_window_is_heard_and_a_killed_tab_is_not(preview: Preview) -> None:
    preview.launched(1).click("#sb-start")
    preview.page.click("#close-window")
    preview.said("Launch 1 is over")
    assert preview.calls()[-1] == "LMSFinish"
    preview.page.click("#shut-launch")
    preview.launched(2).click("#sb-start")
    preview.page.click("#kill-tab")
    preview.said("Launch 2 is over")
    assert preview.calls()[-1] == "LMSCommit"
    preview.page.click("#launch-again")
    preview.launched(3)
    asked = preview.page.locator("#calls .call-get").filter(has_text="lesson_location")
    resumed = asked.last
    assert resumed.locator(".call-result").inner_text() == "welcome"


def test_a_lost_connection_and_an_expired_session_are_told_to_the_learner(
    preview: Preview,
) -> None:
    unit = preview.launched(1)
    preview.page.click("#tab-calls")
    preview.page.select_option("#link", "lost 0")
    unit.click("#sb-start")
    note = preview.page.locator(".note-error").last
    note.wait_for()
    lost = "101 General exception: the LMS cannot be reached"
    assert note.inner_text() == f"{lost} SCORM 1.2 RTE 3.3, LMSCommit"
    preview.page.select_option("#link", "up 0")
    preview.more("expire")
    preview.said("ended")
    unit.click("#sb-leave")
    preview.page.locator(".note-error", has_text="301 Not initialized").last.wait_for()


def test_a_review_sets_nothing(preview: Preview) -> None:
    preview.launched(1)
    preview.more("launch-review")
    preview.said("launch 2, review")
    unit = preview.ready()
    assert unit.get_attribute("html", "data-sb-lms") == "review"
    calls = preview.calls()
    assert set(calls[calls.index("Launch 2, review") :]) == {
        "Launch 2, review",
        "LMSInitialize",
        "LMSGetValue",
        "LMSGetLastError",
    }


def test_a_state_is_saved_reset_and_loaded(preview: Preview, tmp_path: Path) -> None:
    preview.launched(1).click("#sb-start")
    with preview.page.expect_download() as download:
        preview.more("save-state")
    file = tmp_path / "state.json"
    download.value.save_as(file)
    preview.more("reset")
    preview.begins("Start")
    preview.page.set_input_files("#state-file", file)
    preview.begins("Resume")
    other = json.loads(file.read_text("utf-8")) | {"track": "other"}
    file.write_text(json.dumps(other), "utf-8")
    preview.page.set_input_files("#state-file", file)
    preview.said("This state is of the track other, not of all.")


def test_the_data_model_and_the_state_are_shown(preview: Preview) -> None:
    preview.launched(1).click("#sb-start")
    preview.page.click("#tab-model")
    leaf = preview.page.locator(".leaf").filter(has_text="lesson_status")
    assert leaf.locator(".leaf-value").inner_text() == "incomplete"
    preview.page.click("#tab-state")
    said = preview.page.locator(".gauge-words").inner_text()
    kept = preview.page.locator(".state-text").inner_text()
    assert said == f"{len(kept)} of 4,096 characters, under 1 %"


def test_right_answers_are_shown_and_given(preview: Preview) -> None:
    unit = preview.launched(1)
    unit.click("#sb-start")
    preview.page.click("#answers summary")
    preview.page.click("#show-right")
    preview.page.click("#fill-right")
    unit.locator(".sb-quiz-complete").wait_for()
    unit.click(".sb-quiz-submit")
    preview.page.click("#tab-model")
    status = preview.page.locator(".leaf").filter(has_text="lesson_status")
    assert status.locator(".leaf-value").inner_text() == "passed"
    marked = unit.locator("[data-preview-right]").first
    assert marked.get_attribute("data-option") == "b"


def test_a_unit_can_be_looked_at_in_other_ways(preview: Preview) -> None:
    unit = preview.launched(1)
    page = preview.page
    page.select_option("#view", "phone")
    phone = "matchMedia('(min-width: 388px) and (max-width: 390px)').matches"
    assert unit.evaluate(phone)
    page.select_option("#view", "fit")
    ink = "getComputedStyle(document.body).color"
    day = unit.evaluate(ink)
    page.click("[data-look=dark]")
    assert unit.evaluate(ink) != day
    page.click("[data-look=dark]")
    assert unit.evaluate(ink) == day
    page.click("[data-look=rtl]")
    assert unit.evaluate("document.documentElement.dir") == "rtl"
    page.click("[data-look=rtl]")
    page.click("[data-look=print]")
    assert unit.locator(".sb-page:visible").count() == 1
    assert unit.locator(".sb-bar:visible").count() == 0
    page.click("[data-look=print]")
    page.click("[data-look=noscript]")
    preview.said("not begun")
    page.wait_for_selector(f"{SHOWN}[sandbox=allow-same-origin]")


def test_other_targets_are_other_learners(preview: Preview) -> None:
    preview.launched(1).click("#sb-start")
    preview.page.select_option("#target", "html")
    preview.said("No LMS")
    assert preview.ready().get_attribute("html", "data-sb-lms") == "none"
    preview.page.select_option("#target", "scorm12")
    preview.said("launch 2")
    preview.begins("Resume")


def test_a_scenario_has_a_map_that_knows_where_the_learner_is(
    context: BrowserContext, tmp_path: Path
) -> None:
    with Running(GALLERY, tmp_path) as running:
        preview = Preview(context.new_page(), running)
        preview.open()
        page, unit = preview.page, preview.ready()
        page.click("#tab-map")
        assert page.inner_text(".map-said") == "The learner has not begun."
        page.click(".map-page")
        unit.locator(".sb-enter").first.click()
        unit.locator(".sb-now button.sb-way").first.click()
        here = page.locator(".map-scene[aria-current=step]")
        here.filter(has_text="In the kitchen").wait_for()
        scene, drawn = "data-scene", page.locator(".map-box")
        (at,) = drawn.and_(page.locator(".map-here")).all()
        (been,) = drawn.and_(page.locator(".map-been")).all()
        way = [it.get_attribute(scene) for it in (been, at, here)]
        assert way == ["dot", "kitchen", "kitchen"]
        here.locator(".map-to").first.press("Enter")
        assert page.locator(".map-scene:focus").get_attribute(scene) == "ten"
        assert minded(page, leaving_out=("iframe",)) == []


def test_axe_finds_nothing_on_the_page_itself(preview: Preview) -> None:
    preview.launched(1)
    page = preview.page
    found = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        for tab in ("calls", "model", "state", "outline", "faults", "access"):
            page.click(f"#tab-{tab}")
            found += minded(page, leaving_out=("iframe",))
    assert found == []


def test_the_panel_is_used_with_the_keyboard(preview: Preview) -> None:
    page = preview.page
    page.focus("#tab-outline")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("#tab-faults", "aria-selected") == "true"
    page.keyboard.press("End")
    assert page.get_attribute("#tab-state", "aria-selected") == "true"
    page.focus("#splitter")
    page.keyboard.press("ArrowLeft")
    assert page.get_attribute("#splitter", "aria-valuenow") == "484"
    page.click("#panel-button")
    assert page.locator("#panel:visible").count() == 0
