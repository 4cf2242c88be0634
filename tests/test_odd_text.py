"""Texts that only look simple: nothing of them is lost, and every place is right."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.diagnostics import Sink
from scormbuild.identify import identify
from scormbuild.lock import Lock, LockedOption, Wanted
from scormbuild.model.walk import pages, questions
from scormbuild.project import MemoryProject
from scormbuild.source import Source
from scormbuild.text.markdown import read_inline, read_markdown
from scormbuild.text.piece import Piece
from scormbuild.text.source import decode

if TYPE_CHECKING:
    from scormbuild.model import Course

COURSE = """\
format: 1
id: odd
title: Odd
version: 1.0.0
language: en
modules: [m]
"""


def piece(text: str) -> Piece:
    source = Source(path="modules/m/module.md", text=text)
    return Piece(source, tuple(zip(source.line_starts, source.lines, strict=True)))


def course_of(body: str) -> Course:
    text = f"---\ntitle: M\n---\n\n{body}"
    project = MemoryProject({"course.yaml": COURSE, "modules/m/module.md": text})
    course, _ = check_course(project)
    assert course is not None
    return course


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- 5", "- 5"),
        ("1. April", "1. April"),
        ("1914.", "1914."),
        ("# 7", "# 7"),
        ("---", "---"),
        ("> 7", "&gt; 7"),
        ("```", "```"),
        ("[a]: b", "[a]: b"),
        ("a\n---\n# b\n- c", "a\n---\n# b\n- c"),
        ("a | b\n--|--", "a | b\n--|--"),
        ("*a\nb* _c_", "<em>a\nb</em> <em>c</em>"),
        ("_a_", "<em>a</em>"),
        ("![a](b.png)", '<img src="b.png" alt="a" loading="lazy">'),
    ],
)
def test_no_word_of_a_title_or_an_option_begins_a_block(text: str, html: str) -> None:
    sink = Sink()
    found = read_inline(piece(text), sink)
    assert html == str(found.html)
    assert found.span == piece(text).whole
    assert sink.diagnostics == ()


words = st.lists(
    st.sampled_from(["a", "*", "**", "_", "`", " ", "é", "\nw", "[b](c)", '"', "."]),
    max_size=20,
).map(lambda parts: "w" + "".join(parts))


@settings(max_examples=300, deadline=None)
@given(words)
def test_inside_a_paragraph_all_reads_as_in_one(text: str) -> None:
    """Where no block could begin it is reading, but for spaces in code."""
    sink = Sink()
    block = read_markdown(piece(text), sink)
    inline = read_inline(piece(text), sink)
    assert spaceless(str(block.html)) == f"<p>{spaceless(str(inline.html))}</p>"
    assert spaceless(block.plain) == spaceless(inline.plain)
    assert block.links == inline.links


def spaceless(text: str) -> str:
    return "".join(text.split())


def test_code_stays_in_the_feedback_and_in_the_explanation() -> None:
    quote = "> ```\n{0}> x\n{0}> ```\n"
    course = course_of(
        "# One {#one}\n\n::: choose-one #q\nStem\n\n- [x] a\n  "
        + quote.format("  ")
        + "- [ ] b\n  > no\n\n> Explain: see\n"
        + quote.format("")
        + ":::\n"
    )
    (question,) = questions(course)
    first, second = question.options
    assert ["a", "b"] == [str(first.text.html), str(second.text.html)]
    assert first.feedback is not None
    assert str(first.feedback.html) == "<pre><code>x\n</code></pre>"
    assert question.guidance.explain is not None
    assert (
        str(question.guidance.explain.html) == "<p>see</p>\n<pre><code>x\n</code></pre>"
    )


def test_a_title_has_its_words_without_comments_and_with_its_braces_read() -> None:
    course = course_of(
        "# One <!-- a --> two {#one} <!-- b -->\n\nText\n\n"
        "<!--\nnotes\n--> # Three {#three}\n\n<!--\nnotes\n--> text\n"
    )
    found = [(page.id, page.title.plain, page.span.column) for page in pages(course)]
    assert [("one", "One two", 1), ("three", "Three", 5)] == found


def test_an_id_is_written_before_a_comment_and_not_into_it() -> None:
    head = "---\ntitle: M\n---\n\n"
    body = (
        "# One {minutes=2} <!-- a -->\n\n# Two <!-- b\nc -->\n\n# Three\n\n"
        "::: <!-- d --> true-false\n:::\n"
    )
    project = MemoryProject({"course.yaml": COURSE, "modules/m/module.md": head + body})
    identify(project)
    expected = (
        "# One {#one minutes=2} <!-- a -->\n\n# Two {#two} <!-- b\nc -->\n\n"
        "# Three {#three}\n\n::: <!-- d --> true-false #question-1\n:::\n"
    )
    assert head + expected == project.read("modules/m/module.md").decode()


def test_a_picture_keeps_the_words_of_the_one_inside() -> None:
    found = read_markdown(piece("![a ![b](x.png) c](y.png)"), Sink())
    assert [("y.png", "a b c")] == [(it.target, it.alt) for it in found.images]
    assert 'src="y.png"' in found.html


def test_decorative_belongs_to_the_picture_right_before_it() -> None:
    found = read_markdown(piece("![a](x.png)\n\n{.decorative}"), Sink())
    assert [False] == [it.decorative for it in found.images]
    assert found.plain == "a {.decorative}"


@pytest.mark.parametrize("broken", ["\u2028", "\u2029", "\x85"])
def test_line_ends_that_editors_do_not_count_move_no_place(broken: str) -> None:
    text = COURSE.replace("Odd", f"Odd{broken}one") + "colour: red\n"
    project = MemoryProject({"course.yaml": text})
    _, found = check_course(project)
    assert ("unknown-key", 7, 1) in [
        (it.rule.name, it.span.line, it.span.column) for it in found
    ]


@pytest.mark.parametrize("path", ["course.yaml", "modules/m/module.md"])
@pytest.mark.parametrize("control", ["\x07", "\x0b", "\x0c", "\x7f", "\ufffe"])
def test_a_control_character_is_named_at_its_place(path: str, control: str) -> None:
    sink = Sink()
    source = decode(path, f"a: b\nc: {control}d{control}\n".encode(), sink)
    assert source is not None
    assert source.text == "a: b\nc:  d \n"
    (found,) = sink.diagnostics
    assert ("not-text", 2, 4) == (found.rule.name, found.span.line, found.span.column)
    assert f"U+{ord(control):04X} here, and 1 more" in found.message


def test_each_option_of_the_lock_is_found_once_and_by_its_tick_first() -> None:
    old = (
        LockedOption("a", 0, "yes", ticked=True),
        LockedOption("b", 1, "yes", ticked=False),
        LockedOption("c", 2, "no", ticked=False),
    )
    lock = Lock(options={"q": old})
    wanted = [
        Wanted("", "yes", ticked=False),
        Wanted("", "yes", ticked=True),
        Wanted("", "yes", ticked=True),
        Wanted("c", "yes", ticked=True),
        Wanted("", "no", ticked=False),
    ]
    found = lock.find_options("q", wanted)
    expected = ["b", "a", None, "c", None]
    assert expected == [it.id if it else None for it in found]


class Nesting(HTMLParser):
    """Each tag closed where the ones inside it are."""

    VOID = frozenset({"br", "hr", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag; none has an attribute that runs or twice the same."""
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names) or any(it.startswith("on") for it in names):
            self.faults.append(f"<{tag} {names}>")
        if tag == "p" and "p" in self.open:
            self.faults.append("<p> in <p>")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last, and no other."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def faults_of(html: str) -> list[str]:
    parser = Nesting()
    parser.feed(html)
    parser.close()
    return parser.faults + [f"<{tag}> is never closed" for tag in parser.open]


