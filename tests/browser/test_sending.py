"""What learners send from their own mail program: what they wrote, when they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_gates import address
from tests.lms.axe import minded_and_wide
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

COURSE = """\
format: 1
id: box
title: The box
version: 1.0.0
language: en
modules: [m]
records: {mail-to: us@example.org}
"""
PAGE = """\
---
id: m
title: Last words
---

# One suggestion {#one}

::: reflect #better share=mail
What could this course do better?
:::
"""
WRITTEN = "More air & less ink?\nAnd a map."
BEFORE = "mailto:us@example.org?subject=The%20box%20%C2%B7%20better"
BODY = "&body=More%20air%20%26%20less%20ink%3F%0D%0AAnd%20a%20map."
OPENED = """() => {
  window.opened = []
  // after all that the page does with it, and in the place of a mail program
  for (const name of ['click', 'auxclick']) window.addEventListener(name, event => {
    const link = event.target.closest('a[href^="mailto:"]')
    if (link) window.opened.push(link.getAttribute('href'))
    if (link) event.preventDefault()
  })
}"""


def test_a_message_holds_what_is_written_and_nothing_is_sent_by_itself(
    context: BrowserContext, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {"course.yaml": COURSE, "modules/m/module.md": PAGE}
    page = context.new_page()
    page.goto(address(tmp_path_factory.mktemp("mail"), files))
    learner = Learner(page.main_frame)
    learner.start()
    assert "us@example.org" in page.locator("#question-better-who").inner_text()
    page.evaluate(OPENED)
    link = page.get_by_role("link", name="Send it by e-mail")
    assert link.get_attribute("href") == BEFORE
    page.get_by_role("textbox").fill(WRITTEN)
    assert minded_and_wide(page) == []
    assert page.evaluate("opened") == []
    link.press("Enter")
    assert page.evaluate("opened") == [BEFORE + BODY]
    expect(link).to_have_attribute("href", BEFORE)
    page.get_by_role("button", name="Delete what I wrote").press("Enter")
    link.press("Enter")
    assert page.evaluate("opened") == [BEFORE + BODY, f"{BEFORE}&body="]
    page.get_by_role("textbox").fill(WRITTEN)
    link.click(button="middle")
    assert page.evaluate("opened.slice(2)") == [BEFORE + BODY]
    expect(link).to_have_attribute("href", BEFORE)
