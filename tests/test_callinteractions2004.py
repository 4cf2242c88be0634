from __future__ import annotations

from dataclasses import replace

import pytest

from tests.lms.said2004 import COMMIT, END, OPEN, found, log, part

TYPED = (part("0.id", "first"),)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "two words"),
        ("id", "größe"),
        ("id", ""),
        ("type", "multiple-choice"),
        ("description", "x" * 251),
        ("description", "{lang=en}" + "x" * 251),
        ("description", "{x} means what?"),
        ("description", "{lang=en}{x} means what?"),
        ("description", "{lang=en}"),
        ("description", "two\nlines"),
        ("description", "half a character: \ud83d"),
        ("timestamp", "2026-01-05T12:00:00Z"),
        ("timestamp", "2026-01-05T12:00:00.000Z"),
        ("timestamp", "2026-02-30"),
        ("timestamp", "12:00:00"),
        ("weighting", "1.12345678"),
        ("weighting", "1,5"),
        ("result", "wrong"),
        ("latency", "00:00:02"),
        ("latency", "PT2.555S"),
    ],
)
def test_an_interaction_out_of_its_format_is_found(name: str, value: str) -> None:
    before = () if name == "id" else TYPED
    judged = log(*OPEN, *before, part(f"0.{name}", value), COMMIT, END)
    assert found(judged) == [(3 + len(before), "value")]


@pytest.mark.parametrize(
    "value",
    [
        "2026",
        "2026-01-05",
        "2026-01-05T12:00:00",
        "2026-01-05T12:00:00.00Z",
        "2026-01-05T12:00:00.0+01:00",
    ],
)
def test_every_form_of_a_timestamp_is_taken(value: str) -> None:
    judged = log(*OPEN, *TYPED, part("0.timestamp", value), COMMIT, END)
    assert found(judged) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("true-false", "t"),
        ("true-false", ""),
        ("choice", "not-me"),
        ("choice", "a,b"),
        ("choice", "a[,]a"),
        ("choice", "a[,]"),
        ("choice", "a b"),
        ("fill-in", "{x}"),
        ("fill-in", "[,]".join("abcdefghijk")),
        ("long-fill-in", "x" * 4001),
        ("matching", "1.a,2.b"),
        ("matching", "1[.]"),
        ("matching", "1[.]a[,]2"),
        ("performance", "step"),
        ("sequencing", "a,b"),
        ("likert", ""),
        ("likert", "quite so"),
        ("numeric", "3[:]4"),
        ("numeric", "three"),
        ("other", "x" * 4001),
    ],
)
def test_a_response_out_of_its_type_is_found(kind: str, value: str) -> None:
    said = (*TYPED, part("0.type", kind), part("0.learner_response", value))
    judged = log(*OPEN, *said, COMMIT, END)
    assert found(judged) == [(5, "response-format")]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("true-false", "1"),
        ("choice", "{a,c}"),
        ("numeric", "3"),
        ("numeric", "4[:]3"),
        ("numeric", "3[:]4[:]5"),
        ("numeric", "a[:]b"),
    ],
)
def test_a_pattern_out_of_its_type_is_found(kind: str, value: str) -> None:
    said = part("0.correct_responses.0.pattern", value)
    judged = log(*OPEN, *TYPED, part("0.type", kind), said, COMMIT, END)
    assert found(judged) == [(5, "pattern-format")]


@pytest.mark.parametrize(
    ("kind", "response", "pattern"),
    [
        ("fill-in", "{lang=en}Paris[,]Rome", "{lang=en}Paris[,]Rome"),
        ("matching", "1[.]a[,]1[.]b", "1[.]a"),
        ("performance", "step[.][,][.]answer", "step[.]1[:]5"),
        ("sequencing", "a[,]b[,]a", "b[,]a"),
        ("numeric", "-3.14", "[:]4"),
        ("other", "{anything}", "at all"),
    ],
)
def test_responses_of_every_type_are_taken(
    kind: str, response: str, pattern: str
) -> None:
    said = (
        part("0.type", kind),
        part("0.correct_responses.0.pattern", pattern),
        part("0.learner_response", response),
    )
    assert found(log(*OPEN, *TYPED, *said, COMMIT, END)) == []


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ([("1.id", "second")], "interaction-gap"),
        ([("0.type", "choice")], "id-not-first"),
        ([("0.id", "a"), ("0.id", "b")], "id-changed"),
        ([("0.id", "a"), ("1.id", "a")], "id-twice"),
        ([("0.id", "a"), ("0.learner_response", "a")], "type-not-first"),
        ([("0.id", "a"), ("0.correct_responses.0.pattern", "a")], "type-not-first"),
        ([("0.id", "a"), ("0.objectives.1.id", "a")], "objective-gap"),
        (
            [("0.id", "a"), ("0.objectives.0.id", "o"), ("0.objectives.1.id", "o")],
            "objective-twice",
        ),
        (
            [
                ("0.id", "a"),
                ("0.type", "choice"),
                ("0.correct_responses.1.pattern", "a"),
            ],
            "pattern-gap",
        ),
        (
            [
                ("0.id", "a"),
                ("0.type", "choice"),
                ("0.correct_responses.0.pattern", "a"),
                ("0.correct_responses.1.pattern", "a"),
            ],
            "pattern-twice",
        ),
        (
            [
                ("0.id", "a"),
                ("0.type", "likert"),
                ("0.correct_responses.0.pattern", "a"),
                ("0.correct_responses.1.pattern", "b"),
            ],
            "too-many-patterns",
        ),
    ],
)
def test_an_interaction_told_in_the_wrong_order_is_found(
    parts: list[tuple[str, str]], rule: str
) -> None:
    said = [part(name, value) for name, value in parts]
    assert found(log(*OPEN, *said, END)) == [(2 + len(said), rule)]


def test_interactions_go_on_where_the_lms_has_them() -> None:
    judged = log(*OPEN, part("1.id", "second"), END)
    assert found(replace(judged, interactions=1)) == []
