from __future__ import annotations

from dataclasses import replace

import pytest

from tests.lms.calllog import Call, Finding, Log
from tests.lms.judge import judge

GOOD = (
    ("LMSInitialize", ""),
    ("LMSGetValue", "cmi.core.lesson_mode"),
    ("LMSGetValue", "cmi.suspend_data"),
    ("LMSSetValue", "cmi.core.exit", "suspend"),
    ("LMSSetValue", "cmi.core.lesson_status", "incomplete"),
    ("LMSCommit", ""),
    ("LMSSetValue", "cmi.core.lesson_location", "who-is-told"),
    ("LMSSetValue", "cmi.suspend_data", "1.a7.0f-3"),
    ("LMSSetValue", "cmi.core.session_time", "00:01:05.55"),
    ("LMSSetValue", "cmi.interactions.0.id", "first.final"),
    ("LMSSetValue", "cmi.interactions.0.time", "23:59:01"),
    ("LMSSetValue", "cmi.interactions.0.type", "choice"),
    ("LMSSetValue", "cmi.interactions.0.correct_responses.0.pattern", "a,c"),
    ("LMSSetValue", "cmi.interactions.0.weighting", "1.5"),
    ("LMSSetValue", "cmi.interactions.0.student_response", "a,d"),
    ("LMSSetValue", "cmi.interactions.0.result", "wrong"),
    ("LMSSetValue", "cmi.interactions.0.latency", "00:00:02"),
    ("LMSSetValue", "cmi.interactions.1.id", "second.final"),
    ("LMSSetValue", "cmi.interactions.1.type", "true-false"),
    ("LMSSetValue", "cmi.interactions.1.student_response", "t"),
    ("LMSSetValue", "cmi.core.score.min", "0"),
    ("LMSSetValue", "cmi.core.score.max", "100"),
    ("LMSSetValue", "cmi.core.score.raw", "83"),
    ("LMSSetValue", "cmi.core.lesson_status", "passed"),
    ("LMSCommit", ""),
    ("LMSFinish", ""),
)
"""All that a package may do, done right."""


def accepted(*said: object) -> Call:
    function, *arguments = said
    returned = "" if function == "LMSGetValue" else "true"
    return Call(
        function=str(function), arguments=tuple(arguments), returned=returned, error="0"
    )


def log(*calls: tuple[object, ...]) -> Log:
    return Log(calls=[accepted(*call) for call in calls])


def found(judged: Log) -> list[tuple[int, str]]:
    return [(finding.call, finding.rule) for finding in judge(judged)]


def test_a_package_that_does_everything_right_is_not_minded() -> None:
    assert judge(log(*GOOD)) == []


OPEN = (("LMSInitialize", ""), ("LMSSetValue", "cmi.core.exit", "suspend"))
TIMED = (*OPEN, ("LMSSetValue", "cmi.core.session_time", "00:00:01"))
END = (("LMSFinish", ""),)
VALUES = [
    ("cmi.suspend_data", "x" * 4097),
    ("cmi.suspend_data", "Gedächtnis"),
    ("cmi.core.lesson_location", "x" * 256),
    ("cmi.core.lesson_status", "not attempted"),
    ("cmi.core.lesson_status", "finished"),
    ("cmi.core.exit", "normal"),
    ("cmi.core.score.raw", "101"),
    ("cmi.core.score.raw", "1e2"),
    ("cmi.core.score.raw", "83,5"),
    ("cmi.core.score.raw", "-1"),
    ("cmi.core.session_time", "00:75:00"),
    ("cmi.core.session_time", "0:01:00"),
    ("cmi.core.session_time", "00:01:05.555"),
    ("cmi.core.session_time", "PT1M5S"),
]
PARTS = [
    ("id", "two words"),
    ("id", "größe"),
    ("id", ""),
    ("time", "24:00:00"),
    ("time", "2026-01-01T10:00:00"),
    ("type", "long-fill-in"),
    ("weighting", "1.234"),
    ("result", "incorrect"),
    ("latency", "PT2S"),
]


