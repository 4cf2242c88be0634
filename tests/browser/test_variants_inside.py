"""Parts of questions and scenes follow the role and the department that one picks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build
from scormbuild.model import Delivery
from scormbuild.plan.wanted import Asked
from scormbuild.schemas.store import Store
from tests.lms.packaged import Packaged
from tests.variants_inside import FILES, STORY, project

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.scorm_again import ScormAgain

pytestmark = pytest.mark.browser


def pick(learner: Learner, role: str, lens: str) -> None:
    """Say who one is."""
    form = learner.find("#sb-roles")
    for box in form.locator("input[type=checkbox]").all():
        box.set_checked(box.get_attribute("value") == role)
    form.locator(f'input[type=radio][value="{lens}"]').check()
    learner.press("#sb-roles button[type=submit]")


def said(learner: Learner, selector: str) -> list[str]:
    """Give the words of what can be seen, without blanks around them."""
    return [" ".join(it.inner_text().split()) for it in learner.find(selector).all()]


def written(learner: Learner) -> dict[str, list[str]]:
    """Give the choices of each scene as they would stand on paper."""
    return {
        name: [
            " ".join((way.text_content() or "").split())
            for way in learner.frame.locator(
                f'.sb-scenes [data-scene="{name}"] li:not([hidden]) .sb-way-text'
            ).all()
        ]
        for name in ("door", "archive")
    }


def stem(learner: Learner) -> list[str]:
    """Give the paragraphs of what is asked."""
    return said(learner, "[data-question=bell] .sb-stem p:not(.sb-lens-name)")


def test_who_changes_role_reads_and_chooses_what_is_theirs(
    tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    store = Store(tmp_path / "none")
    asked = Asked(targets=("scorm12",), deliver=(Delivery.PICKER,))
    (made,) = build(project(), asked, tmp_path, store).packages
    package = Packaged(made.file)
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    pick(learner, "office", "legal")
    learner.start()
    assert [
        *("The bell rings.", "You hold the OFFICEKEY."),
        *("You know the LEGALTEXT.", "Who goes?"),
    ] == stem(learner)
    learner.find(".sb-enter").click()
    assert ["It is open."] == said(learner, ".sb-now .sb-telling p")
    assert ["Close it", "Read the LEGALWAY"] == said(learner, ".sb-now .sb-way-text")
    learner.press("#sb-leave")
    learner.find("#sb-left").wait_for()
    visit.finished()
    enrolment.settle(visit)

    again = enrolment.launch(context)
    learner = again.learner
    learner.ready()
    learner.press("#sb-menu-button")
    learner.press("#sb-roles-button")
    pick(learner, "crew", "")
    learner.start()
    learner.open_page("night")
    assert ["The bell rings.", "You hold the CREWKEY.", "Who goes?"] == stem(learner)
    assert [
        *("It is open.", "CREWTALK at the door."),
        "Nobody mentions the UNLEGALTALK.",
    ] == said(learner, ".sb-now .sb-telling p:not(.sb-lens-name)")
    assert ["Close it", "Use the CREWWAY"] == said(learner, ".sb-now .sb-way-text")
    assert [] == visit.faults() + again.faults()


STUCK = """### Archive {#archive}
Dust.

::: for lens:legal
- Read on -> gone
- Give up -> shut
:::

"""


def test_who_changes_department_where_every_choice_was_for_the_old_one_gets_on(
    tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    story = STORY.replace("-> gone", "-> archive", 1)
    story = story.replace("### Shut", STUCK + "### Shut")
    page = FILES["modules/m/module.md"].replace(STORY, story)
    store = Store(tmp_path / "none")
    asked = Asked(targets=("scorm12",), deliver=(Delivery.PICKER,))
    made_of = project({"modules/m/module.md": page})
    (made,) = build(made_of, asked, tmp_path, store).packages
    enrolment = scorm_again.enrol(Packaged(made.file))
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    learner.find("#sb-roles").wait_for()
    # nobody has said yet who they are: on paper, too, a scene has a way on
    assert {
        "door": ["Close it", "Use the CREWWAY"],
        "archive": ["Read on", "Give up"],
    } == written(learner)
    pick(learner, "office", "legal")
    learner.start()
    assert {
        "door": ["Close it", "Read the LEGALWAY"],
        "archive": ["Read on", "Give up"],
    } == written(learner)
    learner.find(".sb-enter").click()
    learner.find(".sb-now .sb-way:has-text('LEGALWAY')").click()
    learner.press("#sb-menu-button")
    learner.press("#sb-roles-button")
    pick(learner, "office", "ops")
    learner.start()
    learner.open_page("night")
    assert ["Read on", "Give up"] == said(learner, ".sb-now .sb-way-text")
    learner.press("#sb-leave")
    learner.find("#sb-left").wait_for()
    visit.finished()
    enrolment.settle(visit)

    again = enrolment.launch(context)
    learner = again.learner
    learner.ready()
    learner.start()
    learner.open_page("night")
    assert ["Read on", "Give up"] == said(learner, ".sb-now .sb-way-text")
    learner.find(".sb-now .sb-way:has-text('Give up')").click()
    assert ["Shut"] == said(learner, ".sb-ending > h3")
    assert [] == visit.faults() + again.faults()
