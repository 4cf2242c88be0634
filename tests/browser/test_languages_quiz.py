"""A learner changes the language in the middle of a quiz, and after typing words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked
from scormbuild.schemas.store import Store
from tests.browser.test_languages import COURSE
from tests.browser.test_languages_together import CHOICES, in_language
from tests.lms.packaged import Packaged
from tests.translated import into, spoken

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser

MODULE = "modules/alarm/module.md"
TYPED = """
# Words {#words}

::: short-answer #what
What do you say first?

- [x] fire

> Explain: Everybody hears it.
:::

# Check {#check-page}

:::: quiz #both graded
::: choose-one #one
Which way?

- [ ] The lift
  > It stops.
- [x] The stairs
  > They lead out.
:::

::: choose-one #two
Who calls?

- [ ] Nobody
  > Somebody has to.
- [x] Whoever sees it
  > At once.
:::
::::
"""


def test_what_was_typed_and_a_quiz_under_way_go_on_in_another_language(
    tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    context.add_init_script("Math.random = () => 0.5")
    head = str(COURSE["course.yaml"]) + "languages-in: one-package\n"
    text = str(COURSE[MODULE]).split("# Later")[0] + TYPED
    project = spoken(COURSE | {"course.yaml": head, MODULE: text}, "de")
    into(project, "de")
    identify(project)
    report = build(project, Asked(), tmp_path, Store(tmp_path / "none"))
    assert () == report.diagnostics
    package = Packaged(report.packages[0].file)
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.open_page("words")
    words = learner.question("what")
    words.locator("input").fill("Fire")
    words.locator(".sb-check").click()
    words.locator(".sb-feedback:visible, .sb-verdict:visible").first.wait_for()
    learner.open_page("check-page")
    learner.begin_quiz()
    first = learner.respond(package, right=True)
    learner.go_on()
    second = learner.asked()

    learner.press("#sb-menu-button")
    learner.press("#sb-menu a[href='#sb-cover']")
    learner.press(f"{CHOICES}[hreflang=de]")
    in_language(learner, "de")
    learner.start()
    assert "check-page" == learner.here()
    assert second == learner.asked()
    learner.respond(package, right=True)
    assert not learner.go_on()
    learner.submit()
    assert 100 == learner.percent()
    assert first != second
    learner.open_page("words")
    assert "Fire" == learner.question("what").locator("input").input_value()
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    record = enrolment.record()
    assert ("passed", 100) == (record.status, record.score)
    assert [] == visit.complaints.heard
