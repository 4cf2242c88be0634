"""The accessibility report: what it claims can be looked up, and what it found."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from scormbuild.a11y import CRITERIA
from scormbuild.a11y.judge import AccessReport, Verdict, judge
from scormbuild.load import load
from scormbuild.model import Look, Shades
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.report.a11y import HEAD, listing, page
from scormbuild.rules import by_name
from scormbuild.source import Source

ROOT = Path(__file__).parents[1]
NOWHERE = Source(path="theme.yaml", text="-").span(0, 1)
TESTS = sorted({test for it in CRITERIA for test in it.tests})
COURSE = "format: 1\nid: c\ntitle: C & D\nversion: 1.0.0\nlanguage: en\nmodules: [m]\n"
SILENCED = """---
title: M
---

# One {#one}

<!-- scormbuild: ignore[bare-link-text] because the poster says so -->
Look [here](https://example.org/a).

The [rules](https://example.org/rules) and [here](https://example.org/).

::: audio src=a.mp3 A
A tone.
:::
"""


def report(text: str = SILENCED, *templates: str) -> AccessReport:
    """Judge a course whose only module has a text."""
    files = {"course.yaml": COURSE, "modules/m/module.md": text, "a.mp3": ""}
    loaded = load(MemoryProject(files))
    assert loaded.course is not None
    return judge(loaded.course, loaded, templates)


@pytest.mark.parametrize("name", TESTS)
def test_every_test_that_is_named_is_there(name: str) -> None:
    path, _, function = name.partition("::")
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    defined = {it.name for it in tree.body if isinstance(it, ast.FunctionDef)}
    assert function in defined


def test_the_criteria_are_those_of_both_levels_each_once_in_their_order() -> None:
    numbers = [tuple(map(int, it.number.split("."))) for it in CRITERIA]
    assert sorted(set(numbers)) == numbers
    levels = [it.level for it in CRITERIA]
    assert (31, 24) == (levels.count("A"), levels.count("AA"))


def test_every_rule_that_is_named_is_there() -> None:
    named = {rule for it in CRITERIA for rule in it.rules}
    assert {name for name in named if by_name(name) is None} == set()


def test_no_promise_stands_without_a_test_or_somebody_who_looks() -> None:
    bare = [
        it.number
        for it in CRITERIA
        if it.only != "nothing" and not it.tests and not it.human
    ]
    assert bare == []


def verdicts(found: AccessReport) -> dict[str, Verdict]:
    """Give the verdicts by the numbers of their criteria."""
    return {it.criterion.number: it.verdict for it in found.judged}


def test_what_is_not_in_the_course_is_not_judged() -> None:
    found = verdicts(report())
    expected = {
        "1.2.1": Verdict.OPEN,  # a recording
        "1.2.2": Verdict.NOT_APPLICABLE,  # no video
        "1.4.2": Verdict.SUPPORTS,
        "3.3.1": Verdict.NOT_APPLICABLE,  # no question
        "2.2.1": Verdict.NOT_APPLICABLE,
        "2.4.4": Verdict.PARTLY,
    }
    assert expected == {number: found[number] for number in expected}


def test_a_fault_counts_though_its_author_has_silenced_it_and_the_reason_is_told() -> (
    None
):
    data: dict[str, Any] = json.loads(listing(report()))
    (link,) = (it for it in data["criteria"] if it["number"] == "2.4.4")
    told = [(it["place"], it["silenced"], it["reason"]) for it in link["findings"]]
    assert [
        ("modules/m/module.md:8", True, "because the poster says so"),
        ("modules/m/module.md:10", False, ""),
    ] == told


def test_for_templates_of_its_own_scormbuild_does_not_answer() -> None:
    plain, own = report(), report(SILENCED, "bar.html")
    assert plain.count(Verdict.SUPPORTS) > 0
    assert 0 == own.count(Verdict.SUPPORTS)
    assert "bar.html" in [it.text for it in html.fromstring(page(own)).iter("code")]


def test_the_page_has_a_row_for_each_criterion_with_what_the_data_say() -> None:
    found = report()
    rows = [
        (row[0].text_content(), row[1].text_content())
        for row in html.document_fromstring(page(found)).iter("tr")
        if len(row) == len(HEAD)
        if row[0].get("scope") == "row"
    ]
    expected = [
        (f"{it.criterion.number} {it.criterion.title}", it.verdict.value)
        for level in ("A", "AA")
        for it in found.judged
        if it.criterion.level == level
    ]
    assert expected == rows
    (title,) = html.document_fromstring(page(found)).iter("title")
    assert "Accessibility of C & D 1.0.0" == title.text


def test_colours_are_measured_by_day_and_by_night() -> None:
    data: dict[str, Any] = json.loads(listing(report()))
    told = {it["what"]: (it["light"], it["dark"]) for it in data["contrasts"]}
    assert {
        "text": (14.79, 10.97),
        "smaller text": (6.41, 7.63),
        "links and words in the accent": (6.2, 6.57),
    } == {what: told[what] for what in (*told,)[:3]}
    assert [] == [it["what"] for it in data["contrasts"] if it["light"] < it["least"]]


def test_a_colour_that_is_too_pale_by_night_alone_is_no_support() -> None:
    pale = Look(dark=Shades(soft="#5f6377", spans={"soft": NOWHERE}))
    loaded = load(MemoryProject({"course.yaml": COURSE, "modules/m/module.md": "# A"}))
    assert loaded.course is not None
    found = judge(replace(loaded.course, look=pale), loaded, ())
    assert ["smaller text"] == [it.what for it in found.contrasts if not it.enough]
    (judged,) = (it for it in found.judged if it.low)
    assert ("1.4.3", Verdict.PARTLY) == (judged.criterion.number, judged.verdict)
    cells = html.document_fromstring(page(found)).xpath(
        "//td[contains(text(), 'little')]"
    )
    assert ["2.55, too little"] == [it.text for it in cells]


def test_a_test_is_named_by_the_sentence_it_is() -> None:
    items = html.document_fromstring(page(report())).xpath("//li[small]")
    said = "a course is passed by keyboard alone tests/browser/test_keyboard.py"
    assert said in {" ".join(it.text_content().split()) for it in items}
