"""Sheets for sessions: who reads what, what packages hold of it, and how it is said."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.programme import programme
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.select.variant import select
from scormbuild.words import languages, words

if TYPE_CHECKING:
    from scormbuild.model import Course

COURSE = """\
format: 1
id: room
title: One room
version: 1.2.0
language: en
modules: [m]
"""
HEAD = "---\ntitle: M\n---\n\n# Fears & worries {#fears}\n\n"
SESSION = """\
::: session #one-room date="12 March" minutes=90 people=25
Purpose here.

## Wall {minutes=15}
Step here.

![A wall](media/wall.svg)

::: notes
Note here.
:::

Step there.

::: capture #top
Capture here.
:::

## Talk {minutes=75}
Talk here.
:::
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'


def course(text: str = SESSION) -> Course:
    """Give a course with one page; nothing may be wrong with it."""
    files = {"course.yaml": COURSE, "modules/m/module.md": HEAD + text}
    made = MemoryProject(files | {"media/wall.svg": PICTURE})
    made.write(LOCK_FILE, relock(made)[0].encode())
    found, faults = check_course(made)
    assert [] == [it.rule.name for it in faults]
    assert found
    return found


def sheets(found: Course, language: str = "en") -> dict[str, str]:
    """Give the documents of the sheets, by name."""
    files = programme(found, words(language))
    return {
        it.path: it.body.decode()
        for it in files
        if it.path.endswith(".html") and isinstance(it.body, bytes)
    }


def holds(document: str) -> list[str]:
    """Give which of the words are there that stand in one place each."""
    every = ("Purpose here", "Step here", "Step there", "Note here", "Capture here")
    return [it for it in every if it in document]


def test_each_sheet_holds_what_its_readers_need_and_nothing_else() -> None:
    made = sheets(course())
    assert {
        "one-room-guide.html": [
            *("Purpose here", "Step here", "Step there"),
            *("Note here", "Capture here"),
        ],
        "one-room-sheet.html": ["Purpose here", "Step here", "Step there"],
        "one-room-form.html": ["Capture here"],
    } == {name: holds(text) for name, text in made.items()}


def test_packages_hold_date_purpose_and_nothing_of_the_steps() -> None:
    found = course()
    site = render(select(found, found.tracks[0]), load_theme({}))
    bodies = [it.body for it in site.files if isinstance(it.body, bytes)]
    held = b"".join(bodies).decode()
    assert ["Purpose here"] == holds(held)
    assert "12 March · 90 minutes" in held
    assert [] == [it.path for it in site.files if it.path.endswith(".svg")]


def test_a_picture_of_a_step_lies_beside_the_sheets() -> None:
    paths = [it.path for it in programme(course(), words("en"))]
    assert ["programme.css", "media/wall.svg"] == paths[3:]


def test_a_guide_says_when_each_step_begins_and_ends() -> None:
    guide = html.fromstring(sheets(course())["one-room-guide.html"])
    assert ["Minutes 0 to 15", "Minutes 15 to 90"] == [
        it.text for it in guide.iter("p") if it.get("class") == "time"
    ]


def test_times_end_where_a_step_does_not_say_how_long_it_takes() -> None:
    text = SESSION.replace("{minutes=15}", "")
    guide = html.fromstring(sheets(course(text))["one-room-guide.html"])
    assert [] == [it for it in guide.iter("p") if it.get("class") == "time"]


def test_sheets_are_called_after_their_page_where_a_session_has_no_id() -> None:
    made = sheets(course(SESSION.replace(" #one-room", "")))
    assert ["fears-guide.html", "fears-sheet.html", "fears-form.html"] == [*made]


def test_headings_follow_each_other_and_every_text_is_escaped() -> None:
    for text in sheets(course()).values():
        document = html.fromstring(text)
        levels = [int(str(it.tag)[1]) for it in document.iter("h1", "h2", "h3")]
        steps = pairwise(levels)
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in steps)
        assert "Fears &amp; worries" in text
        assert [] == re.findall(r"<script|\sstyle=|\son\w+=", text)


@pytest.mark.parametrize("language", sorted(languages()))
def test_sheets_speak_the_language_of_the_course(language: str) -> None:
    said = words(language)
    for sheet in ("guide", "sheet", "form"):
        document = html.fromstring(sheets(course(), language)[f"one-room-{sheet}.html"])
        heads = [it.text for it in document.iter("p") if it.get("class") == "what"]
        assert [said[f"programme-{sheet}"]] == heads


def test_a_course_without_a_session_has_no_sheets() -> None:
    assert () == programme(course("Words.\n"), words("en"))
