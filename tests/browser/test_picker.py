"""One package for all roles: whoever says which are theirs gets their own course."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.load import load
from scormbuild.model import Delivery
from scormbuild.package import write_package
from scormbuild.plan.packages import plan
from scormbuild.plan.wanted import Asked, wanted
from scormbuild.project import MemoryProject, Project
from scormbuild.render.document import kept, minutes
from scormbuild.select.roles import union
from scormbuild.select.variant import select
from scormbuild.xapi import EXTENSIONS
from tests.lms.axe import minded
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.packaged import Packaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.scorm_again import ScormAgain

pytestmark = [pytest.mark.browser, pytest.mark.broad]

ROOT = Path(__file__).parents[2]
PROJECT = Project.open_folder(ROOT / "courses/new-rules")


@pytest.fixture(scope="module")
def picker(tmp_path_factory: pytest.TempPathFactory) -> Packaged:
    """Give the package of all roles."""
    return packaged("scorm2004-4th", tmp_path_factory.mktemp("picker"))


def packaged(target: str, folder: Path) -> Packaged:
    """Build the package of all roles for a target."""
    course = load(PROJECT).course
    assert course
    asked = Asked(targets=(target,), deliver=(Delivery.PICKER,))
    wants = wanted(course, MemoryProject({}), asked, set()).wants
    (planned,) = plan(course, wants, {}, {})
    file = folder / f"{planned.draft.name}.zip"
    return Packaged(write_package(planned.files, file, PROJECT.open).path)


def pages_of(*roles: str) -> list[str]:
    """Give the pages that a package of some roles alone would show."""
    course = load(PROJECT).course
    assert course
    tracks = [track for track in course.tracks if track.id in roles]
    shown = select(course, union(course, tracks)).modules
    return [page.id for module in shown for page in module.pages]


def pick(learner: Learner, roles: Sequence[str]) -> None:
    """Say by the keyboard alone which roles are theirs."""
    for box in learner.find("#sb-roles input[type=checkbox]").all():
        if box.is_checked() != (box.get_attribute("value") in roles):
            box.focus()
            learner.frame.page.keyboard.press("Space")
    learner.frame.page.keyboard.press("Enter")
    learner.find("#sb-cover").wait_for()


def listed(learner: Learner) -> list[str]:
    """Give the pages that the contents name."""
    found: list[str] = learner.frame.evaluate(
        "[...document.querySelectorAll('.sb-menu-page[data-to]')]"
        ".filter(it => !it.closest('li').hidden).map(it => it.dataset.to)"
    )
    return found


@pytest.mark.parametrize(
    "roles", [("observers",), ("leadership",), ("partners", "infrastructure")]
)
def test_a_learner_sees_what_a_package_of_their_roles_would_show(
    roles: tuple[str, ...],
    picker: Packaged,
    scorm_again: ScormAgain,
    context: BrowserContext,
) -> None:
    visit = scorm_again.enrol(picker).launch(context)
    learner = visit.learner
    learner.ready()
    pick(learner, roles)
    assert pages_of(*roles) == listed(learner)
    learner.leave()
    visit.finished()
    assert [] == visit.faults()


def test_in_scorm12_what_was_picked_and_done_is_there_at_the_next_launch(
    tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(packaged("scorm12", tmp_path))
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    pick(learner, ("partners", "infrastructure"))
    assert pages_of("partners", "infrastructure") == listed(learner)
    learner.start()
    here = learner.turn()
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert "incomplete" == enrolment.record().status
    again = enrolment.launch(context)
    learner = again.learner
    learner.ready()
    assert pages_of("partners", "infrastructure") == listed(learner)
    learner.start()
    assert here == learner.here()
    assert [] == visit.faults() + again.faults()


def test_nobody_goes_on_before_a_role_is_picked(
    picker: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    visit = scorm_again.enrol(picker).launch(context)
    learner = visit.learner
    learner.ready()
    assert learner.find("#sb-start").count() == 0
    learner.press("#sb-roles button[type=submit]")
    assert "Choose at least one role." == learner.find(".sb-roles-need").inner_text()
    learner.press("#sb-menu-button")
    learner.press(f'#sb-menu a[href="#page-{pages_of("observers")[0]}"]')
    assert "" == learner.here()
    assert learner.find("#sb-roles").count() == 1


def test_observers_complete_without_a_quiz_and_keep_that_in_another_role(
    picker: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(picker)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    pick(learner, ("observers",))
    learner.start()
    learner.hurry()
    for page in dict.fromkeys(picker.surveys.values()):
        learner.open_page(page)
        learner.press(".sb-survey .sb-omit")
    learner.open_page("name")
    learner.question("guidelines.1-0").locator("input").check()
    learner.question("guidelines.1-0").locator(".sb-check").click()
    learner.settled()
    record = enrolment.record()
    assert ("completed", "", None) == (record.status, record.success, record.score)
    learner.press("#sb-menu-button")
    learner.press("#sb-roles-button")
    pick(learner, ("leadership",))
    assert pages_of("leadership") == listed(learner)
    learner.start()
    learner.settled()
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    assert "completed" == enrolment.record().status
    assert [] == visit.faults()


def test_what_was_picked_and_done_is_there_at_the_next_launch(
    picker: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(picker)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.ready()
    pick(learner, ("partners", "observers"))
    learner.start()
    here = learner.turn()
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    again = enrolment.launch(context)
    learner = again.learner
    learner.ready()
    assert learner.find("#sb-cover").count() == 1
    assert "Observers · Partners" in learner.find(".sb-role-mine").inner_text()
    assert pages_of("partners", "observers") == listed(learner)
    learner.start()
    assert here == learner.here()
    assert [] == visit.faults() + again.faults()


def test_what_is_taken_along_is_what_the_picked_roles_have(
    picker: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    course = load(PROJECT).course
    assert course
    (role,) = (track for track in course.tracks if track.id == "observers")
    wanted = [module.title for module, _ in kept(select(course, role))]
    visit = scorm_again.enrol(picker).launch(context)
    learner = visit.learner
    learner.ready()
    pick(learner, ("observers",))
    learner.press("#sb-menu-button")
    learner.press('#sb-menu a[href="#sb-keeps"]')
    learner.find("#sb-keeps").wait_for()
    assert wanted == learner.find(".sb-kept > h2").all_inner_texts()
    assert 0 < len(wanted) < learner.frame.locator(".sb-kept").count()
    assert [] == visit.faults()


def test_the_cover_says_how_long_a_role_takes_and_several_as_their_modules_do(
    picker: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    course = load(PROJECT).course
    assert course
    tracks = {track.id: track for track in course.tracks}
    both = minutes(
        select(course, union(course, [tracks["observers"], tracks["comms"]]))
    )
    learner = scorm_again.enrol(picker).launch(context).learner
    learner.ready()
    pick(learner, ("comms",))
    assert f"about {tracks['comms'].minutes:g} min" == told(learner)
    learner.press("#sb-menu-button")
    learner.press("#sb-roles-button")
    pick(learner, ("comms", "observers"))
    assert f"about {both:g} min" == told(learner)


def told(learner: Learner) -> str:
    """Give the minutes on the cover."""
    return learner.find("#sb-cover .sb-role-minutes").inner_text().strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_the_choice_can_be_made_by_everybody(
    width: int,
    scheme: str,
    picker: Packaged,
    scorm_again: ScormAgain,
    context: BrowserContext,
) -> None:
    visit = scorm_again.enrol(picker).launch(context)
    visit.page.set_viewport_size({"width": width, "height": 720})
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # a word of two
    learner = visit.learner
    learner.ready()
    assert [] == minded(learner.frame)
    wide = learner.frame.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    learner.find("#sb-roles input").first.check()
    learner.press("#sb-roles button[type=submit]")
    learner.find("#sb-cover").wait_for()
    assert [] == minded(learner.frame)


def test_statements_name_the_roles_and_the_department_that_were_picked(
    tmp_path: Path, context: BrowserContext
) -> None:
    with Cmi5Lms() as lms:
        registration = lms.enrol(packaged("cmi5", tmp_path))
        _, learner = opened(context, lms.session(registration))
        pick(learner, ("partners", "infrastructure"))
        learner.start()
        learner.leave()
        first, *_, last = registration.statements
    home = "https://scormbuild.invalid/new-rules"
    groups = [
        [it["id"] for it in said["context"]["contextActivities"]["grouping"]]
        for said in (first, last)
    ]
    assert [
        [f"{home}/units/new-rules", home],
        [
            *(f"{home}/units/new-rules", home),
            *(f"{home}/tracks/{role}" for role in ("infrastructure", "partners")),
        ],
    ] == groups
    told = last["context"]["extensions"][EXTENSIONS["track"]]
    assert (told, []) == ("infrastructure+partners", registration.broken)
