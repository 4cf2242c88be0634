"""The glossary: its terms, the links to them, and what stands in the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.select.variant import select

if TYPE_CHECKING:
    from scormbuild.model import Course

FILES = {
    "course.yaml": "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en\n"
    "modules: [m]\n",
    "modules/m/module.md": "---\ntitle: M\n---\n\n# One {#one}\n\n"
    "The [Watch](glossary:) and the [chains](glossary:chain).\n\n"
    "::: keep\nDial **1**.\n:::\n\n"
    "::: download src=media/card.pdf The card\n:::\n",
    "media/card.pdf": "x" * 1_250_000,
    "glossary.md": "## Watch\nWho *answers*. See the [chain](glossary:).\n\n"
    "## Chain ##\nWho is next.\n\n- One\n- Two\n",
}


def course(**more: str) -> Course:
    """Give the course, with other files laid over it."""
    project = MemoryProject(FILES | more)
    project.write(LOCK_FILE, relock(project)[0].encode())
    read, found = check_course(project)
    assert list(found) == []
    assert read is not None
    return read


def document(read: Course) -> html.HtmlElement:
    """Give the document of a course's only track."""
    site = render(select(read, read.tracks[0]), load_theme({}))
    body = site.files[0].body
    assert isinstance(body, bytes)
    return html.document_fromstring(body.decode())


def test_terms_are_read_with_their_names_and_what_they_mean() -> None:
    terms = [(it.id, it.title.plain, it.body.plain) for it in course().glossary]
    assert [
        ("watch", "Watch", "Who answers. See the chain."),
        ("chain", "Chain", "Who is next. One Two"),
    ] == terms


def test_links_lead_to_terms_that_stand_in_the_document_by_their_words() -> None:
    page = document(course())
    links = [link.get("href") for link in page.iterfind(".//a[@class='sb-term']")]
    terms = page.iterfind(".//dl[@class='sb-glossary-terms']//dt")
    titles = [it.text_content() for it in terms]
    assert ["#term-watch", "#term-chain", "#term-chain"] == links
    assert ["Chain", "Watch"] == titles
    assert [page.get_element_by_id(str(link)[1:]).tag for link in links] == ["div"] * 3


def test_what_is_taken_along_stands_on_its_page_and_once_more_behind_the_last() -> None:
    page = document(course())
    places = [
        next(str(above.get("id")) for above in found.iterancestors() if above.get("id"))
        for found in page.find_class("sb-keep")
    ]
    assert ["page-one", "sb-keeps"] == places


def test_a_course_without_either_has_no_page_for_it() -> None:
    plain = "---\ntitle: M\n---\n\n# One {#one}\n\nWords.\n"
    files = {it: FILES[it] for it in ("course.yaml",)} | {"modules/m/module.md": plain}
    project = MemoryProject(files)
    read, _ = check_course(project)
    assert read is not None
    page = document(read)
    assert [] == page.find_class("sb-extra")
    assert [] == [
        link.get("href")
        for link in page.iter("a")
        if link.get("href") in ("#sb-keeps", "#sb-glossary")
    ]


def test_a_download_says_its_kind_and_size_as_the_language_does() -> None:
    facts = {}
    for language, size in (("en", 1_250_000), ("fr", 400), ("de", 12_345_678)):
        settings = FILES["course.yaml"].replace("en", language)
        more = {"course.yaml": settings, "media/card.pdf": "x" * size}
        (found,) = document(course(**more)).find_class("sb-download-facts")
        facts[language] = found.text_content()
    assert {
        "en": "Download · PDF · 1.2 MB",
        "fr": "Télécharger · PDF · 1\u00a0ko",
        "de": "Herunterladen · PDF · 12,3\u00a0MB",
    } == facts
