"""Questions that are typed, matched, sorted and put in order, by keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_keyboard import tab_to
from tests.lms import chromium
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner
from tests.toy import toy_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
COURSE = ROOT / "tests" / "golden" / "kinds"
DESCRIBED = """all => Object.fromEntries(all.map(one =>
  [one.closest('.sb-choice').dataset.index,
    document.getElementById(one.getAttribute('aria-describedby'))?.innerText ?? '']))"""
PLACE = "document.activeElement.closest('.sb-choice').dataset.index"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder into which the course of all kinds was built."""
    out = tmp_path_factory.mktemp("kinds")
    build = (sys.executable, "-m", "scormbuild", "build", str(COURSE))
    command = (*build, "--target=html", "--out", str(out))
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (found,) = (path for path in out.glob("*-html") if path.is_dir())
    return found


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """Give the course as a narrow window shows it, begun."""
    context = browser.new_context(viewport=chromium.ZOOMED, reduced_motion="reduce")
    context.set_default_timeout(chromium.PATIENCE)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    Learner(page.main_frame).start()
    yield page
    context.close()


def question(page: Page, place: str) -> Locator:
    """Turn to the page of a question, by its link."""
    learner = Learner(page.main_frame)
    learner.turn_to(place)
    return learner.find(".sb-question")


def submit(page: Page, asked: Locator) -> str:
    """Have a response checked by keyboard; give the verdict."""
    tab_to(page, ".sb-check")
    page.keyboard.press("Enter")
    asked.locator(".sb-verdict.sb-shown").wait_for(state="attached")
    found = asked.locator(".sb-verdict.sb-shown").get_attribute("data-result")
    assert [] == minded_and_wide(page)
    return found or ""


def again(page: Page) -> None:
    """Try again by keyboard, where the button already has the focus."""
    assert page.evaluate("document.activeElement.matches('.sb-again')")
    page.keyboard.press("Enter")


def test_words_are_typed_wrong_and_then_with_a_slip(page: Page) -> None:
    asked = question(page, "short")
    assert [] == minded_and_wide(page)
    tab_to(page, ".sb-field")
    page.keyboard.type("delegation")
    assert "incorrect" == submit(page, asked)
    shown = asked.locator(".sb-feedback:visible").all_inner_texts()
    assert ["Delegation goes down, not up."] == shown
    again(page)
    page.keyboard.press("Control+A")
    page.keyboard.type("Escallation")
    page.keyboard.press("Enter")
    asked.locator(".sb-explain:visible").wait_for()
    assert asked.get_by_role("textbox", name="Your answer").input_value() == (
        "Escallation"
    )


def test_nothing_typed_is_no_try(page: Page) -> None:
    asked = question(page, "short")
    tab_to(page, ".sb-check")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.sb-field')")
    assert "Write an answer first." == asked.locator(".sb-tries").inner_text()


def test_a_number_is_typed_with_its_unit(page: Page) -> None:
    asked = question(page, "number")
    assert 1 == asked.get_by_role("textbox", name="Your answer (%)").count()
    tab_to(page, ".sb-field")
    page.keyboard.type("40 %")
    assert "incorrect" == submit(page, asked)
    again(page)
    page.keyboard.press("Control+A")
    page.keyboard.type("51,5")
    assert "correct" == submit(page, asked)


def test_a_number_that_is_too_long_is_no_try(page: Page) -> None:
    asked = question(page, "number")
    tab_to(page, ".sb-field")
    page.keyboard.type("9" * 21)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.sb-field')")
    assert "Write a shorter number." == asked.locator(".sb-tries").inner_text()
    page.keyboard.press("Control+A")
    page.keyboard.type("51")
    assert "correct" == submit(page, asked)