@pytest.mark.parametrize(("name", "value"), VALUES)
def test_a_value_out_of_its_format_is_found(name: str, value: str) -> None:
    judged = log(*TIMED, ("LMSSetValue", name, value), *END)
    assert found(judged) == [(3, "value")]


@pytest.mark.parametrize(("part", "value"), PARTS)
def test_an_interaction_out_of_its_format_is_found(part: str, value: str) -> None:
    name = ("LMSSetValue", "cmi.interactions.0.id", "first")
    said = ("LMSSetValue", f"cmi.interactions.0.{part}", value)
    judged = log(*TIMED, said, *END) if part == "id" else log(*TIMED, name, said, *END)
    assert found(judged) == [(3 if part == "id" else 4, "value")]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("choice", "option-a"),
        ("choice", "a, b"),
        ("choice", "a;b"),
        ("choice", ""),
        ("choice", "10"),
        ("true-false", "maybe"),
        ("true-false", "true"),
        ("numeric", "1e5"),
        ("matching", "1-a"),
        ("sequencing", "a[,]b"),
        ("likert", "yes"),
    ],
)
def test_a_response_out_of_its_type_is_found(kind: str, value: str) -> None:
    judged = log(
        *TIMED,
        ("LMSSetValue", "cmi.interactions.0.id", "first"),
        ("LMSSetValue", "cmi.interactions.0.type", kind),
        ("LMSSetValue", "cmi.interactions.0.student_response", value),
        *END,
    )
    assert found(judged) == [(5, "response-format")]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (("LMSSetValue", "cmi.core.score.raw", 83), "not-a-string"),
        (("LMSSetValue", "cmi.core.score.raw"), "argument-count"),
        (("LMSCommit", "now"), "argument-not-empty"),
        (("SetValue", "cmi.core.score.raw", "83"), "unknown-function"),
        (("LMSSetValue", "cmi.score.scaled", "0.8"), "unknown-element"),
        (("LMSSetValue", "cmi.core.entry", "resume"), "read-only"),
        (("LMSGetValue", "cmi.core.exit"), "write-only"),
        (("LMSGetValue", "cmi.interactions.0.id"), "write-only"),
        (("LMSInitialize", ""), "initialized-twice"),
    ],
)
def test_a_call_out_of_place_is_found(said: tuple[object, ...], rule: str) -> None:
    assert found(log(*TIMED, said, *END)) == [(3, rule)]


def test_a_call_before_initialize_is_found() -> None:
    early = ("LMSGetValue", "cmi.suspend_data")
    assert found(log(early, *TIMED, *END)) == [(0, "not-initialized")]


def test_a_call_after_finish_is_found() -> None:
    late = ("LMSGetValue", "cmi.suspend_data")
    assert found(log(*TIMED, *END, late)) == [(4, "after-finish")]


def test_a_second_finish_is_found() -> None:
    assert found(log(*TIMED, *END, *END)) == [(4, "after-finish")]


def test_a_package_that_never_finishes_is_found() -> None:
    judged = log(*TIMED, ("LMSCommit", ""))
    assert found(judged) == [(4, "never-finished")]
    assert found(replace(judged, ended=False)) == []


def test_what_is_set_and_never_committed_is_found() -> None:
    assert found(replace(log(*TIMED), ended=False)) == [(1, "never-committed")]


def test_a_commit_of_nothing_is_found() -> None:
    judged = log(*TIMED, ("LMSCommit", ""), ("LMSCommit", ""), *END)
    assert found(judged) == [(4, "idle-commit")]


def test_more_commits_in_a_minute_than_allowed_are_found() -> None:
    place = ("LMSSetValue", "cmi.core.lesson_location", "here")
    judged = replace(log(*TIMED, *(place, ("LMSCommit", "")) * 3, *END), commits=2)
    assert found(judged) == [(8, "too-many-commits")]
    slow = [replace(call, at=60.0 * at) for at, call in enumerate(judged.calls)]
    assert found(replace(judged, calls=slow)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [("passed", "completed"), ("passed", "failed"), ("completed", "incomplete")],
)
def test_a_status_that_falls_is_found(before: str, after: str) -> None:
    name = "cmi.core.lesson_status"
    judged = log(
        *TIMED, ("LMSSetValue", name, before), ("LMSSetValue", name, after), *END
    )
    assert found(judged) == [(4, "status-lowered")]
    held = log(*TIMED, ("LMSSetValue", name, after), *END)
    assert found(replace(held, status=before)) == [(3, "status-lowered")]


