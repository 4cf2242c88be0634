"""Questions of every kind in sessions with an LMS: on pages, and in a graded quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.state.codec import decode
from tests.lms.learner import Learner
from tests.lms.packaged import Packaged
from tests.lms.solver import OTHER, solve
from tests.lms.standards import SCORM12

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.lms.scorm_again import ScormAgain
    from tests.lms.visit import Visit

pytestmark = [pytest.mark.browser, pytest.mark.broad]

PRIVATE = "the wrong word at two in the morning"
OPENLY = "I shall look for the second way out.\nAnd for the first."
KEPT = ("know-first", "wait", "tomorrow", "house-rules.3-2", "my-desk")
"""What is not marked, in the order of the pages."""


@pytest.fixture(params=["scorm12", "scorm2004-4th"])
def package(request: pytest.FixtureRequest, built: Path) -> Packaged:
    """Give the gallery for each standard."""
    (found,) = built.glob(f"gallery-*-{request.param}.zip")
    return Packaged(found)


def practise(learner: Learner, package: Packaged) -> list[str]:
    """Answer everything that pages ask, once; give the ids of what is marked."""
    answered = []
    for name in package.marked:
        form = learner.question(name)
        while not form.count():
            learner.turn()
        solve(form, package.data["questions"][name], right=True)
        for tick in form.locator(".sb-sure input").all():
            tick.check()
        form.locator(".sb-check").click()
        shown = form.locator(".sb-verdict.sb-shown")
        assert "correct" == shown.get_attribute("data-result")
        answered.append(name)
        if "sure" in package.data["questions"][name]:
            answered.append(f"{name}.sure")
    return answered


def keep(learner: Learner) -> None:
    """Give what is kept and not marked, and write a secret."""
    learner.turn_to("likert")
    for name in ("know-first", "wait"):
        learner.find(f'[data-question="{name}"] input[value="3"]').check()
    learner.press(".sb-check")
    learner.turn_to("reflect")
    learner.find('[data-private="worry"] textarea').fill(PRIVATE)
    learner.find('[data-question="tomorrow"] textarea').fill(OPENLY)
    learner.press('[data-question="tomorrow"] .sb-check')
    learner.turn_to("acknowledge")
    learner.find('[data-question="house-rules.3-2"] input').check()
    learner.press(".sb-check")
    learner.turn_to("checklist")
    learner.tick(learner.question("my-desk"), [0, 2])
    learner.press(".sb-check")


def said_of(visit: Visit, name: str) -> dict[str, str]:
    """Give the last values that were told of an interaction, by field."""
    values = visit.said()
    (number,) = [
        key.split(".")[2]
        for key, value in values.items()
        if value == name and key.endswith(".id") and "objectives" not in key
    ]
    start = f"cmi.interactions.{number}."
    return {
        key.removeprefix(start): value
        for key, value in values.items()
        if key.startswith(start)
    }


def test_all_that_is_asked_is_on_record_and_found_again(
    package: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    old = package.standard is SCORM12
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    practised = practise(learner, package)
    keep(learner)
    enrolment.settle(visit)
    told = enrolment.record()
    assert [*practised, *KEPT] == list(told.interactions.values())
    response = "student_response" if old else "learner_response"
    expected = {
        "first-minute.sure": ("true-false", "t" if old else "true"),
        "know-first": ("likert", "4"),
        "house-rules.3-2": ("true-false", "t" if old else "true"),
        "my-desk": ("performance", "a,c" if old else "a[.]true[,]c[.]true"),
        "tomorrow": (
            "fill-in",
            OPENLY.replace("\n", " ")
            if old
            else "{lang=en}" + OPENLY.replace("\n", " "),
        ),
    }
    for name, (kind, value) in expected.items():
        fields = said_of(visit, name)
        assert (kind, value, "neutral") == (
            fields["type"],
            fields[response],
            fields["result"],
        )
        assert not any(key.startswith("correct_responses") for key in fields)
    learner.leave()
    visit.finished()
    assert visit.faults() == []

    again = enrolment.launch(context)
    learner = again.learner
    learner.start()
    assert "checklist" == learner.here()
    assert [0, 2] == learner.ticked(learner.question("my-desk"))
    learner.open_page("likert")
    assert 2 == learner.find("input:checked").count()
    learner.open_page("acknowledge")
    assert learner.find(".sb-noted").is_visible()
    learner.open_page("reflect")
    assert PRIVATE == learner.find('[data-private="worry"] textarea').input_value()
    assert OPENLY == learner.find('[data-question="tomorrow"] textarea').input_value()
    again.page.close()


def test_who_reads_what_one_writes_is_said_as_it_is(
    package: Packaged, scorm_again: ScormAgain, built: Path, context: BrowserContext
) -> None:
    visit = scorm_again.enrol(package).launch(context)
    (folder,) = built.glob("gallery-*-html")
    alone = context.new_page()
    alone.goto((folder / "index.html").as_uri())
    said = []
    for learner in (visit.learner, Learner(alone.main_frame)):
        learner.start()
        learner.turn_to("reflect")
        said.append(learner.find('[data-question="tomorrow"] .sb-who').inner_text())
    recorded = (
        "What you write goes on record in the learning platform, under your name."
    )
    stays = "What you write stays in this browser, on this device;"
    assert [recorded, f"{stays} there is no learning platform to record it."] == said
    visit.page.close()


def test_private_words_stay_on_the_device(
    package: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    sent: list[str] = []
    context.on("request", lambda it: sent.append(f"{it.url} {it.post_data or ''}"))
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    keep(learner)
    learner.leave()
    visit.finished()
    told = [str(argument) for call in visit.calls() for argument in call.arguments]
    # What may be sent is heard, so what may not would be heard too.
    for heard in (told, sent):
        assert any("second way out" in it for it in heard)
        assert not any("wrong word" in it or "worry" in it for it in heard)
    # State spells words in digits of its own, which are unfolded here.
    answers = decode(enrolment.record().state, "gallery").state
    assert answers
    typed = [it.response for it in answers.answers if isinstance(it.response, str)]
    assert [OPENLY] == typed
    assert PRIVATE in learner.frame.evaluate("() => Object.values(localStorage)")


def test_the_course_is_not_completed_before_its_statement_is_confirmed(
    package: Packaged, scorm_again: ScormAgain, context: BrowserContext
) -> None:
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.hurry()
    open_lines = learner.find("#sb-end li").all_inner_texts()
    assert "Still to be confirmed, answered or skipped: 5" in open_lines
    take(learner, package, right=True)
    skip(learner, "scenario", "survey", "survey-again", "graded")
    read_film(learner)
    enrolment.settle(visit)
    assert "incomplete" == enrolment.record().status
    learner.open_page("acknowledge")
    learner.find('[data-question="house-rules.3-2"] input').check()
    learner.press(".sb-check")
    enrolment.settle(visit)
    assert enrolment.record().status in {"passed", "completed"}
    visit.page.close()


def skip(learner: Learner, *pages: str) -> None:
    """Skip the surveys on some pages."""
    for name in pages:
        learner.open_page(name)
        learner.press(".sb-omit")


def read_film(learner: Learner) -> None:
    """Read what is said in the film; without one of the two its page is not done."""
    learner.open_page("video")
    learner.press(".sb-watch-read")


def take(learner: Learner, package: Packaged, *, right: bool) -> int:
    """Take the graded quiz, with all right or all wrong; give the percentage."""
    if learner.here() != "graded":
        learner.open_page("graded")
    learner.begin_quiz()
    more = True
    while more:
        name = learner.asked()
        solve(learner.card(), package.data["questions"][name], right=right)
        more = learner.go_on()
    assert learner.find(".sb-quiz-complete").is_visible()
    learner.submit()
    return learner.percent()


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_every_kind_counts_in_a_graded_quiz(
    package: Packaged, scorm_again: ScormAgain, context: BrowserContext, *, right: bool
) -> None:
    enrolment = scorm_again.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    shown = take(learner, package, right=right)
    outcomes = learner.find(".sb-review form").evaluate_all(
        "forms => forms.map(it => [it.dataset.question, it.dataset.outcome])"
    )
    wrong = {name for name, outcome in outcomes if outcome != "correct"}
    assert set() == wrong if right else shown < package.mastery
    enrolment.settle(visit)
    record = enrolment.record()
    assert shown == record.score
    drawn = package.final["draws"][0]["from"]
    names = [f"{it}.final" for it in (*drawn, "q-lift.sure")]
    assert sorted(names) == sorted(record.interactions.values())
    learner.leave()
    visit.finished()
    assert visit.faults() == []
    assert OTHER.encode() not in b"".join(package.files.values())