def test_rows_are_matched_partly_and_then_in_full(page: Page) -> None:
    asked = question(page, "pairs")
    for row in ("Leadership", "Management", "Infrastructure"):
        assert 1 == asked.get_by_role("combobox", name=row).count()
    choose(page, asked, {"0": "Where", "1": "What w", "2": "What w"})
    assert "partly" == submit(page, asked)
    marked = {"0": "Right", "1": "Right", "2": "Not right"}
    assert marked == described(asked, "select")
    again(page)
    assert {"0": "", "1": "", "2": ""} == described(asked, "select")
    choose(page, asked, {"0": "Where", "1": "What w", "2": "What m"})
    assert "correct" == submit(page, asked)


def described(asked: Locator, selector: str) -> dict[str, str]:
    """Give what a screen reader adds to the name in each row."""
    found: dict[str, str] = asked.locator(selector).evaluate_all(DESCRIBED)
    return found


def choose(page: Page, asked: Locator, rows: dict[str, str]) -> None:
    """Choose in each row by the beginning of what belongs to it."""
    for _ in rows:
        if not page.evaluate("document.activeElement.matches('.sb-select')"):
            tab_to(page, ".sb-select")
        page.keyboard.type(rows[page.evaluate(PLACE)])
        page.keyboard.press("Tab")
    assert 3 == asked.locator("select").count()


def test_items_are_put_in_order_by_buttons(page: Page) -> None:
    asked = question(page, "order")
    before = indexes(asked)
    assert [0, 1, 2, 3] == sorted(before) != before
    wrong = next(one for one in ([3, 2, 1, 0], [3, 2, 0, 1]) if one != before)
    arrange(page, asked, wrong)
    assert "incorrect" == submit(page, asked)
    again(page)
    arrange(page, asked, [0, 1, 2, 3])
    assert "correct" == submit(page, asked)


def indexes(asked: Locator) -> list[int]:
    """Give the numbers of the items as they stand."""
    items = asked.locator(".sb-choice").all()
    return [int(item.get_attribute("data-index") or -1) for item in items]


def arrange(page: Page, asked: Locator, wanted: list[int]) -> None:
    """Move items up until they stand as wanted, by keyboard."""
    for place, number in enumerate(wanted):
        for _ in range(indexes(asked).index(number) - place):
            up = asked.locator(f'.sb-choice[data-index="{number}"] [data-move=up]')
            up.focus()
            page.keyboard.press("Enter")
            assert up.evaluate("one => one === document.activeElement")
    assert wanted == indexes(asked)
    said = page.locator("#sb-status").inner_text()
    assert said.startswith("Place ")


def test_items_are_sorted_by_radio_buttons(page: Page) -> None:
    asked = question(page, "sort")
    for name in ('"Our autumn range is here!"', '"Which of these two would you keep'):
        group = asked.get_by_role("group", name=name)
        assert 2 == group.last.get_by_role("radio").count()
    sort(page, asked, {"0": "broadcast", "1": "broadcast"})
    assert "partly" == submit(page, asked)
    marked = {"0": "Right", "1": "Not right"}
    assert marked == described(asked, "fieldset.sb-item")
    again(page)
    sort(page, asked, {"0": "broadcast", "1": "conversation"})
    assert "correct" == submit(page, asked)


def sort(page: Page, asked: Locator, groups: dict[str, str]) -> None:
    """Choose a group for each item by keyboard."""
    for number, name in groups.items():
        item = asked.locator(f'.sb-choice[data-index="{number}"]')
        item.get_by_role("radio", name=name).focus()
        page.keyboard.press("Space")


def test_a_kind_from_outside_is_played(browser: Browser, tmp_path: Path) -> None:
    module = "---\nid: m\ntitle: Toys\n---\n\n# One {#one}\n\n"
    built = toy_package(tmp_path, "html", module)
    context = browser.new_context()
    page = context.new_page()
    page.goto((built.with_suffix("") / "index.html").as_uri())
    learner = Learner(page.main_frame)
    learner.start()
    learner.practise("q", [0])
    assert 1 == learner.question("q").locator(".sb-option.sb-right").count()
    context.close()
