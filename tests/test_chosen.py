"""Which option brings which panel to the front, and what goes by e-mail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.model.walk import presentations
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.select.chosen import chosen
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from scormbuild.model import Course

COURSE = """\
format: 1
id: box
title: The box
version: 1.0.0
language: en
modules: [m]
"""
HEAD = "---\nid: m\ntitle: Worries\n---\n\n# The box {#box}\n\n"
BOX = """\
::: checklist #worries%s
What worries me …

- [ ] Secrets get out
- [ ] Working time is lost {#time}
:::

::: %s chosen-in=worries
## They will scroll all day {#time}

Give the task a place in the week.

## Secrets get out

Agree what is public.
:::
"""
SUGGESTION = "::: reflect #better share=mail\nWhat could this course do better?\n:::\n"
LINK = re.compile(r'href="(mailto:[^"]*)"')


def made(text: str, settings: str = "") -> Course:
    """Read a course of one page, with its lock; nothing may be wrong with it."""
    files = {"course.yaml": COURSE + settings, "modules/m/module.md": HEAD + text}
    whole = files | {LOCK_FILE: relock(MemoryProject(files))[0]}
    course, found = check_course(MemoryProject(whole))
    assert [*found] == []
    assert course
    return course


def document(course: Course) -> str:
    """Render its one track."""
    variant = select(course, course.tracks[0])
    site = render(variant, load_theme({}))
    (page,) = (it for it in site.files if it.path == "index.html")
    assert isinstance(page.body, bytes)
    return page.body.decode()


def test_a_panel_belongs_to_the_option_of_its_id_or_of_its_words() -> None:
    course = made(BOX % ("", "cards"))
    (cards,) = presentations(course)
    found = chosen(course, cards)
    assert found
    assert [it and it.id for it in found.options] == ["time", "a"]
    assert found.numbers == (1, 0)
    assert [it.title.plain for it in cards.panels] == [
        "They will scroll all day",
        "Secrets get out",
    ]


@pytest.mark.parametrize("privacy", ["private", "record"])
@pytest.mark.parametrize("kind", ["accordion", "cards"])
def test_a_document_says_whether_the_choice_stays_on_the_device(
    kind: str, privacy: str
) -> None:
    text = document(made(BOX % (f" privacy={privacy}", kind)))
    alone = " data-alone" if privacy == "private" else ""
    assert f'sb-{kind} sb-follows" data-chosen="worries"{alone}>' in text
    assert re.findall(r'data-choice="([^"]*)"', text) == ["1", "0"]


def test_braces_are_words_where_no_question_is_named() -> None:
    text = document(made("::: accordion\n## A set {#x}\n\nOf one.\n:::\n"))
    assert "A set {#x}" in text


def test_a_suggestion_goes_to_the_address_that_the_course_names() -> None:
    text = document(made(SUGGESTION, "records: {mail-to: us@example.org}\n"))
    assert LINK.findall(text) == [
        "mailto:us@example.org?subject=The%20box%20%C2%B7%20better"
    ]
    assert 'maxlength="500"' in text


def test_the_address_may_be_a_value() -> None:
    slot = 'records: {mail-to: "{{our.mail}}"}\nvalues: {our.mail: us@example.org}\n'
    assert LINK.findall(document(made(SUGGESTION, slot))) == [
        "mailto:us@example.org?subject=The%20box%20%C2%B7%20better"
    ]


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "records: {mail-to: us at example}\n",
        'records: {mail-to: "{{our.mail}}"}\nvalues: {our.mail: us at example}\n',
    ],
)
def test_without_a_real_address_it_cannot_be_sent(settings: str) -> None:
    files = {"course.yaml": COURSE + settings, "modules/m/module.md": HEAD + SUGGESTION}
    _, found = check_course(MemoryProject(files))
    assert ["unknown-value"] == [it.rule.name for it in found]
