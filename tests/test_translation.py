"""Courses read in other languages, and files of translations that are spoilt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.diagnostics import Sink
from scormbuild.load import load
from scormbuild.model.walk import components, every_text, pages, questions
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.tongue import key_of
from scormbuild.translate import translate
from scormbuild.translation.entry import Entry, Progress
from scormbuild.translation.read import read_entries, tongue_of
from scormbuild.translation.write import written
from tests.translated import (
    FIRE,
    PAGE,
    SIGN,
    entries_of,
    in_memory,
    into,
    names,
    pseudo,
    put,
    spoken,
)

ROOT = Path(__file__).parents[1]
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    max_size=20,
)
ENTRIES = st.builds(
    Entry,
    path=st.sampled_from(("course.yaml", "modules/a&b/<m>.md")),
    id=st.from_regex(r"[a-z0-9.-]{1,9}", fullmatch=True),
    anchor=st.sampled_from(("", "title", 'a"b')),
    source=WORDS,
    target=WORDS,
    state=st.sampled_from((*Progress, "final", "signed-off")),
    approved=st.booleans(),
    before=WORDS.filter(str.strip),
    notes=st.lists(st.tuples(st.just("Ada & Co"), WORDS), max_size=2).map(tuple),
)


def fire() -> MemoryProject:
    return spoken(FIRE, "de")


@given(st.lists(ENTRIES, max_size=6))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    ordered = sorted(entries, key=lambda it: it.path)
    project = MemoryProject({"i18n/de.xlf": written(ordered, "en", "de")})
    _, found = read_entries(project, "de", Sink())
    assert ordered == [replace(it, start=0) for it in found]


def test_the_same_words_in_two_places_may_be_told_in_two_ways() -> None:
    files = FIRE | {PAGE: "---\ntitle: Right\n---\n# Right {#right}\n\nRight\n"}
    project = spoken(files, "de")
    translate(project)
    targets = iter(("Feuer", "Rechts", "Richtig"))
    entries = tuple(
        replace(it, target=next(targets)) for it in entries_of(project, "de")
    )
    put(project, "de", entries)
    found = load(project, tongue=tongue_of(project, "de", Sink())).course
    assert found is not None
    assert ("Rechts", "Richtig") == (
        found.modules[0].title,
        found.modules[0].pages[0].title.plain,
    )


def test_texts_without_a_translation_are_said_once() -> None:
    project = fire()
    found = check_course(project)[1]
    assert [("5 texts are not translated into `de`", "course.yaml", 6, 3)] == [
        (it.message, it.span.path, it.span.line, len(it.related))
        for it in found
        if it.rule.name != "stale-lock"
    ]


@pytest.mark.parametrize("course_name", ["gallery", "hello"])
def test_a_course_that_is_told_in_its_own_words_is_itself(course_name: str) -> None:
    files = in_memory(ROOT / "courses" / course_name)
    project = into(spoken(dict(files), "de"), "de", lambda words: words)
    own = load(project).course
    again = load(project, tongue=tongue_of(project, "de", Sink())).course
    assert own is not None
    assert again is not None
    assert own == replace(
        again, language="en", written_in="", refreshing=own.refreshing, words=own.words
    )


@pytest.mark.parametrize("course_name", ["gallery", "hello"])
def test_whatever_is_remembered_is_the_same_in_every_language(course_name: str) -> None:
    files = in_memory(ROOT / "courses" / course_name)
    project = into(spoken(dict(files), "de"), "de")
    own = load(project).course
    other = load(project, tongue=tongue_of(project, "de", Sink())).course
    assert own is not None
    assert other is not None
    for each in (
        lambda it: [(page.id, page.index) for page in pages(it)],
        lambda it: [(part.id, part.index) for part in components(it)],
        lambda it: [
            (option.id, option.index, option.correct)
            for question in questions(it)
            for option in question.options
        ],
        lambda it: [term.id for term in it.glossary],
        lambda it: [link.target for text in every_text(it) for link in text.links],
    ):
        assert each(own) == each(other)


OURS = ("agree", "skip", "True", "False")
"""Words of the player: its own table has them in every language."""


def test_no_text_of_the_gallery_is_left_in_its_own_language() -> None:
    project = into(spoken(dict(in_memory(ROOT / "courses/gallery")), "de"), "de")
    other = load(project, tongue=tongue_of(project, "de", Sink())).course
    assert other is not None
    code = [text.html for text in every_text(other) if text.html.startswith("<pre>")]
    plain = [text.plain for text in every_text(other) if text.html not in code]
    assert [] == [
        words
        for words in plain
        if key_of(words) != key_of(pseudo(words.replace(SIGN, "")))
        and any(it.isalpha() and len(it) > 1 for it in words.split())
        and SIGN not in words
        and not words.startswith(OURS)
    ]


SPOILT = {
    "no XML": "<xliff",
    "entities": '<!DOCTYPE a [<!ENTITY b "c">]><xliff>&b;</xliff>',
    "another language": None,
    "another format": '<?xml version="1.0"?><html/>',
    "XLIFF 2": '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
    "nothing": "",
    "no text": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_file_that_cannot_be_used_is_said_and_left_as_it_is(kind: str) -> None:
    project = into(fire(), "de")
    spoilt = SPOILT[kind]
    if spoilt is None:
        spoilt = project.read("i18n/de.xlf").replace(b'"de"', b'"fr"')
    project.write(
        "i18n/de.xlf", spoilt if isinstance(spoilt, bytes) else spoilt.encode()
    )
    before = project.read("i18n/de.xlf")
    report = translate(project)
    rule = "not-text" if kind == "no text" else "bad-translations"
    assert [rule] == [it.rule.name for it in report.diagnostics]
    assert [rule] == names(project)
    assert before == project.read("i18n/de.xlf")


@given(st.data())
def test_no_file_however_spoilt_is_a_bug_of_ours(data: st.DataObject) -> None:
    project = into(fire(), "de")
    whole = project.read("i18n/de.xlf")
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    junk = data.draw(st.sampled_from((b"", b"<", b"&", b"</target>", b'"', b"]]>")))
    project.write("i18n/de.xlf", whole[:start] + junk + whole[end:])
    check_course(project)
    translate(project)
