"""How hard a text reads: syllables, sentences, and the formulas by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.idioms import IDIOMS
from scormbuild.model.walk import pages
from scormbuild.project import MemoryProject
from scormbuild.readability import minutes, reading, sentences, shown, syllables

if TYPE_CHECKING:
    from scormbuild.model import Page

COURSE = "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: {}\nmodules: [m]\n"
MODULE = "---\ntitle: M\n---\n\n# One {{#one}}\n\n{}\n"


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("en", "the", 1),
        ("en", "table", 2),
        ("en", "whole", 1),
        ("en", "wanted", 2),
        ("en", "walked", 1),
        ("en", "houses", 2),
        ("en", "times", 1),
        ("en", "responsibility", 6),
        ("en", "2009", 1),
        ("de", "Sicherheitsbeauftragter", 7),
        ("de", "Bäume", 2),
        ("de", "See", 1),
        ("es", "escuela", 3),
        ("es", "país", 2),
        ("es", "teatro", 3),
        ("es", "ciudad", 2),
        ("fr", "réseau", 2),
        ("fr", "famille", 2),
        ("fr", "tables", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(
    language: str, word: str, count: int
) -> None:
    assert count == syllables(word, IDIOMS[language].ease)


@given(word=st.text(min_size=1), language=st.sampled_from(sorted(IDIOMS)))
def test_no_word_is_without_a_syllable(word: str, language: str) -> None:
    assert syllables(word, IDIOMS[language].ease) >= 1


def test_headings_tables_and_code_are_no_sentences() -> None:
    markup = (
        "<h2>A heading</h2><p>First one. Second one</p><ul><li>third</li></ul>"
        "<table><tr><td>cell</td></tr></table><pre><code>x = 1</code></pre>"
        "<p>a <em>&amp;</em> b!</p>"
    )
    assert ["First one.", "Second one", "third", "a & b!"] == list(sentences(markup))


def read(text: str, language: str = "en") -> tuple[int, int, int, float]:
    """Give words, sentences, syllables and the ease of a page with a text."""
    page = page_of(text, language)
    found = reading(shown(page), IDIOMS[language])
    assert found is not None
    ease = round(found.ease(IDIOMS[language].ease), 1)
    return found.words, found.sentences, found.syllables, ease


def page_of(text: str, language: str = "en") -> Page:
    """Load a course whose only page holds a text; give that page."""
    files = {"course.yaml": COURSE.format(language)}
    project = MemoryProject(files | {"modules/m/module.md": MODULE.format(text)})
    course, _ = check_course(project)
    assert course is not None
    (page,) = pages(course)
    return page


def test_the_formulas_are_those_of_their_authors() -> None:
    # 206.835 - 1.015 * 10/2 - 84.6 * 13/10
    assert (10, 2, 13, 91.8) == read("Nobody ran away. We all sat and heard it ring.")
    # 180 - 10/2 - 58.5 * 14/10
    assert (10, 2, 14, 93.1) == read(
        "Niemand lief fort. Wir saßen alle da und hörten zu.", "de"
    )
    # 206.835 - 7/2 - 62.3 * 13/7
    assert (7, 2, 13, 87.6) == read("Nadie corrió nada. Todos lo oímos bien.", "es")
    # 207 - 1.015 * 8/2 - 73.6 * 11/8
    assert (8, 2, 11, 101.7) == read(
        "Personne ne bouge. Nous sommes assis là ensemble.", "fr"
    )


def test_minutes_leave_out_feedback_hints_and_what_an_accordion_holds() -> None:
    words = " ".join(["word"] * 225)
    question = (
        "\n\n::: choose-one #q\nWhich?\n\n- [x] This\n  > {0}\n- [ ] That\n  > {0}\n\n"
        "> Hint: {0}\n:::\n\n::: accordion\n## Head\n{0}\n:::\n"
    )
    page = page_of(f"{words}{question.format(words)}")
    # 225 words, Which? This, That: 228, and so many are read in a minute.
    assert 1 == minutes(page, IDIOMS["en"])
