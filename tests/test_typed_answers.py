"""What the field of a typed question holds, and what is said to be right below it."""

from __future__ import annotations

import pytest
from lxml import html

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.select.variant import select

COURSE = """\
format: 1
id: bells
title: Bells
version: 1.0.0
language: en
modules: [m]
"""
HEAD = "---\nid: m\ntitle: The bell\n---\n\n# The bell {#bell}\n\n"
WORD = """\
::: short-answer #q longest=9
What hangs in the tower?

- [x] bell
- [x] a bell
- [x] the bell
- [ ] gong
  > A gong hangs in a hall.

> Explain: It was hoisted by four.
:::
"""
NUMBER = """\
::: numeric #q unit=m longest=6
How far from the ground is it, up or down?

- [x] -20
- [x] 20

> Explain: It hangs between two floors.
:::
"""


def field(text: str) -> html.HtmlElement:
    """Give the field of a course with one question, and what stands below it."""
    files = {"course.yaml": COURSE, "modules/m/module.md": HEAD + text}
    whole = files | {LOCK_FILE: relock(MemoryProject(files))[0]}
    course, found = check_course(MemoryProject(whole))
    assert [*found] == []
    assert course
    site = render(select(course, course.tracks[0]), load_theme({}))
    (page,) = (it for it in site.files if it.path == "index.html")
    assert isinstance(page.body, bytes)
    row: html.HtmlElement
    (row,) = html.fromstring(page.body).xpath('//div[@class="sb-option sb-typed"]/..')
    return row


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WORD, "Right answer: bell"),
        (NUMBER, "Right answer: -20 m / 20 m"),
    ],
)
def test_of_words_the_first_right_one_is_told_and_of_numbers_each(
    text: str, said: str
) -> None:
    (told,) = field(text).find_class("sb-answer")
    assert said == " ".join(told.text_content().split())


@pytest.mark.parametrize(("text", "most"), [(WORD, "9"), (NUMBER, "10")])
def test_a_field_takes_what_is_kept_with_signs_that_part_thousands_and_a_unit(
    text: str, most: str
) -> None:
    (typed,) = field(text).xpath(".//input")
    assert most == typed.get("maxlength")
