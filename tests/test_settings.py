"""Settings stay what their author wrote, and every fault in them has its place."""

from __future__ import annotations

import pytest

from scormbuild.diagnostics import Sink
from scormbuild.load.settings import CourseFile
from scormbuild.source import Source
from scormbuild.text.decode import decode
from scormbuild.text.yaml import Mapping, Node, Scalar, Sequence, read_yaml


def read(text: str, first: int = 0) -> tuple[Node | None, list[str]]:
    sink = Sink()
    source = Source(path="course.yaml", text=text)
    node = read_yaml(source, first, len(source.lines), sink)
    return node, [
        f"{it.span.line}:{it.span.column} {it.rule.name}" for it in sink.diagnostics
    ]


def plain(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(entry) for entry in node.entries]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
        case None:
            return None


@pytest.mark.parametrize(
    "value",
    [
        *(
            "no",
            "1.10",
            "12:30",
            "0123",
            "on",
            "null",
            "~",
            "0x1F",
            "1e3",
            "2026-01-01",
        ),
        *("Fears: first", "it's so", "@home", "{{company.name}} and more", "100 %"),
        *(
            "#1 rule",
            "a: b: c",
            "50% off",
            "„quoted“",
            "“curly” start",
            "[",
            "trailing:",
        ),
        *('"Hello" she said', "C# and F#"),
    ],
)
def test_a_value_stays_the_text_it_was(value: str) -> None:
    if value == "[":
        assert ["2:1 yaml-syntax"] == read(f"title: {value}\n")[1]
        return
    node, faults = read(f"title: {value}\nid: x\n")
    assert {"title": value, "id": "x"} == plain(node)
    assert [] == faults
    assert isinstance(node, Mapping)
    span = node.entries[0][1].span
    assert value == span.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title: Hi # a remark", {"title": "Hi"}),
        ("# remark\ntitle: Hi", {"title": "Hi"}),
        ('title: "a # b"', {"title": "a # b"}),
        ('title: "a: b" # a remark', {"title": "a: b"}),
        ("title: 'it''s {{x}}' # a \"remark", {"title": "it's {{x}}"}),
        ("title: # nothing", {"title": ""}),
        ("m:\n\tid: x", {"m": {"id": "x"}}),
        ("m: [a, b]", {"m": ["a", "b"]}),
        (
            "m:\n  - a: b\n  - Fears: first: last",
            {"m": [{"a": "b"}, {"Fears": "first: last"}]},
        ),
        ("m: {a: 1}", {"m": {"a": "1"}}),
        ("", {}),
    ],
)
def test_yaml_is_read(text: str, value: object) -> None:
    node, faults = read(text)
    assert value == plain(node)
    assert [] == faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: &x 1", ["1:4 yaml-alias"]),
        ("a: *x", ["1:4 yaml-alias"]),
        ("a: !!python/object x", ["1:4 yaml-alias"]),
        ("a: 1\nb: 2\na: 3", ["3:1 duplicate-key"]),
        ("a: [1", ["1:6 yaml-syntax"]),
        ("a: 1\n---\nb: 2", ["1:1 yaml-syntax"]),
        ("? [a]\n: b", ["1:3 yaml-syntax"]),
    ],
)
def test_what_is_refused_is_named_at_its_place(text: str, faults: list[str]) -> None:
    assert faults == read(text)[1]


def test_places_hold_behind_the_head_of_a_file() -> None:
    node, _ = read("---\n\nid: ä\ntitle: Fears: first\n", first=1)
    assert isinstance(node, Mapping)
    value = node.entries[1][1]
    assert (4, 8, 12) == (value.span.line, value.span.column, value.span.width)


GOOD = "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en\n"


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("titel: C", ["6:1 unknown-key: did you mean `title`?"]),
        ("mastery: high", ["6:10 wrong-type: write a whole number"]),
        ("mastery: [80]", ["6:10 wrong-type: write `mastery: …` on one line"]),
        ("quiz: 3", ["6:7 wrong-type: write `key: value`, one a line"]),
        ("graded: final", ["6:9 wrong-type: write `graded: {name: value}`"]),
        ("move-on: complete", ["6:10 unknown-value: did you mean `completed`?"]),
        ("quiz: {attempts: x}", ["6:18 wrong-type: write a whole number"]),
    ],
)
def test_a_key_that_cannot_be_used_does_not_hide_the_rest(
    line: str, faults: list[str]
) -> None:
    node, _ = read(f"{GOOD}{line}\n")
    sink = Sink()
    assert node is not None
    settings = decode(node, CourseFile, "course", sink)
    assert faults == [
        f"{it.span.line}:{it.span.column} {it.rule.name}: {it.hint}"
        for it in sink.diagnostics
    ]
    assert settings is not None
    assert settings.title == "C"


def test_a_missing_key_is_named_and_a_spare_takes_its_place() -> None:
    node, _ = read(GOOD.replace("title: C\n", ""))
    sink = Sink()
    assert node is not None
    settings = decode(node, CourseFile, "course", sink, {"title": "Spare"})
    assert ["course has no `title`"] == [it.message for it in sink.diagnostics]
    assert settings is not None
    assert settings.title == "Spare"
    assert decode(node, CourseFile, "course", Sink()) is None
