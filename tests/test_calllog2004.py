from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.lms.calllog import Finding
from tests.lms.judge2004 import judge
from tests.lms.said2004 import BEGIN, COMMIT, END, OPEN, found, log, part, put

if TYPE_CHECKING:
    from tests.lms.calllog2004 import Log
    from tests.lms.said2004 import Said

COMPLETION, SUCCESS = "cmi.completion_status", "cmi.success_status"
PROGRESS = "cmi.progress_measure"
GOOD = (
    BEGIN,
    ("GetValue", "cmi.mode"),
    ("GetValue", "cmi.suspend_data"),
    put("cmi.exit", "suspend"),
    put(COMPLETION, "incomplete"),
    COMMIT,
    put("cmi.suspend_data", "a" * 64000),
    put("cmi.location", "who-is-told"),
    put("cmi.score.min", "0"),
    put("cmi.score.max", "100"),
    put("cmi.score.raw", "83"),
    put("cmi.score.scaled", "0.83"),
    put(SUCCESS, "failed"),
    put(PROGRESS, "0.3333"),
    part("0.id", "first.final"),
    part("0.type", "choice"),
    part("0.description", "{lang=en}Größer als 1?"),
    part("0.timestamp", "2026-01-05T12:00:00.0Z"),
    part("0.objectives.0.id", "module.objective"),
    part("0.correct_responses.0.pattern", "a[,]c"),
    part("0.correct_responses.1.pattern", "b"),
    part("0.weighting", "1.5"),
    part("0.learner_response", "a[,]d"),
    part("0.result", "incorrect"),
    part("0.latency", "PT1M3.5S"),
    part("1.id", "second.final"),
    part("1.type", "true-false"),
    part("1.learner_response", "true"),
    put("cmi.session_time", "PT1H5S"),
    COMMIT,
    put(SUCCESS, "passed"),
    put(COMPLETION, "completed"),
    put(PROGRESS, "1"),
    COMMIT,
    END,
)
"""All that a package may do, done right."""
SCORE = {"min": "0", "max": "100", "raw": "83", "scaled": "0.83"}


def answered(judged: Log, number: int, returned: str, error: str) -> Log:
    calls = list(judged.calls)
    calls[number] = replace(calls[number], returned=returned, error=error)
    return replace(judged, calls=calls)


def test_a_package_that_does_everything_right_is_not_minded() -> None:
    assert judge(log(*GOOD)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cmi.suspend_data", "x" * 64001),
        ("cmi.suspend_data", ""),
        ("cmi.location", "x" * 1001),
        ("cmi.location", ""),
        (COMPLETION, "not_attempted"),
        (COMPLETION, "passed"),
        ("cmi.session_time", "PT"),
        ("cmi.session_time", "P"),
        ("cmi.session_time", "P1W"),
        ("cmi.session_time", "PT3.555S"),
        ("cmi.session_time", "01:05:03"),
        ("cmi.objectives.0.id", "two words"),
        ("cmi.objectives.0.score.scaled", "1.5"),
    ],
)
def test_a_value_out_of_its_format_is_found(name: str, value: str) -> None:
    assert found(log(*OPEN, put(name, value), COMMIT, END)) == [(3, "value")]


@pytest.mark.parametrize(
    ("name", "value", "others"),
    [
        ("cmi.exit", "timeout", [(4, "not-suspended"), (5, "not-suspended")]),
        (SUCCESS, "true", [(4, "success-without-score"), (5, "success-without-score")]),
        (PROGRESS, "1.1", [(4, "progress-disagrees"), (5, "progress-disagrees")]),
        (PROGRESS, "50%", [(4, "progress-disagrees"), (5, "progress-disagrees")]),
        ("cmi.score.scaled", "83", [(4, "score-in-parts"), (5, "score-in-parts")]),
        ("cmi.score.raw", "83,5", [(4, "score-in-parts"), (5, "score-in-parts")]),
        ("cmi.score.raw", "1e2", [(4, "score-in-parts"), (5, "score-in-parts")]),
    ],
)
def test_a_value_out_of_its_format_may_break_more(
    name: str, value: str, others: list[tuple[int, str]]
) -> None:
    judged = log(*OPEN, put(name, value), COMMIT, END)
    assert found(judged) == [(3, "value"), *others]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (put("cmi.location", 3), "not-a-string"),
        (("SetValue", "cmi.location"), "argument-count"),
        (("Commit", "now"), "argument-not-empty"),
        (("LMSSetValue", "cmi.location", "here"), "unknown-function"),
        (put("cmi.core.score.raw", "83"), "unknown-element"),
        (put("cmi.entry", "resume"), "read-only"),
        (put("cmi.interactions._count", "1"), "read-only"),
        (("GetValue", "cmi.exit"), "write-only"),
        (("GetValue", "cmi.session_time"), "write-only"),
        (put("adl.nav.request", "exitAll"), "navigates"),
        (("Initialize", ""), "initialized-twice"),
    ],
)
def test_a_call_out_of_place_is_found(said: Said, rule: str) -> None:
    assert found(log(*OPEN, said, END)) == [(3, rule)]


def test_functions_are_named_as_the_package_named_them() -> None:
    judged = log(BEGIN, ("LMSCommit", ""), ("Terminate", "", ""))
    assert [finding.detail for finding in judge(judged)][:2] == [
        "LMSCommit",
        "Terminate",
    ]


def test_calls_before_initialize_and_after_terminate_are_found() -> None:
    look = ("GetValue", "cmi.suspend_data")
    assert found(log(look, *OPEN, END)) == [(0, "not-initialized")]
    assert found(log(*OPEN, END, look)) == [(4, "after-finish")]
    assert (4, "after-finish") in found(log(*OPEN, END, END))


