"""Courses in other languages: played in an LMS, and looked at in a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked
from scormbuild.schemas.store import Store
from tests.lms.packaged import Packaged
from tests.preview import HELLO
from tests.preview_page import opened
from tests.translated import into, pseudo, spoken

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from scormbuild.project import MemoryProject
    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser

COURSE: dict[str, str | bytes] = {
    "course.yaml": """\
format: 1
id: fire
title: Fire safety
version: 1.0.0
language: en
modules: [alarm]
mastery: 100
targets: [scorm12]
""",
    "modules/alarm/module.md": """\
---
title: The alarm
---
# When it rings {#rings}

::: choose-one #lift
Which way do you take?

- [ ] The lift
  > It stops between two floors.
- [x] The stairs
  > They lead out of the building.
:::

# Later {#later}

::: quiz #check graded
::: choose-one #who
Who calls the fire brigade?
- [ ] Nobody
  > Somebody has to.
- [x] Whoever sees the fire
  > Do not wait for somebody else.
:::
:::
""",
}


def project() -> MemoryProject:
    """Give the course in German as well, all of it in words with a sign."""
    made = into(spoken(COURSE, "de"), "de")
    identify(made)
    return made


def test_a_translated_course_is_played_left_and_taken_up_again(
    tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    report = build(project(), Asked(), tmp_path, Store(tmp_path / "none"))
    assert () == report.diagnostics
    english, german = (Packaged(it.file) for it in report.packages)
    enrolment = scorm_again.enrol(german)
    visit = enrolment.launch(context)
    visit.learner.start()
    question = visit.learner.question("lift")
    assert pseudo("Which way do you take?") in question.inner_text()
    visit.learner.practise("lift", english.wrong("lift"))
    visit.learner.turn()
    visit.learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert "incomplete" == enrolment.record().status

    again = enrolment.launch(context)
    again.learner.start()
    assert "later" == again.learner.here()
    again.learner.open_page("rings")
    assert english.wrong("lift") == again.learner.ticked(again.learner.question("lift"))
    again.learner.open_page("later")
    assert ["who"] == again.learner.take_quiz(german, 1)
    again.learner.leave()
    again.finished()
    enrolment.settle(again)

    record = enrolment.record()
    assert ("passed", 100) == (record.status, record.score)
    assert [] == visit.faults() + again.faults()


def test_a_language_is_chosen_in_the_preview_and_follows_its_file(
    tmp_path: Path, context: BrowserContext
) -> None:
    files: dict[str, str | bytes] = dict(HELLO)
    told = into(spoken(files, "de"), "de")
    with opened(context, tmp_path) as preview:
        own = preview.ready()
        own.get_by_text("This page is text.").wait_for(state="attached")
        assert preview.page.locator("#language-field").is_hidden()
        for path in ("i18n/de.xlf", "course.yaml"):
            (preview.course / path).parent.mkdir(exist_ok=True)
            (preview.course / path).write_bytes(told.read(path))
        preview.page.locator("#language-field").wait_for()
        preview.page.select_option("#language", label="German")
        text = pseudo("This page is text.")
        unit = preview.page.frame_locator("#device[aria-busy=false] iframe")
        unit.get_by_text(text).wait_for(state="attached")
        assert "de" == unit.locator("html").get_attribute("lang")
        preview.write((text, "Diese Seite ist Text."), "i18n/de.xlf")
        unit.get_by_text("Diese Seite ist Text.").wait_for(state="attached")
        preview.page.select_option("#language", label="English")
        unit.get_by_text("This page is text.").wait_for(state="attached")
