"""The preview launches by cmi5 and as Tin Can, and lists the statements it hears."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.statements import matching
from tests.lms.cmi5.described import profile
from tests.preview_page import Preview, opened
from tests.preview_stated import choose, exported, finish, launched, said, verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RULED = """async () => (await axe.run({ exclude: ['iframe'] })).violations
  .flatMap(({ id, nodes }) => nodes.map(node => `${id} ${node.target.join(' ')}`))"""
SAY = """async () => {
  const said = new URLSearchParams(location.search)
  const names = Object.keys(sessionStorage)
  const token = names.find((it) => it.includes('scormbuild token'))
  const body = JSON.stringify([{
    id: crypto.randomUUID(),
    actor: JSON.parse(said.get('actor')),
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: said.get('activityId') },
    timestamp: new Date().toISOString(),
  }])
  const headers = {
    Authorization: `Basic ${sessionStorage.getItem(token)}`,
    'X-Experience-API-Version': '1.0.3',
  }
  const address = `${said.get('endpoint')}statements`
  return (await fetch(address, { method: 'POST', headers, body })).status
}"""
"""Says that all was read, in a way that breaks many rules of cmi5."""


@pytest.fixture
def preview(context: BrowserContext, tmp_path: Path) -> Iterator[Preview]:
    """Open the preview of a small course that a test may change."""
    with opened(context, tmp_path) as it:
        yield it


def test_a_course_is_launched_by_cmi5_and_its_statements_are_listed(
    preview: Preview,
) -> None:
    finish(preview, choose(preview, "cmi5"))
    said(preview, "satisfied", 1)
    preview.ready().click("#sb-leave")
    preview.said("Launch 1 is over")
    assert "Back in the LMS" == preview.page.inner_text("#shut-title")
    order = ["launched", "initialized", "progressed", "completed", "answered"]
    assert [*order, "passed", "satisfied", "terminated"] == verbs(preview)
    page = preview.page
    answered = page.locator(".statement").filter(has_text="Who can change this course?")
    assert "answered" == answered.locator(".statement-tag").inner_text()
    answered.locator("summary").click()
    raw = json.loads(answered.locator(".statement-raw").inner_text())
    assert {"response": "b", "success": True} == {
        key: raw["result"][key] for key in ("response", "success")
    }
    assert 0 == page.locator(".statement-wrong").count()
    page.click("#tab-calls")
    assert 0 == page.locator(".call-wrong, .note-advice").count()
    page.click("#tab-state")
    facts = page.locator("#state .facts").inner_text()
    assert "Satisfied\nyes" in facts.replace("\t", "\n")


def test_statements_are_filtered_and_exported_with_the_template_they_match(
    preview: Preview,
) -> None:
    finish(preview, choose(preview, "cmi5"))
    said(preview, "satisfied", 1)
    page = preview.page
    for kind, expected in {
        "result": ["completed", "passed", "satisfied"],
        "answered": ["answered"],
        "lms": ["launched", "satisfied"],
        "wrong": [],
    }.items():
        page.select_option("#statements-kind", kind)
        assert expected == verbs(preview)
    page.select_option("#statements-kind", "")
    page.fill("#statements-text", "Who can CHANGE")
    assert ["answered"] == verbs(preview)
    whole = exported(preview)
    assert 7 == len(whole)
    described = profile("hello")
    own = [it for it in whole if it["by"] == "course"]
    assert [matching(it["statement"], described) for it in own] == [
        f"{described['id']}/templates/{it['template']}" for it in own
    ]


def test_a_killed_tab_is_given_up_and_the_learner_resumes(preview: Preview) -> None:
    choose(preview, "cmi5").click("#sb-start")
    said(preview, "progressed", 1)
    preview.page.click("#kill-tab")
    preview.said("Launch 1 is over")
    preview.page.click("#launch-again")
    launched(preview, 2)
    preview.begins("Resume")
    assert "abandoned" == verbs(preview)[-3]
    preview.page.reload()
    launched(preview, 3)
    preview.begins("Resume")
    assert ["abandoned", "launched", "initialized"] == verbs(preview)[-3:]


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_a_launch_in_another_mode_says_nothing_but_beginning_and_end(
    preview: Preview, mode: str
) -> None:
    choose(preview, "cmi5").click("#sb-leave")
    preview.said("Launch 1 is over")
    preview.more(f"launch-{mode}")
    preview.said(f"launch 2, {mode}")
    unit = launched(preview, 2)
    finish(preview, unit)
    unit.click("#sb-leave")
    preview.said("Launch 2 is over")
    said(preview, "terminated", 2)
    assert ["launched", "initialized", "terminated"] == verbs(preview)[-3:]
    preview.page.click("#tab-calls")
    assert 0 == preview.page.locator(".call-wrong").count()


def test_a_token_that_was_used_and_a_session_that_expired_are_told_to_the_learner(
    preview: Preview,
) -> None:
    unit = choose(preview, "cmi5")
    preview.more("expire")
    preview.said("ended")
    unit.click("#sb-start")
    preview.page.click("#tab-calls")
    preview.page.locator(".note-error", has_text="401 Unauthorized").first.wait_for()
    unit.locator("#sb-notice:visible").wait_for()
    preview.more("launch-used")
    preview.said("launch 2 · not begun")
    note = preview.page.locator(".note-error", has_text="the token was fetched before")
    note.wait_for()
    preview.ready().locator("#sb-notice:visible").wait_for()


def test_a_lost_connection_is_told_and_what_waited_arrives(preview: Preview) -> None:
    unit = choose(preview, "cmi5")
    preview.page.select_option("#link", "lost 0")
    finish(preview, unit)
    unit.locator("#sb-notice:visible").wait_for()
    assert ["launched", "initialized"] == verbs(preview)
    preview.page.select_option("#link", "up 0")
    unit.evaluate("document.querySelector('#sb-retry').click()")
    said(preview, "satisfied", 1)
    order = ["progressed", "completed", "answered", "passed", "satisfied"]
    assert order == verbs(preview)[2:]


def test_a_state_is_saved_reset_and_loaded(preview: Preview, tmp_path: Path) -> None:
    choose(preview, "cmi5").click("#sb-start")
    said(preview, "progressed", 1)
    with preview.page.expect_download() as download:
        preview.more("save-state")
    file = tmp_path / "state.json"
    download.value.save_as(file)
    assert preview.running.url not in file.read_text("utf-8")
    preview.more("reset")
    preview.begins("Start")
    assert 1 == verbs(preview).count("initialized")
    preview.page.set_input_files("#state-file", file)
    preview.begins("Resume")
    said(preview, "progressed", 1)


def test_a_save_launches_again_where_the_learner_stands(preview: Preview) -> None:
    choose(preview, "cmi5").click("#sb-start")
    said(preview, "progressed", 1)
    preview.write(("This page is text.", "This page is new."))
    unit = launched(preview, 2)
    unit.get_by_text("This page is new.").wait_for()


def test_tin_can_packages_are_launched_and_other_targets_have_no_such_tab(
    preview: Preview,
) -> None:
    finish(preview, choose(preview, "xapi"))
    said(preview, "passed", 1)
    order = ["initialized", "progressed", "completed", "answered", "passed"]
    assert order == verbs(preview)
    assert 0 == preview.page.locator(".statement-wrong").count()
    preview.page.select_option("#target", "scorm12")
    preview.said("SCORM 1.2 · launch 2")
    assert 0 == preview.page.locator("#tab-statements:visible").count()
    assert "true" == preview.page.get_attribute("#tab-calls", "aria-selected")


def test_what_is_refused_is_told_with_its_rule(preview: Preview) -> None:
    unit = choose(preview, "cmi5")
    page = preview.page
    assert 403 == unit.evaluate(SAY)
    refused = page.locator(".statement-refused")
    refused.wait_for()
    notes = refused.locator(".note-error .note-clause").all_inner_texts()
    assert "cmi5 9.6.2.1, 9.6.2.1-1" in notes
    assert "1" == page.inner_text("#statements-count")
    page.select_option("#statements-kind", "wrong")
    assert ["completed"] == verbs(preview)


def test_axe_finds_nothing_on_the_tabs_of_statements(preview: Preview) -> None:
    finish(preview, choose(preview, "cmi5"))
    said(preview, "satisfied", 1)
    page = preview.page
    preview.ready().evaluate(SAY)
    page.locator(".statement-refused").wait_for()
    page.locator(".statement summary").nth(4).click()
    page.evaluate(AXE.read_text("utf-8"))
    minded = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        for tab in ("statements", "calls", "model", "state"):
            page.click(f"#tab-{tab}")
            minded += page.evaluate(RULED)
    assert [] == minded