def test_a_package_that_never_terminates_is_found() -> None:
    judged = log(*OPEN, COMMIT)
    assert found(judged) == [(4, "never-finished")]
    assert found(replace(judged, ended=False)) == []


def test_commits_that_are_missing_idle_or_too_many_are_found() -> None:
    assert found(replace(log(*OPEN), ended=False)) == [(1, "never-committed")]
    assert found(log(*OPEN, COMMIT, COMMIT, END)) == [(4, "idle-commit")]
    place = put("cmi.location", "here")
    judged = replace(log(*OPEN, *(place, COMMIT) * 3, END), commits=2)
    assert found(judged) == [(8, "too-many-commits")]


@pytest.mark.parametrize(
    ("name", "high", "low"),
    [
        (COMPLETION, "completed", "incomplete"),
        (COMPLETION, "completed", "unknown"),
        (SUCCESS, "passed", "failed"),
        (SUCCESS, "passed", "unknown"),
        (SUCCESS, "failed", "unknown"),
    ],
)
def test_a_status_that_falls_is_found(name: str, high: str, low: str) -> None:
    score = [put(f"cmi.score.{end}", value) for end, value in SCORE.items()]
    judged = log(*OPEN, *score, put(name, high), put(name, low), COMMIT, END)
    assert found(judged) == [(8, "status-lowered")]
    held = log(*OPEN, *score, put(name, low), COMMIT, END)
    completion, success = (high, "") if name == COMPLETION else ("", high)
    held = replace(held, completion=completion, success=success)
    assert found(held) == [(7, "status-lowered")]


@pytest.mark.parametrize("missing", SCORE)
def test_a_score_without_one_of_its_parts_is_found(missing: str) -> None:
    parts = [
        put(f"cmi.score.{end}", value) for end, value in SCORE.items() if end != missing
    ]
    assert judge(log(*OPEN, *parts, END)) == [
        Finding(call=6, rule="score-in-parts", detail=missing)
    ]


def test_a_scaled_score_that_is_not_the_raw_one_is_found() -> None:
    parts = {**SCORE, "scaled": "0.84"}
    said = [put(f"cmi.score.{end}", value) for end, value in parts.items()]
    assert found(log(*OPEN, *said, END)) == [(7, "score-disagrees")]
    parts = {**SCORE, "max": "0"}
    said = [put(f"cmi.score.{end}", value) for end, value in parts.items()]
    assert found(log(*OPEN, *said, END)) == [(7, "score-disagrees")]


def test_a_score_that_the_lms_holds_need_not_be_told_again() -> None:
    ends = [put("cmi.score.min", "0"), put("cmi.score.max", "100")]
    resumed = log(*OPEN, *ends, END)
    assert found(replace(resumed, score=83)) == []
    assert found(resumed) == [(5, "score-in-parts")]
    passed = log(*OPEN, put(SUCCESS, "passed"), END)
    assert found(replace(passed, score=83)) == []
    raised = log(*OPEN, *ends, put("cmi.score.raw", "90"), END)
    assert found(replace(raised, score=83)) == [(6, "score-disagrees")]


def test_success_before_anything_is_decided_is_found() -> None:
    judged = log(*OPEN, put(SUCCESS, "failed"), END)
    assert found(judged) == [(4, "success-without-score")]
    assert found(replace(judged, success="failed")) == []


@pytest.mark.parametrize(
    ("completion", "progress"),
    [("incomplete", "0"), ("incomplete", "1"), ("completed", "0.5")],
)
def test_progress_that_denies_the_completion_is_found(
    completion: str, progress: str
) -> None:
    said = (put(COMPLETION, completion), put(PROGRESS, progress))
    assert found(log(*OPEN, *said, END)) == [(5, "progress-disagrees")]
    held = replace(log(*OPEN, said[1], END), completion=completion)
    assert found(held) == [(4, "progress-disagrees")]


def test_an_exit_that_comes_late_or_does_not_suspend_is_found() -> None:
    late = (BEGIN, put(COMPLETION, "incomplete"), COMMIT, *OPEN[1:], END)
    assert found(log(*late)) == [(2, "exit-late")]
    other = (BEGIN, put("cmi.exit", "normal"), OPEN[2], END)
    assert found(log(*other)) == [(3, "not-suspended")]


def test_leaving_without_session_time_is_found() -> None:
    assert found(log(*OPEN[:2], END)) == [(2, "left-without")]


def test_refusals_and_errors_are_found() -> None:
    judged = log(*OPEN, END)
    assert judge(answered(judged, 1, "false", "0")) == [
        Finding(call=1, rule="refused", detail="SetValue cmi.exit 'false'")
    ]
    assert judge(answered(judged, 2, "false", "406")) == [
        Finding(call=2, rule="error", detail="SetValue cmi.session_time 406")
    ]


def test_what_was_never_set_may_be_read_but_nothing_else_may_fail() -> None:
    judged = log(BEGIN, ("GetValue", "cmi.location"), *OPEN[1:], END)
    assert found(answered(judged, 1, "", "403")) == []
    assert found(answered(judged, 1, "", "401")) == [(1, "error")]
    assert found(answered(judged, 2, "false", "403")) == [(2, "error")]


def test_a_commit_refused_to_a_page_taken_away_is_no_fault() -> None:
    refused = answered(log(*OPEN, COMMIT, END), 3, "false", "391")
    assert found(refused) == [(3, "error")]
    assert found(replace(refused, torn=True)) == []


def test_writing_in_review_is_found() -> None:
    judged = replace(log(*OPEN, COMMIT, END), mode="review")
    assert found(judged) == [(at, "written-in-review") for at in (1, 2, 3)]
    looking = log(BEGIN, ("GetValue", "cmi.suspend_data"), END)
    assert found(replace(looking, mode="review")) == []
