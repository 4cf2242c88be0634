"""What breaks a rule of a course's xAPI profile is found, and at its place."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from scormbuild.statements import broken, matching
from scormbuild.xapi import CATEGORIES
from tests.test_statements import VIDEO, records, written

if TYPE_CHECKING:
    from collections.abc import Callable


def without(*path: str) -> Callable[[dict[str, Any]], None]:
    """Take something out of a statement."""

    def change(statement: dict[str, Any]) -> None:
        *way, last = path
        at = statement
        for key in way:
            at = at[key]
        del at[last]

    return change


def result(**values: object) -> Callable[[dict[str, Any]], None]:
    """Lay values over a statement's result."""

    def change(statement: dict[str, Any]) -> None:
        statement["result"] = statement.get("result", {}) | values

    return change


def elsewhere(statement: dict[str, Any]) -> None:
    """Take a statement for one of another course."""
    groups = statement["context"]["contextActivities"]["grouping"]
    groups[0]["id"] = "https://scormbuild.invalid/other"


def unbound(name: str) -> Callable[[dict[str, Any]], None]:
    """Take a category out of a statement."""

    def change(statement: dict[str, Any]) -> None:
        groups = statement["context"]["contextActivities"]
        kept = [it for it in groups["category"] if it["id"] != name]
        assert len(kept) < len(groups["category"])
        groups["category"] = kept

    return change


def counted(statement: dict[str, Any]) -> None:
    """Say of a statement that an LMS acts on it."""
    groups = statement["context"]["contextActivities"]
    groups["category"].append({"id": CATEGORIES["move-on"]})


SEGMENTS = f"{VIDEO}/extensions/played-segments"
SHARE = f"{VIDEO}/extensions/completion-threshold"
CATEGORY = "$.context.contextActivities.category[*].id"
GROUPING = "$.context.contextActivities.grouping[*].id"
PROFILE = "https://scormbuild.invalid/gallery/profile/versions/1.0.0"


@pytest.mark.parametrize(
    ("name", "change", "places"),
    [
        ("initialized", result(success=True), ["$.result"]),
        ("initialized", without("timestamp"), ["$.timestamp"]),
        ("initialized", elsewhere, [GROUPING]),
        ("terminated", without("result", "duration"), ["$.result.duration"]),
        ("terminated", result(score={"scaled": 1}), ["$.result.score"]),
        ("completed", result(completion=False), ["$.result.completion"]),
        ("completed", result(completion=1), ["$.result.completion"]),
        ("completed", result(score={"scaled": 1}), ["$.result.score"]),
        ("passed", result(success=False), ["$.result.success"]),
        ("passed", without("result", "duration"), ["$.result.duration"]),
        ("passed", result(completion=True), ["$.result.completion"]),
        ("failed", result(success=True), ["$.result.success"]),
        ("answered", without("result", "response"), ["$.result.response"]),
        (
            "answered",
            without("context", "contextActivities", "parent"),
            ["$.context.contextActivities.parent[*].id"],
        ),
        ("audio-played", result(completion=False), ["$.result.completion"]),
        (
            "video-paused",
            without("result", "extensions", SEGMENTS),
            [f"$.result.extensions['{SEGMENTS}']"],
        ),
        (
            "video-paused",
            without("context", "extensions", SHARE),
            [f"$.context.extensions['{SHARE}']"],
        ),
        ("video-completed", result(completion=False), ["$.result.completion"]),
        (
            "audio-completed",
            without("context", "contextActivities", "category"),
            [CATEGORY, CATEGORY],
        ),
        ("audio-completed", unbound(VIDEO), [CATEGORY]),
        ("video-completed", counted, [CATEGORY]),
        ("completed", unbound(PROFILE), [CATEGORY]),
        ("terminated", unbound(PROFILE), [CATEGORY]),
        ("terminated", counted, [CATEGORY]),
        ("progressed", counted, [CATEGORY]),
        ("answered", counted, [CATEGORY]),
    ],
)
def test_what_breaks_a_rule_is_found_at_its_place(
    name: str, change: Callable[[dict[str, Any]], None], places: list[str]
) -> None:
    files = written("gallery")
    profile = json.loads(files["profile.jsonld"])
    (template,) = (it for it in profile["templates"] if it["prefLabel"]["en"] == name)
    statement = next(
        it
        for it in records(files["sample-statements.jsonl"])
        if matching(it, profile) == template["id"]
    )
    assert list(broken(statement, template)) == []
    changed = deepcopy(statement)
    change(changed)
    assert list(broken(changed, template)) == places
    assert matching(changed, profile) is None
