"""Whatever an author's file holds, reading gives a course or diagnostics."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.identify import identify
from scormbuild.project import MemoryProject
from scormbuild.text.source import TEXT_LIMIT

COURSE = """\
format: 1
id: any
title: Any
version: 1.0.0
language: en
modules: [m]
"""

SNIPPETS = (
    *"#*>-+_`~[](){}<!|:&\\=\t \n\n",
    "::: choose-one",
    "::: choose-many #q scoring=partial",
    "::: true-false correct=true",
    "::: quiz graded",
    "::: accordion",
    "::: callout Title",
    ":::",
    "\n- [ ] option",
    "\n- [x] right {#b}",
    "\n  > feedback",
    "\n> Hint: look",
    "\n> True: yes",
    "\n# Page {#page}",
    "\n## Part",
    "\n- 2 from pool",
    "---\n",
    "id: m\ntitle: M\n",
    "objectives:\n  a: b\n",
    "<!--",
    "-->",
    "```",
    "<b>",
    "![alt](media/x.png)",
    "[a](#page)",
    "| a | b |\n|---|---|\n",
    "word",
    "Wörter 中文 \u202e",
    '"',
    "“",
    "[^1]",
    *("| 1 | `x|y` | 3 |\n", "| a |\n|:-:|\n", "\\|", "\n  | a |\n  |---|\n"),
    *("[r]: #page 't'\n", "[w][r]", "[r]", "\n[^1]: note\n", "[]( <a b> 't')"),
    *("[![a](b)](c)", "![a ![b](c) d](e)", "![", "](", "{.decorative}", "<a@b.c>"),
    *("\n- a\n  - b\n\n    c", "\n1. a\n   - [ ] b", "\n> - > a", "*a\nb*", "**\n"),
    *("-->b", "<!-- a\n--> ", "<!-- a -->", "<!-->", "<!--->", "<?", "<![CDATA["),
    *("\t", "\n\t- ", "\n\t::: quiz", "\n    ", " \t \n", "~~~ x\n", "````", "> ```\n"),
    *("\n- [ ] - 5", "\n- [x] # 7", "\n- [ ] ---", "\n* ☐ a {#a}", "\n- [ ]", "{#a}"),
    *("</b>", "</", "<sub>", "</sup>", "<br/>", "&#0;", "&lt;", "\\\n", "\n===\n"),
    *("\x07", "\x0b", "\x85", "\u2028", "\ufeff", "\uffff", "\r", "\U0001f600", "\xa0"),
)
texts = st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(texts, texts, texts)
def test_no_text_breaks_the_reader(settings_: str, module: str, pool: str) -> None:
    project = MemoryProject(
        {
            "course.yaml": COURSE + settings_,
            "modules/m/module.md": f"---\ntitle: M\n---\n{module}",
            "pools/pool.md": pool,
        }
    )
    course, found = check_course(project)
    assert course is not None or found
    for diagnostic in found:
        assert 1 <= diagnostic.span.line <= len(diagnostic.span.source.lines)
        assert diagnostic.span.column >= 1


@settings(max_examples=200, deadline=None)
@given(texts)
def test_ids_written_once_stay_and_leave_nothing_to_write(module: str) -> None:
    project = MemoryProject(
        {"course.yaml": COURSE, "modules/m/module.md": f"---\ntitle: M\n---\n{module}"}
    )
    first = identify(project)
    if first.diagnostics:
        return
    again = identify(project)
    assert again.written == ()
    assert not again.lock_changed


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    project = MemoryProject({"course.yaml": data})
    course, found = check_course(project)
    assert course is not None or found


def test_a_huge_file_is_refused_without_being_read() -> None:
    project = MemoryProject({"course.yaml": b"x" * (TEXT_LIMIT + 1)})
    _, found = check_course(project)
    assert [it.rule.name for it in found] == ["file-too-large"]