def test_a_hole_between_interactions_is_found() -> None:
    judged = log(*TIMED, ("LMSSetValue", "cmi.interactions.1.id", "second"), *END)
    assert found(judged) == [(3, "interaction-gap")]
    assert found(replace(judged, interactions=1)) == []


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ([("0.type", "choice")], "id-not-first"),
        ([("0.id", "a"), ("0.id", "b")], "id-changed"),
        ([("0.id", "a"), ("1.id", "a")], "id-twice"),
        ([("0.id", "a"), ("0.student_response", "a")], "type-not-first"),
        ([("0.id", "a"), ("0.correct_responses.0.pattern", "a")], "type-not-first"),
        (
            [
                ("0.id", "a"),
                ("0.type", "choice"),
                ("0.correct_responses.1.pattern", "a"),
            ],
            "pattern-gap",
        ),
        (
            [("0.id", "a"), ("0.type", "choice"), ("0.student_response", "a,b,a")],
            "response-repeats",
        ),
    ],
)
def test_an_interaction_told_in_the_wrong_order_is_found(
    parts: list[tuple[str, str]], rule: str
) -> None:
    said = [("LMSSetValue", f"cmi.interactions.{part}", value) for part, value in parts]
    assert found(log(*TIMED, *said, *END)) == [(2 + len(said), rule)]


@pytest.mark.parametrize("name", ["cmi.core.session_time", "cmi.core.exit"])
def test_leaving_without_time_or_exit_is_found(name: str) -> None:
    calls = [call for call in (*TIMED, *END) if name not in call]
    assert found(log(*calls)) == [(2, "left-without")]


def test_a_refusal_is_found() -> None:
    judged = log(*TIMED, *END)
    refused = replace(judged.calls[1], returned="false")
    judged = replace(judged, calls=[judged.calls[0], refused, *judged.calls[2:]])
    assert judge(judged) == [
        Finding(call=1, rule="refused", detail="LMSSetValue cmi.core.exit 'false'")
    ]


def test_an_error_is_found_unless_the_element_is_optional() -> None:
    def answered(name: str, error: str) -> Log:
        judged = log(*TIMED, ("LMSSetValue", name, "first"), *END)
        failed = replace(judged.calls[3], returned="false", error=error)
        return replace(judged, calls=[*judged.calls[:3], failed, judged.calls[4]])

    assert found(answered("cmi.core.lesson_location", "401")) == [(3, "error")]
    assert found(answered("cmi.interactions.0.id", "201")) == [(3, "error")]
    assert found(answered("cmi.interactions.0.id", "401")) == []


def test_a_commit_refused_to_a_page_taken_away_is_no_fault() -> None:
    judged = log(*TIMED, ("LMSCommit", ""), *END)
    refused = replace(judged.calls[3], returned="false", error="101")
    judged = replace(judged, calls=[*judged.calls[:3], refused, judged.calls[4]])
    assert found(judged) == [(3, "error")]
    assert found(replace(judged, torn=True)) == []


def test_speaking_on_of_what_the_lms_does_not_know_is_found() -> None:
    told = (
        ("LMSSetValue", "cmi.interactions.0.id", "first"),
        ("LMSSetValue", "cmi.interactions.0.type", "choice"),
    )
    judged = log(*TIMED, *told, *END)
    unknown = replace(judged.calls[3], returned="false", error="401")
    judged = replace(judged, calls=[*judged.calls[:3], unknown, *judged.calls[4:]])
    assert found(judged) == [(4, "asked-again")]


def test_writing_in_review_is_found() -> None:
    judged = replace(log(*TIMED, ("LMSCommit", ""), *END), mode="review")
    assert found(judged) == [(at, "written-in-review") for at in (1, 2, 3)]
    looking = log(("LMSInitialize", ""), ("LMSGetValue", "cmi.suspend_data"), *END)
    assert found(replace(looking, mode="review")) == []
