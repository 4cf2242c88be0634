"""A package that holds several languages opens in the learner's, in every LMS."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked
from scormbuild.schemas.store import Store
from tests.browser.test_languages import COURSE
from tests.lms.axe import minded_and_wide
from tests.lms.cmi5.lms import Cmi5Lms, opened
from tests.lms.cmi5.tincan import launched
from tests.lms.packaged import Packaged
from tests.translated import into, pseudo, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from tests.lms.learner import Learner
    from tests.lms.scorm_again import ScormAgain
    from tests.lms.visit import Lms

pytestmark = pytest.mark.browser

ONE = "targets: [scorm12, scorm2004, cmi5, xapi, html]\nlanguages-in: one-package"
CHOICES = ".sb-languages a"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Packaged]:
    """The same course in English, German and Arabic, by target."""
    files = dict(COURSE)
    head = str(files["course.yaml"]).replace("targets: [scorm12]", ONE)
    project = spoken(files | {"course.yaml": head}, "de", "ar")
    for language in ("de", "ar"):
        into(project, language)
    identify(project)
    out = tmp_path_factory.mktemp("together")
    report = build(project, Asked(), out, Store(out / "none"))
    assert () == report.diagnostics
    return {it.planned.draft.target.name: Packaged(it.file) for it in report.packages}


@pytest.fixture(scope="module")
def cmi5() -> Iterator[Cmi5Lms]:
    """The LMS side of cmi5."""
    with Cmi5Lms() as running:
        yield running


def spoken_in(learner: Learner) -> str:
    """Give the language of the document before a learner."""
    learner.ready()
    return learner.frame.locator("html").get_attribute("lang") or ""


def in_language(learner: Learner, language: str) -> None:
    """Wait for the document in a language."""
    ready = f"html[lang={language}][data-sb-ready=true]"
    learner.frame.locator(ready).wait_for(state="attached")


def test_the_language_that_the_lms_knows_a_learner_to_prefer_is_spoken(
    cmi5: Cmi5Lms, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    registration = cmi5.enrol(packages["cmi5"])
    registration.documents["wishes"] = b'{"languagePreference": "fr-FR,de-AT,en"}'
    page, learner = opened(context, cmi5.session(registration))
    assert "de" == spoken_in(learner)
    page.reload()
    assert "de" == spoken_in(learner)
    learner.start()
    assert pseudo("Which way do you take?") in learner.question("lift").inner_text()
    learner.leave()
    assert [] == registration.broken
    said = [it for it in registration.verbs() if it != "progressed"]
    assert ["initialized", "terminated"] == said


def test_a_chosen_language_counts_more_and_the_session_goes_on_in_it(
    cmi5: Cmi5Lms, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    registration = cmi5.enrol(packages["cmi5"])
    registration.documents["wishes"] = b'{"languagePreference": "de"}'
    page, learner = opened(context, cmi5.session(registration))
    learner.start()
    learner.turn()
    here = learner.here()
    learner.press("#sb-previous")
    learner.press("#sb-previous")
    learner.press(f"{CHOICES}[hreflang=ar]")
    in_language(learner, "ar")
    assert "rtl" == learner.frame.locator("html").get_attribute("dir")
    learner.leave()
    assert [] == registration.broken
    said = [it for it in registration.verbs() if it != "progressed"]
    assert ["initialized", "completed", "terminated"] == said
    page.close()

    _, learner = opened(context, cmi5.session(registration))
    assert "ar" == spoken_in(learner)
    learner.start()
    learner.open_page(here)
    learner.leave()
    assert [] == registration.broken


@pytest.mark.parametrize(
    ("locale", "language"), [("de-CH", "de"), ("ar", "ar"), ("fr-FR", "en")]
)
def test_else_it_is_the_browsers_and_at_last_the_courses_own(
    cmi5: Cmi5Lms,
    packages: dict[str, Packaged],
    browser: Browser,
    locale: str,
    language: str,
) -> None:
    context = browser.new_context(locale=locale)
    registration = cmi5.enrol(packages["cmi5"])
    _, learner = opened(context, cmi5.session(registration))
    assert language == spoken_in(learner)
    context.close()


def test_over_xapi_the_session_goes_on_in_the_language_chosen(
    cmi5: Cmi5Lms, packages: dict[str, Packaged], browser: Browser
) -> None:
    context = browser.new_context(locale="de-DE")
    registration, address = launched(cmi5, packages["xapi"])
    _, learner = opened(context, address)
    assert "de" == spoken_in(learner)
    learner.start()
    learner.press("#sb-previous")
    learner.press(f"{CHOICES}[hreflang=en]")
    in_language(learner, "en")
    learner.leave()
    said = [it for it in registration.verbs() if it != "progressed"]
    assert ["initialized", "terminated"] == said
    assert [] == registration.broken
    context.close()


@pytest.mark.parametrize(
    ("target", "preference"),
    [("scorm12", "student_preference"), ("scorm2004-4th", "learner_preference")],
)
def test_in_scorm_a_preference_is_followed_as_by_a_reload(
    scorm_again: ScormAgain,
    packages: dict[str, Packaged],
    context: BrowserContext,
    target: str,
    preference: str,
) -> None:
    enrolment = scorm_again.enrol(packages[target])
    enrolment.values = {preference: {"language": "de"}, "exit": "suspend"}
    visit = enrolment.launch(context)
    in_language(visit.learner, "de")
    visit.learner.start()
    visit.learner.leave()
    visit.finished()
    again = ["error", "initialized-twice", "idle-commit"]
    assert again == [it.rule for it in visit.findings()]
    assert [] == visit.complaints.heard


def test_back_leads_to_pages_of_this_language_and_then_out_of_the_course(
    cmi5: Cmi5Lms, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    registration = cmi5.enrol(packages["cmi5"])
    page, learner = opened(context, cmi5.session(registration))
    learner.start()
    learner.turn()
    learner.press("#sb-previous")
    learner.press("#sb-previous")
    learner.press(f"{CHOICES}[hreflang=ar]")
    in_language(learner, "ar")
    learner.start()
    page.evaluate("history.back()")
    learner.frame.locator(f"{CHOICES}[hreflang=de]").wait_for()
    assert "ar" == spoken_in(learner)
    page.go_back()
    assert "about:blank" == page.url


def test_whom_no_connection_can_lead_elsewhere_stays_and_loses_nothing(
    cmi5: Cmi5Lms, packages: dict[str, Packaged], context: BrowserContext
) -> None:
    package = packages["cmi5"]
    registration = cmi5.enrol(package)
    _, learner = opened(context, cmi5.session(registration))
    learner.start()
    learner.practise("lift", package.wrong("lift"))
    learner.press("#sb-previous")
    context.set_offline(offline=True)
    learner.press(f"{CHOICES}[hreflang=de]")
    learner.frame.locator("#sb-retry").wait_for()
    assert "en" == spoken_in(learner)
    context.set_offline(offline=False)
    learner.frame.locator("#sb-retry").wait_for(state="hidden")
    learner.press(f"{CHOICES}[hreflang=ar]")
    in_language(learner, "ar")
    learner.open_page("rings")
    assert package.wrong("lift") == learner.ticked(learner.question("lift"))


def test_an_address_of_a_page_leads_to_it_in_the_readers_language(
    packages: dict[str, Packaged], browser: Browser, tmp_path: Path
) -> None:
    for name, body in packages["html"].files.items():
        (tmp_path / name).write_bytes(body)
    context = browser.new_context(locale="de-DE")
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri() + "#page-later")
    page.locator("html[lang=de][data-sb-ready=true]").wait_for(state="attached")
    assert [pseudo("Later")] == page.locator("main h1:visible").all_inner_texts()
    context.close()


@pytest.mark.parametrize("target", ["scorm12", "scorm2004-4th"])
def test_a_choice_in_the_middle_of_an_attempt_loses_nothing_in_any_lms(
    lms: Lms, packages: dict[str, Packaged], context: BrowserContext, target: str
) -> None:
    package = packages[target]
    enrolment = lms.enrol(package)
    visit = enrolment.launch(context)
    learner = visit.learner
    learner.start()
    learner.practise("lift", package.wrong("lift"))
    learner.press("#sb-previous")
    learner.press(f"{CHOICES}[hreflang=de]")
    in_language(learner, "de")
    learner.start()
    assert package.wrong("lift") == learner.ticked(learner.question("lift"))
    learner.open_page("later")
    learner.take_quiz(package, 1)
    learner.leave()
    visit.finished()
    enrolment.settle(visit)
    record = enrolment.record()
    assert ("passed", 100) == (record.success or record.status, record.score)
    assert [] == visit.complaints.heard


def test_without_scripts_the_languages_are_links(
    packages: dict[str, Packaged], browser: Browser, tmp_path: Path
) -> None:
    for name, body in packages["html"].files.items():
        (tmp_path / name).write_bytes(body)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.get_by_role("link", name="Deutsch").click()
    assert "de" == page.locator("html").get_attribute("lang")
    names = page.get_by_role("navigation", name="Sprache").get_by_role("listitem")
    assert ["English", "Deutsch", "العربية"] == names.all_inner_texts()
    context.close()


def test_the_choice_is_for_everybody(
    packages: dict[str, Packaged], browser: Browser, tmp_path: Path
) -> None:
    for name, body in packages["html"].files.items():
        (tmp_path / name).write_bytes(body)
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("html[data-sb-ready=true]").wait_for(state="attached")
    assert [] == minded_and_wide(page)
    page.get_by_role("link", name="العربية").focus()
    page.keyboard.press("Enter")
    page.locator("html[lang=ar][data-sb-ready=true]").wait_for(state="attached")
    assert [] == minded_and_wide(page)
    context.close()
