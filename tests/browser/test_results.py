"""The result of a quiz: by objective, with a way back, a way on, and a legend."""

# ruff: noqa: D401 - a fixture says what it is, not what it does

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_gates import address
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

ASKED = """\
::: choose-one #{0} objective=a.{1}
Which of {0}?

- [x] Right
  > Yes.
- [ ] Wrong
  > No.
:::

"""
COURSE = {
    "course.yaml": """\
format: 1
id: results
title: Results
version: 1.0.0
language: en
modules: [a, b]
mastery: 60
quiz: {avoid: nothing}
""",
    "modules/a/module.md": """\
---
title: Harbour
objectives:
  lift: Lift a crate.
  sail: Sail at night.
---

# The crane {#crane}

It lifts.
""",
    "modules/b/module.md": """\
---
title: End
---

# The quiz {#asked}

::: quiz #final graded attempts=2
- 6 from harbour
:::

# Last {#last}

Bye.
""",
    "pools/harbour.md": "".join(
        ASKED.format(name, aim)
        for name, aim in (
            *(("one", "lift"), ("two", "lift"), ("three", "sail")),
            *(("four", "lift"), ("five", "lift"), ("six", "sail")),
        )
    ),
}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a course with one graded quiz on two objectives."""
    return address(tmp_path_factory.mktemp("results"), COURSE)


@pytest.fixture
def page(context: BrowserContext, document: str) -> Page:
    """The page with the quiz."""
    page = context.new_page()
    page.goto(document)
    learner = Learner(page.main_frame)
    learner.ready()
    learner.start()
    learner.turn()
    return page


def take(page: Page, begin: str, wrong: str) -> None:
    """Answer all but the questions on one objective, and hand in."""
    page.locator(f".sb-quiz-{begin}").click()
    for _ in range(6):
        form = page.locator(".sb-quiz-card form")
        aim = form.locator(".sb-reread a").get_attribute("data-objective")
        form.get_by_text("Wrong" if aim == wrong else "Right", exact=True).first.check()
        page.locator(".sb-quiz-next").click()
    page.locator(".sb-quiz-submit").click()


def lines(page: Page) -> set[str]:
    """Give what is said of each objective, without the spoken verdict."""
    found = page.locator(".sb-result-objectives li").all()
    said = (it.inner_text().splitlines() for it in found)
    return {" | ".join(it for it in words[1:] if it) for words in said}


def test_a_failed_quiz_says_what_was_reached_and_where_to_read_again(
    page: Page,
) -> None:
    take(page, "start", "Lift a crate.")

    assert {
        "Lift a crate. | Right: 0 of 4 | Read again: Harbour",
        "Sail at night. | Right: 2 of 2",
    } == lines(page)
    assert page.locator(".sb-quiz-on").is_hidden()
    assert page.locator(".sb-result-again").is_hidden()


def test_whoever_passed_is_led_on(page: Page) -> None:
    take(page, "start", "")
    learner = Learner(page.main_frame)

    assert page.locator(".sb-result-objectives a").count() == 0
    page.locator(".sb-quiz-on").click()
    assert "last" == learner.here()


def test_the_parting_screen_of_a_page_on_the_web_has_a_way_back(page: Page) -> None:
    page.locator("#sb-leave").click()
    page.get_by_role("link", name="Open the course again").click()
    Learner(page.main_frame).ready()

    assert page.locator("#sb-start").inner_text() == "Resume"
