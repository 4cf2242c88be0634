"""What a question answers stands there once, and is told to those who hear the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_gates import address
from tests.lms.learner import Learner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

COURSE = {
    "course.yaml": "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en\n"
    "modules: [m]\n",
    "modules/m/module.md": """\
---
title: M
---

# One {#one}

::: choose-one #bare shuffle=no
What now?

- [ ] Call again
  > The battery does not hear you.
- [x] Take the card
  > Yes.
:::

::: choose-one #said shuffle=no
What now?

- [ ] Call again
  > The battery does not hear you.
- [x] Take the card
  > Yes.

> Incorrect: Look beside the door.
:::

::: choose-many #many shuffle=no
What belongs in the log?

- [x] When
  > Yes.
- [x] Who
  > Yes.
:::
""",
}
SEEN = """form => [...form.querySelectorAll('.sb-mark, .sb-verdict.sb-shown')]
  .filter(one => one.getBoundingClientRect().width > 1)
  .map(one => one.innerText.replace(/\\s+/g, ' ').trim())"""


def test_the_verdict_on_one_answer_is_read_once(
    tmp_path: Path, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto(address(tmp_path, COURSE))
    learner = Learner(page.main_frame)
    learner.ready()
    learner.start()
    seen = {}
    for name in ("bare", "said", "many"):
        learner.practise(name, [0])
        seen[name] = learner.question(name).evaluate(SEEN)
    assert {
        "bare": ["Not right"],
        "said": ["Not right", "Not right Look beside the door."],
        "many": ["Right", "Not right"],
    } == seen
    heard = learner.question("bare").locator(".sb-verdict.sb-shown").inner_text()
    assert "Not right" == heard.strip()
