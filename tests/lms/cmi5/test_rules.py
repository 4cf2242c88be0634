"""The judge of cmi5 finds each fault, and names the one requirement it breaks."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lms.cmi5.lms import ACTOR, context_template
from tests.lms.cmi5.rules import ADL, CATEGORY, MASTERY, MOVE_ON, Heard, Launched
from tests.lms.cmi5.rules import broken as judged

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lms.cmi5.rules import Json

    Change = Callable[[Json], object]

AU = "https://lms.example/au/1"
PUBLISHER = "https://courses.example/c/units/c"
LAUNCHED = Launched(
    actor=ACTOR,
    registration="2f1c6a5e-8d0b-4f65-9c0a-1b7a3a1d9e55",
    activity=AU,
    session="s-1",
    publisher=PUBLISHER,
    mode="Normal",
    mastery=0.75,
    template=context_template("s-1", PUBLISHER),
)
RESULTS: dict[str, Json] = {
    "initialized": {},
    "completed": {"completion": True, "duration": "PT1M"},
    "passed": {
        "success": True,
        "duration": "PT1M0.5S",
        "score": {"scaled": 0.75, "raw": 75, "min": 0, "max": 100},
    },
    "failed": {"success": False, "duration": "PT9S", "score": {"scaled": 0.7}},
    "terminated": {"duration": "PT2H"},
    "answered": {"success": True, "response": "a"},
}


def said(name: str) -> Json:
    """Give a statement with which nothing is wrong."""
    context = deepcopy(LAUNCHED.template)
    context["registration"] = LAUNCHED.registration
    moves = name in {"completed", "passed", "failed"}
    if name != "answered":
        context["contextActivities"]["category"] = [
            {"id": CATEGORY},
            *([{"id": MOVE_ON}] if moves else []),
        ]
    if name in {"passed", "failed"}:
        context["extensions"][MASTERY] = 0.75
    return {
        "id": "7c0f8a2e-1d5b-4b0e-9f2e-3a1b5c7d9e11",
        "actor": ACTOR,
        "verb": {"id": ADL + name},
        "object": {"id": AU},
        "result": deepcopy(RESULTS[name]),
        "timestamp": "2026-03-01T10:00:00.5Z",
        "context": context,
    }


def heard(*here: str, before: tuple[str, ...] = (), **launch: object) -> Heard:
    """Give a session in which something was said already."""
    return Heard(
        replace(LAUNCHED, **launch),  # type: ignore[arg-type]
        [said(it) for it in here],
        [said(it) for it in before],
    )


def gone(*path: str) -> Change:
    """Take something out of a statement."""

    def change(statement: Json) -> None:
        *way, last = path
        for key in way:
            statement = statement[key]
        del statement[last]

    return change


def put(value: object, *path: str) -> Change:
    """Lay something into a statement."""

    def change(statement: Json) -> None:
        *way, last = path
        for key in way:
            statement = statement[key]
        statement[last] = value

    return change


def categories(*names: str) -> Change:
    """Give a statement other categories."""
    listed = [{"id": it} for it in names]
    return put(listed, "context", "contextActivities", "category")


def nothing(_: Json) -> None:
    """Leave a statement as it is."""


HERE = heard("initialized")
SCORE = ("result", "score")
YES, NO = True, False
CASES: list[tuple[str, Heard, str, Change]] = [
    ("9.1.0.0-1", HERE, "answered", gone("id")),
    ("9.1.0.0-1", HERE, "answered", put("7", "id")),
    ("8.1.3.0-3", HERE, "answered", put({**ACTOR, "name": "A"}, "actor")),
    ("9.7.0.0-2", HERE, "answered", gone("timestamp")),
    ("9.7.0.0-2", HERE, "answered", put("2026-03-01T10:00:00+01:00", "timestamp")),
    ("9.6.1.0-1", HERE, "answered", gone("context", "registration")),
    ("10.2.1.0-7", HERE, "answered", gone("context", "platform")),
    ("10.2.1.0-7", HERE, "answered", put("en", "context", "language")),
    (
        "10.2.1.0-7",
        HERE,
        "answered",
        put([{"id": "https://other.example"}], "context", "contextActivities", "other"),
    ),
    ("9.3.0.0-4", heard(), "answered", nothing),
    ("9.3.0.0-4", heard(), "completed", nothing),
    ("9.3.0.0-5", heard("initialized", "terminated"), "answered", nothing),
    ("9.3.0.0-1", HERE, "completed", put("https://x.example/completed", "verb", "id")),
    ("9.3.0.0-2", HERE, "initialized", nothing),
    ("9.3.0.0-3", heard("initialized", "failed"), "passed", nothing),
    ("9.3.0.0-3", heard("initialized", "passed"), "failed", nothing),
    ("9.3.0.0-6", heard("initialized", before=("completed",)), "completed", nothing),
    ("9.3.0.0-7", heard("initialized", before=("passed",)), "passed", nothing),
    ("9.3.0.0-8", heard("initialized", before=("passed",)), "failed", nothing),
    ("9.4.0.0-2", HERE, "completed", put(PUBLISHER, "object", "id")),
    ("10.2.2.0-9", heard("initialized", mode="Browse"), "completed", nothing),
    ("10.2.2.0-11", heard("initialized", mode="Review"), "completed", nothing),
    ("9.5.4.1-1", HERE, "terminated", gone("result", "duration")),
    ("9.5.4.1-2", HERE, "completed", put("60", "result", "duration")),
    ("9.5.4.1-3", HERE, "passed", gone("result", "duration")),
    ("9.5.4.1-4", HERE, "failed", gone("result", "duration")),
    ("9.5.2.0-1", HERE, "passed", put(NO, "result", "success")),
    ("9.5.2.0-2", HERE, "failed", put(YES, "result", "success")),
    ("9.5.2.0-3", HERE, "completed", put(YES, "result", "success")),
    ("9.5.3.0-1", HERE, "completed", put(NO, "result", "completion")),
    ("9.5.3.0-2", HERE, "passed", put(YES, "result", "completion")),
    ("9.6.2.2-1", HERE, "completed", categories(CATEGORY)),
    ("9.6.2.2-2", HERE, "terminated", categories(CATEGORY, MOVE_ON)),
    ("9.6.2.2-2", HERE, "answered", categories(MOVE_ON)),
    ("9.6.2.1-1", HERE, "terminated", categories()),
    ("9.5.1.0-2", HERE, "completed", put({"scaled": 1}, *SCORE)),
    ("9.5.1.0-3", HERE, "passed", gone(*SCORE, "max")),
    ("9.3.4.0-2", HERE, "passed", put(0.74, *SCORE, "scaled")),
    ("9.3.5.0-2", HERE, "failed", put(0.75, *SCORE, "scaled")),
    ("9.6.3.2-2", HERE, "passed", gone("context", "extensions", MASTERY)),
    ("9.6.3.2-2", HERE, "failed", put(0.7, "context", "extensions", MASTERY)),
]


@pytest.mark.parametrize(("number", "before", "name", "change"), CASES)
def test_a_fault_is_judged_by_the_one_requirement_that_it_breaks(
    number: str, before: Heard, name: str, change: Change
) -> None:
    statement = said(name)
    change(statement)
    assert [number] == list(judged(before, statement))


def test_what_belongs_to_the_session_breaks_the_template_as_well() -> None:
    statement = said("answered")
    statement["context"]["contextActivities"]["grouping"] = []
    assert ["10.2.1.0-6", "10.2.1.0-7"] == list(judged(HERE, statement))
    statement = said("answered")
    del statement["context"]["extensions"]
    assert ["9.6.3.1-4", "10.2.1.0-7"] == list(judged(HERE, statement))


@pytest.mark.parametrize(
    ("before", "name"),
    [
        (heard(), "initialized"),
        (HERE, "answered"),
        (heard("initialized", "failed"), "completed"),
        (heard("initialized", before=("failed",)), "passed"),
        (heard("initialized", before=("initialized", "failed")), "failed"),
        (heard("initialized", "completed", "passed"), "terminated"),
        (heard("initialized", mode="Browse"), "terminated"),
    ],
)
def test_with_what_is_right_nothing_is_wrong(before: Heard, name: str) -> None:
    assert [] == list(judged(before, said(name)))


def test_every_requirement_that_the_judge_knows_was_broken_once() -> None:
    text = Path(judged.__code__.co_filename).read_text("utf-8")
    known = set(re.findall(r'"(\d+(?:\.\d+){3}-\d+)"', text))
    both = {"10.2.1.0-6", "9.6.3.1-4"}
    assert known == {number for number, *_ in CASES} | both
