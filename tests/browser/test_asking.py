"""Questions about pictures, and what is kept and not marked, by keyboard alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_keyboard import tab_to
from tests.lms import chromium
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

WRITTEN = "The wrong word.\nAt two."
KEPT = "Your answer is kept. You can change it at any time."


@pytest.fixture
def page(browser: Browser, built: Path) -> Iterator[Page]:
    """Give the gallery as a narrow window shows it, begun."""
    context = browser.new_context(viewport=chromium.ZOOMED, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    (index,) = built.glob("gallery-*-html/index.html")
    page.goto(index.as_uri())
    Learner(page.main_frame).start()
    yield page
    context.close()


def form(page: Page, place: str) -> Locator:
    """Open the page of a question by the menu; give its first form."""
    learner = Learner(page.main_frame)
    learner.open_page(place)
    return learner.find(".sb-question").first


def choose(page: Page, number: int) -> None:
    """Choose a radio button by the arrow keys, from the one that has the focus."""
    for _ in range(8):
        if page.evaluate("Number(document.activeElement.value)") == number:
            page.keyboard.press("Space")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(number)


def enter(page: Page) -> None:
    """Hand in by keyboard."""
    tab_to(page, ".sb-check")
    page.keyboard.press("Enter")


def said(page: Page) -> str:
    """Give what those hear who listen to the page."""
    return page.locator("#sb-status").inner_text()


def shown(asked: Locator) -> str | None:
    """Give the verdict that is shown."""
    return asked.locator(".sb-verdict.sb-shown").get_attribute("data-result")


def test_a_place_in_a_picture_is_chosen_by_its_name(page: Page) -> None:
    asked = form(page, "hotspot")
    names = [
        "The lift, two steps to your left",
        "The smoke, to have a look",
        "The stairs, behind the glass door",
        "Your desk, where the keys are",
    ]
    group = asked.get_by_role("group", name="The alarm rings. Where do you go?")
    found = group.get_by_role("radio").all()
    assert names == sorted(it.evaluate("it => it.labels[0].innerText") for it in found)
    assert 1 == group.get_by_role("img", name="The plan of a floor").count()
    assert [] == minded_and_wide(page)
    tab_to(page, "input[type=radio]")
    choose(page, 0)
    enter(page)
    assert "incorrect" == shown(asked)
    assert "It goes to the ground floor without you, and stays there." in said(page)
    assert [] == minded_and_wide(page)
    page.keyboard.press("Enter")
    choose(page, 1)
    enter(page)
    assert "correct" == shown(asked)
    assert [] == minded_and_wide(page)


def test_a_place_in_a_picture_is_chosen_by_a_click_where_it_is(page: Page) -> None:
    asked = form(page, "hotspot")
    picture = asked.locator(".sb-picture img")
    picture.scroll_into_view_if_needed()
    picture.evaluate("it => it.decode()")
    box = picture.bounding_box()
    assert box
    x, y = box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.3
    page.mouse.click(x, y)
    assert [1] == Learner(page.main_frame).ticked(asked)
    page.mouse.click(box["x"] + box["width"] * 0.5, y)
    assert [1] == Learner(page.main_frame).ticked(asked)
    for place in asked.locator(".sb-region svg:not(.sb-region-number)").all():
        assert box == place.bounding_box()


def test_who_is_sure_and_wrong_is_told_so(page: Page) -> None:
    asked = form(page, "choose-one")
    warning = "You were sure, and it is not right: this is worth a second look."
    tab_to(page, "input[type=radio]")
    choose(page, 0)
    tab_to(page, ".sb-sure input")
    page.keyboard.press("Space")
    enter(page)
    assert "incorrect" == shown(asked)
    assert warning in said(page)
    assert asked.get_by_text(warning).is_visible()
    assert [] == minded_and_wide(page)
    page.keyboard.press("Enter")
    assert not asked.get_by_text(warning).is_visible()
    choose(page, 1)
    assert asked.get_by_role("checkbox", name="I am sure of this").is_checked()
    enter(page)
    assert "correct" == shown(asked)
    assert not asked.get_by_text(warning).is_visible()
    assert asked.get_by_role("checkbox", name="I am sure of this").is_disabled()


def test_statements_are_rated_one_by_one_and_changed(page: Page) -> None:
    asked = form(page, "likert")
    assert [] == minded_and_wide(page)
    enter(page)
    assert "Choose an answer first." == said(page)
    row = asked.get_by_role("group", name="I would know what to do first.")
    assert 6 == row.get_by_role("radio").count()
    choose(page, 3)
    enter(page)
    assert KEPT == said(page)
    assert [] == minded_and_wide(page)
    assert not asked.locator(".sb-check").is_visible()
    row.get_by_role("radio", name="Disagree", exact=True).focus()
    page.keyboard.press("Space")
    enter(page)
    assert row.get_by_role("radio", name="Disagree", exact=True).is_checked()
    assert 1 == asked.locator("input:checked").count()
    assert 0 == asked.locator(".sb-mark").count()


def test_a_statement_is_confirmed_once(page: Page) -> None:
    asked = form(page, "acknowledge")
    assert [] == minded_and_wide(page)
    enter(page)
    assert "Tick the box first." == said(page)
    page.keyboard.press("Space")
    enter(page)
    assert re.fullmatch(r"You have confirmed this \w+ \d+, \d{4}", said(page))
    assert asked.get_by_role("checkbox", name="Yes, I confirm this").is_disabled()
    assert [] == minded_and_wide(page)


def test_a_checklist_is_ticked_and_changed(page: Page) -> None:
    asked = form(page, "checklist")
    assert [] == minded_and_wide(page)
    tab_to(page, "input[type=checkbox]")
    page.keyboard.press("Space")
    enter(page)
    assert KEPT == said(page)
    asked.get_by_role("checkbox", name="A second way out").focus()
    page.keyboard.press("Space")
    enter(page)
    assert [0, 1] == Learner(page.main_frame).ticked(asked)
    assert [] == minded_and_wide(page)


def test_private_words_are_kept_as_they_are_typed_and_deleted_when_asked(
    page: Page,
) -> None:
    asked = form(page, "reflect")
    field = asked.get_by_role("textbox", name="Your answer")
    who = page.locator("#question-worry-who")
    assert "question-worry-who" == field.get_attribute("aria-describedby")
    assert who.inner_text().startswith("Only for you:")
    assert [] == minded_and_wide(page)
    tab_to(page, "textarea")
    page.keyboard.type(WRITTEN)
    assert "Kept on this device." == asked.locator(".sb-tries").inner_text()
    page.reload()
    Learner(page.main_frame).ready()
    assert WRITTEN == page.locator("#question-worry-field").input_value()
    assert [] == minded_and_wide(page)
    tab_to(page, ".sb-forget")
    page.keyboard.press("Enter")
    assert "Deleted." == said(page)
    assert "" == field.input_value()
    assert page.evaluate("document.activeElement.matches('#question-worry-field')")
    kept = "Object.keys(localStorage).filter(it => it.startsWith('scormbuild note'))"
    assert [] == page.evaluate(kept)


def test_words_for_the_record_keep_their_lines_and_can_be_changed(page: Page) -> None:
    form(page, "reflect")
    asked = page.locator('[data-question="tomorrow"]')
    asked.get_by_role("textbox", name="Your answer").focus()
    page.keyboard.type(WRITTEN)
    enter(page)
    assert KEPT == said(page)
    page.reload()
    Learner(page.main_frame).ready()
    assert WRITTEN == page.locator("#question-tomorrow-field").input_value()


def test_without_scripts_all_can_be_read(browser: Browser, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    (index,) = built.glob("gallery-*-html/index.html")
    page.goto(index.as_uri())
    for place in ("hotspot", "likert", "reflect", "acknowledge", "checklist"):
        asked = page.locator(f"#page-{place} .sb-question").first
        assert asked.locator("legend").first.is_visible()
        assert [] == [
            it.inner_text()
            for it in asked.locator("legend, label:not([aria-hidden])").all()
            if not it.is_visible()
        ]
        assert not asked.locator(".sb-check, .sb-forget, .sb-noted").first.is_visible()
    context.close()
