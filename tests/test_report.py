"""Every format of diagnostics, and the places, excerpts and counts they are made of."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest
from click import unstyle
from lxml import etree

from scormbuild import __version__, report
from scormbuild.diagnostics import Diagnostic, Rule, Severity
from scormbuild.report import FORMATS, renderer
from scormbuild.report.counts import counts
from scormbuild.report.excerpt import excerpt
from scormbuild.report.place import below
from scormbuild.source import Source

VALUE = Rule("SB006", "unknown-value", "A word that is not allowed.\n\nMore of it.\n")
TWICE = Rule("SB101", "duplicate-id", "The same id twice.\n")
LONG = Rule("SB301", "long-page", "A page that is too long.\n", Severity.WARNING)

SETTINGS = Source(path="course.yaml", text="id: x\nmove-on: complete\n")
PAGE = Source(path="pools/a b.md", text="# One {#one}\n\n# Two {#one}\n")
FOUND = (
    VALUE.at(
        SETTINGS.span(15, 23),
        "`complete` is no move-on",
        hint="did you mean `completed`?",
        label="this word",
    ),
    TWICE.at(
        PAGE.span(20, 26),
        "the id `one` is used twice",
        related=((PAGE.span(6, 12), "first used here"),),
    ),
    LONG.at(PAGE.line_span(0), "this page takes 9 minutes, 100% of them reading"),
)


def where(path: str) -> str:
    """Name a file as if the course stood in `my-course`."""
    return f"my-course/{path}"


def written(form: str, diagnostics: tuple[Diagnostic, ...] = FOUND) -> str:
    """Give the diagnostics in a format, without colours."""
    return unstyle(renderer(form)(diagnostics, where))


def test_every_module_with_a_renderer_is_in_the_table_and_the_other_way_round() -> None:
    folder = Path(report.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")}
    have = {
        name
        for name in modules
        if "\ndef render(" in (folder / f"{name}.py").read_text()
    }
    assert set(FORMATS) == have


def test_full_shows_excerpt_carets_label_related_help_and_rule() -> None:
    expected = """\
        error[SB006]: `complete` is no move-on
         --> my-course/course.yaml:2:10
          |
        2 | move-on: complete
          |          ^^^^^^^^ this word
          |
          = help: did you mean `completed`?
          = rule: unknown-value (scormbuild explain unknown-value)

        error[SB101]: the id `one` is used twice
         --> my-course/pools/a b.md:3:7
          |
        3 | # Two {#one}
          |       ^^^^^^
          |
         --> my-course/pools/a b.md:1:7
          |
        1 | # One {#one}
          |       ------ first used here
          |
          = rule: duplicate-id (scormbuild explain duplicate-id)

        warning[SB301]: this page takes 9 minutes, 100% of them reading
         --> my-course/pools/a b.md:1:1
          |
        1 | # One {#one}
          | ^^^^^^^^^^^^
          |
          = rule: long-page (scormbuild explain long-page)

        2 errors, 1 warning in 2 files"""
    assert dedent(expected) == written("full")


def test_full_is_coloured_and_nothing_else_is() -> None:
    coloured = {name for name in FORMATS if "\x1b[" in renderer(name)(FOUND, where)}
    assert {"full"} == coloured


def test_concise_is_a_line_a_diagnostic() -> None:
    expected = """\
        my-course/course.yaml:2:10: error[SB006] `complete` is no move-on; did you mean `completed`? (unknown-value)
        my-course/pools/a b.md:3:7: error[SB101] the id `one` is used twice (duplicate-id)
        my-course/pools/a b.md:1:1: warning[SB301] this page takes 9 minutes, 100% of them reading (long-page)
        2 errors, 1 warning in 2 files"""  # noqa: E501 - lines as they come out
    assert dedent(expected) == written("concise")


def test_json_holds_rule_code_severity_place_message_hint_and_related() -> None:
    expected = [
        {
            "rule": "unknown-value",
            "code": "SB006",
            "severity": "error",
            "path": "my-course/course.yaml",
            "line": 2,
            "column": 10,
            "end_column": 18,
            "message": "`complete` is no move-on",
            "hint": "did you mean `completed`?",
            "label": "this word",
            "related": [],
        },
        {
            "rule": "duplicate-id",
            "code": "SB101",
            "severity": "error",
            "path": "my-course/pools/a b.md",
            "line": 3,
            "column": 7,
            "end_column": 13,
            "message": "the id `one` is used twice",
            "hint": "",
            "label": "",
            "related": [
                {
                    "path": "my-course/pools/a b.md",
                    "line": 1,
                    "column": 7,
                    "end_column": 13,
                    "message": "first used here",
                }
            ],
        },
    ]
    assert expected == json.loads(written("json", FOUND[:2]))


def test_sarif_names_each_rule_once_and_points_to_it_from_the_results() -> None:
    log = json.loads(written("sarif", (*FOUND, FOUND[0])))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    assert __version__ == run["tool"]["driver"]["version"]
    assert [rule["id"] for rule in rules] == ["SB006", "SB101", "SB301"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 2, 0]
    assert run["results"][1] == {
        "ruleId": "SB101",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "the id `one` is used twice"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "my-course/pools/a%20b.md"},
                    "region": {"startLine": 3, "startColumn": 7, "endColumn": 13},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 0,
                "physicalLocation": {
                    "artifactLocation": {"uri": "my-course/pools/a%20b.md"},
                    "region": {"startLine": 1, "startColumn": 7, "endColumn": 13},
                },
                "message": {"text": "first used here"},
            }
        ],
    }


def test_junit_has_a_suite_a_file_and_lets_warnings_pass() -> None:
    expected = """\
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="scormbuild check" tests="3" failures="2">
          <testsuite name="my-course/course.yaml" tests="1" failures="1">
            <testcase classname="my-course/course.yaml" name="SB006 unknown-value at 2:10">
              <failure message="`complete` is no move-on" type="unknown-value">my-course/course.yaml:2:10: `complete` is no move-on
        did you mean `completed`?</failure>
            </testcase>
          </testsuite>
          <testsuite name="my-course/pools/a b.md" tests="2" failures="1">
            <testcase classname="my-course/pools/a b.md" name="SB101 duplicate-id at 3:7">
              <failure message="the id `one` is used twice" type="duplicate-id">my-course/pools/a b.md:3:7: the id `one` is used twice</failure>
            </testcase>
            <testcase classname="my-course/pools/a b.md" name="SB301 long-page at 1:1">
              <system-out>my-course/pools/a b.md:1:1: this page takes 9 minutes, 100% of them reading</system-out>
            </testcase>
          </testsuite>
        </testsuites>"""  # noqa: E501 - lines as they come out
    assert dedent(expected) == written("junit")


def test_junit_of_a_course_without_faults_is_one_case_that_passes() -> None:
    root = etree.fromstring(written("junit", ()).encode())
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert root.xpath("testsuite/testcase/@name") == ["no errors, no warnings"]


def test_junit_escapes_what_xml_cannot_hold() -> None:
    text = "id: \x00\ufffe"
    found = VALUE.at(Source(path="a", text=text).span(4, 6), f"`{text}` & <that>")
    root = etree.fromstring(written("junit", (found,)).encode())
    assert root.xpath("//failure/@message") == ["`id: \\x00\ufffd` & <that>"]


def test_github_commands_escape_what_ends_them() -> None:
    found = VALUE.at(
        Source(path="a,b:c%.md", text="x").span(0, 1), "50% of\nit", hint="mend it"
    )
    assert written("github", (found,)) == (
        "::error file=my-course/a%2Cb%3Ac%25.md,line=1,col=1,endColumn=2,"
        "title=SB006 unknown-value::50%25 of%0Ait%0Amend it\n1 error in 1 file"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_say_that_nothing_was_found(form: str) -> None:
    text = written(form, ())
    empty = {"json": "[]", "sarif": '"results": []'}
    assert empty.get(form, "no errors, no warnings") in text


@pytest.mark.parametrize(
    ("found", "line"),
    [
        ((), "no errors, no warnings"),
        (FOUND[:1], "1 error in 1 file"),
        (FOUND[2:], "1 warning in 1 file"),
        (FOUND, "2 errors, 1 warning in 2 files"),
    ],
)
def test_counts_are_plain_english(found: tuple[Diagnostic, ...], line: str) -> None:
    assert line == counts(found)


def test_carets_stand_under_wide_combining_and_tabbed_text() -> None:
    source = Source(path="a", text="\t学e\u0301ぶ: x")
    word = source.text.index("x")
    assert excerpt(source.span(word, word + 1)) == (
        "    学e\u0301ぶ: x",
        "           ^",
    )


def test_a_long_line_is_cut_around_the_place() -> None:
    source = Source(path="a", text="word " * 50 + "HERE" + " word" * 50)
    text, marks = excerpt(source.span(250, 254))
    assert text[marks.index("^") : marks.rindex("^") + 1] == "HERE"
    assert (text.startswith("..."), text.endswith("...")) == (True, True)
    assert len(text) <= 102


def test_a_place_at_the_end_of_a_line_gets_a_caret_behind_it() -> None:
    source = Source(path="a", text="title:\n")
    assert excerpt(source.span(6, 6)) == ("title:", "      ^")


def test_no_text_of_an_author_can_write_over_the_terminal() -> None:
    text = "\x1b[2J\u202e`x`"
    found = VALUE.at(Source(path="a\x07.md", text=text).span(0, 1), text, hint=text)
    for form in ("full", "concise"):
        assert not {"\x1b", "\u202e", "\x07"} & set(written(form, (found,)))


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (".", "course.yaml"),
        ("courses/hello", "courses/hello/course.yaml"),
        ("./courses/../courses/hello/", "courses/hello/course.yaml"),
        ("/home/me/courses/hello", "courses/hello/course.yaml"),
        ("../hello", "../hello/course.yaml"),
        ("/srv/hello", "/srv/hello/course.yaml"),
    ],
)
def test_files_are_named_from_the_working_directory_if_below_it(
    folder: str, expected: str
) -> None:
    assert expected == below(Path(folder), Path("/home/me"))("course.yaml")
