"""What comes after a course is played to its end: a booster, and a refresher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build
from scormbuild.plan.wanted import Asked
from scormbuild.schemas.store import Store
from tests import test_boosters, test_refresher
from tests.lms.packaged import Packaged
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from scormbuild.project import MemoryProject
    from tests.lms.scorm_again import Enrolment, ScormAgain
    from tests.lms.visit import Visit

pytestmark = pytest.mark.browser

STANDARDS = ("scorm12", "scorm2004-4th")


def made(project: MemoryProject, out: Path, name: str, **asked: object) -> Packaged:
    """Build what is asked for, and open the package of a name."""
    store = Store(out / "none")
    report = build(project, Asked(**asked), out, store)  # type: ignore[arg-type]
    assert () == report.diagnostics
    (path,) = (it.file for it in report.packages if it.file.stem.startswith(name))
    return Packaged(path)


def leave(enrolment: Enrolment, visit: Visit) -> None:
    """Save and leave, and wait until the LMS has it."""
    visit.learner.leave()
    visit.finished()
    enrolment.settle(visit)


@pytest.mark.parametrize("target", STANDARDS)
def test_a_booster_is_completed_once_each_question_was_answered(
    target: str, tmp_path: Path, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    package = made(test_boosters.project(), tmp_path, "gates.day-3", targets=(target,))
    first, second = package.practice
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    visit.learner.start()
    visit.learner.practise(first, package.wrong(first))
    leave(enrolment, visit)
    assert "incomplete" == enrolment.record().status

    again = enrolment.launch(context)
    again.learner.start()
    assert "day-3" == again.learner.here()
    assert package.wrong(first) == again.learner.ticked(again.learner.question(first))
    again.learner.practise(second, package.right(second))
    leave(enrolment, again)

    record = enrolment.record()
    assert ("completed", None) == (record.status, record.score)
    assert [] == visit.faults() + again.faults()


@pytest.mark.parametrize("passes", [True, False])
@pytest.mark.parametrize("target", STANDARDS)
def test_a_refresher_is_passed_and_failed_as_a_course_of_its_own(
    target: str,
    passes: bool,  # noqa: FBT001 - a parameter of a test
    tmp_path: Path,
    scorm_again: ScormAgain,
    context: BrowserContext,
) -> None:
    package = made(
        test_refresher.project(),
        tmp_path,
        "gates.refresher-1.0.0-desk-en",
        targets=(target,),
        tracks=("desk",),
        editions=("refresher",),
    )
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    visit.learner.start()
    assert "lock" == visit.learner.here()
    visit.learner.turn()
    visit.learner.begin_quiz()
    visit.learner.respond(package, right=passes)
    visit.learner.go_on()
    leave(enrolment, visit)
    assert "incomplete" == enrolment.record().status

    again = enrolment.launch(context)
    again.learner.start()
    assert "refresher" == again.learner.here()
    again.learner.card().wait_for()
    again.learner.finish_quiz(package, 1 if passes else 0)
    leave(enrolment, again)

    record = enrolment.record()
    assert (ended(package, passes=passes), 100 if passes else 0) == (
        (record.status, record.success),
        record.score,
    )
    assert [] == visit.faults() + again.faults()


def ended(package: Packaged, *, passes: bool) -> tuple[str, str]:
    """Give status and success (docs/status.md)."""
    if package.standard is SCORM12:
        return "passed" if passes else "incomplete", ""
    return ("completed", "passed") if passes else ("incomplete", "failed")
