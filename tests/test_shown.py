"""What authors write beside the text, and where learners see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from scormbuild.build import check_course
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from scormbuild.model import Course

COURSE = """\
format: 1
id: c
title: C
version: 1.0.0
language: en
modules: [m]
sources:
  S4: "CK, 5 Tips, 2009"
  S4-15: CK, the fourth tip
  S0: Del Santo
"""
QUESTION = "::: true-false #q{} correct=true\nYes.\n\n> True: Yes.\n> False: No.\n:::\n"


def course(text: str) -> Course:
    """Load a course whose only page holds a text."""
    page = f"---\ntitle: M\n---\n\n{text}"
    read, _ = check_course(
        MemoryProject({"course.yaml": COURSE, "modules/m/module.md": page})
    )
    assert read is not None
    return read


def document(text: str) -> html.HtmlElement:
    """Give the document of such a course."""
    read = course(text)
    body = render(select(read, read.tracks[0]), load_theme({})).files[0].body
    assert isinstance(body, bytes)
    return html.document_fromstring(body.decode())


def words(page: html.HtmlElement, name: str) -> list[str]:
    """Give the words of all that has a class."""
    return [" ".join(it.text_content().split()) for it in page.find_class(name)]


def test_a_heading_above_all_else_in_a_quiz_is_its_title() -> None:
    titled = (
        f"::: quiz #a\n\n### Your *turn* ###\n\nTry it.\n\n{QUESTION.format(1)}:::\n"
    )
    bare = f"::: quiz #b\nTry it.\n\n## Not the first\n\n{QUESTION.format(2)}:::\n"
    page = document(f"# One {{#one}}\n\n{titled}\n{bare}")
    titles = [panel.findtext("h2") for panel in page.find_class("sb-quiz-ready")]
    assert ["Your turn", "Practice"] == titles
    assert ["Try it.", "Try it. Not the first"] == words(page, "sb-quiz-intro")


def test_a_callout_says_in_words_what_its_colour_says() -> None:
    fences = ("", " variant=note N", " variant=tip", " variant=warning Hot")
    text = "\n".join(f"::: callout{it}\nWords.\n:::\n" for it in fences)
    page = document(f"# One {{#one}}\n\n{text}")
    assert ["N", "Tip", "Take care: Hot"] == words(page, "sb-callout-title")
    classes = [str(it.get("class")).split()[2:] for it in page.find_class("sb-callout")]
    assert [[], [], ["sb-callout-tip"], ["sb-callout-warning"]] == classes


def test_an_unknown_variant_is_said_and_the_text_is_shown() -> None:
    text = "# One {#one}\n\n::: callout variant=loud\nWords.\n:::\n"
    files = {
        "course.yaml": COURSE,
        "modules/m/module.md": f"---\ntitle: M\n---\n\n{text}",
    }
    _, found = check_course(MemoryProject(files))
    assert ["unknown-value"] == [it.rule.name for it in found]


def test_sources_stand_at_the_end_of_their_page_each_once() -> None:
    page = document(
        '# One {#one sources="S4-16, S4-15, S4, S9-1, S0-1-2"}\n\nWords.\n\n'
        '# Two {#two sources="S9"}\n\nWords.\n'
    )
    lists = [
        [item.text for item in found.iter("li")]
        for found in page.find_class("sb-sources")
    ]
    assert [["CK, 5 Tips, 2009", "CK, the fourth tip", "Del Santo"]] == lists


def test_a_source_is_found_by_its_longest_name() -> None:
    read = course("# One {#one}\n\nWords.\n")
    names = ("S4", "S4-15", "S4-15-2", "S4-1", "S", "S41")
    assert [
        "CK, 5 Tips, 2009",
        "CK, the fourth tip",
        "CK, the fourth tip",
        "CK, 5 Tips, 2009",
        None,
        None,
    ] == [read.source_of(name) for name in names]