SNIPPETS = (
    *"#*>-+_`~[](){}<!|:&\\=\t \n\n",
    *("<sub>", "</sub>", "<SUP>", "</sup>", "<kbd>", "</kbd>", "<br>", "<br/>"),
    *("<b>", "</b>", "<!-- c -->", "<!-->", "<?x?>", "<!X>", "</", "<div>\n", "</p>"),
    *("| a | b |\n|---|:-:|\n", "| 1 | 2 | 3 |\n", "`x|y`", "\\|", "- [ ] "),
    *("[r]: #x 't'\n", "[w][r]", "[r]", "![a](b.png)", "[![a](b)](c)", "{.decorative}"),
    *("\n- a\n\n  ", "\n1. b\n   - ", "\n    ", "\n> ", "**a\nb**", "```\n", "~~~ x\n"),
    *("[^1]", "[^1]: n\n", "<https://x.example>", "<a@b.example>", '"', "&lt;", "é中"),
)
texts = st.lists(st.sampled_from(SNIPPETS), max_size=30).map("".join)


@settings(max_examples=500, deadline=None)
@given(texts)
def test_every_tag_is_closed_where_it_belongs(text: str) -> None:
    assert faults_of(str(read_markdown(piece(text), Sink()).html)) == []
    assert faults_of(str(read_inline(piece(text), Sink()).html)) == []
