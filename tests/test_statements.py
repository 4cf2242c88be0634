"""What a course can send: files that agree with each other and with what is sent."""

from __future__ import annotations

import csv
import json
from copy import deepcopy
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scormbuild.build import check_course
from scormbuild.plan.wanted import Asked, points
from scormbuild.project import Project
from scormbuild.publish import Endpoint, Outbox, publish, take
from scormbuild.publish.credentials import basic
from scormbuild.statements import broken, follows, matching, statements
from scormbuild.statements.face import activity, parsed
from tests.lrs import others
from tests.lrs.opinions import amiss, faults

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.goldens import Golden

ROOT = Path(__file__).parents[1]
COURSES = ("hello", "new-rules", "gallery")


@cache
def written(name: str) -> dict[str, bytes]:
    """Give the files of an example course."""
    course, _ = check_course(Project.open_folder(ROOT / "courses" / name))
    assert course
    return statements(course, points(course, Asked()))


@pytest.fixture(scope="module", params=COURSES)
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return written(request.param)


def records(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def sessions(files: Mapping[str, bytes]) -> dict[str, list[dict[str, Any]]]:
    """Give the sample statements by registration."""
    found: dict[str, list[dict[str, Any]]] = {}
    for it in records(files["sample-statements.jsonl"]):
        found.setdefault(it["context"]["registration"], []).append(it)
    return found


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8"))))


def test_every_statement_that_a_played_package_sent_matches_a_template() -> None:
    """In Chromium, from an LMS side of ours: passed, and failed in two sessions."""
    files = written("hello")
    profile = json.loads(files["profile.jsonld"])
    played = json.loads((ROOT / "tests/golden/played-hello.json").read_text("utf-8"))
    assert [len(session) for session in played] == [6, 2, 6, 3]
    for session in played:
        assert [it for it in session if matching(it, profile) is None] == []
        assert follows(session, profile)


@pytest.mark.parametrize("name", ["hello"])
def test_the_files_of_a_course_are_those_expected(name: str, golden: Golden) -> None:
    for path, data in written(name).items():
        golden.holds(f"statements/{name}/{path}", data.decode("utf-8"))


def test_the_same_course_gives_the_same_bytes() -> None:
    assert written("gallery") == written.__wrapped__("gallery")


def test_others_find_nothing_wrong_with_the_samples(files: dict[str, bytes]) -> None:
    assert faults(files["sample-statements.jsonl"]) == []


def films(data: bytes) -> list[dict[str, Any]]:
    """Give the statements about films among others."""
    kind = f"{VIDEO}/activity-type/video"
    found = ((it["object"].get("definition", {}), it) for it in records(data))
    return [it for said, it in found if said.get("type") == kind]


def test_ralph_finds_nothing_wrong_with_what_is_said_of_films() -> None:
    said = films(written("gallery")["sample-statements.jsonl"])
    assert ["played", "paused", "completed"] * 2 == [
        it["verb"]["display"]["en"] for it in said
    ]
    assert amiss(said) == []
    del said[0]["result"]["extensions"][f"{VIDEO}/extensions/time"]
    assert amiss(said) == [f"1 missing result.extensions.{VIDEO}/extensions/time"]


def test_others_do_find_what_is_wrong() -> None:
    one = records(written("hello")["sample-statements.jsonl"])[0]
    one["timestamp"] = "yesterday"
    assert faults(json.dumps(one).encode()) == ["1 TypeWarning statement.timestamp"]


def test_every_sample_matches_a_template_and_every_session_the_pattern(
    files: dict[str, bytes],
) -> None:
    profile = json.loads(files["profile.jsonld"])
    for session in sessions(files).values():
        assert [it for it in session if matching(it, profile) is None] == []
        assert follows(session, profile)
        assert follows(session * 3, profile)
        assert not follows(session[1:], profile)
        assert not follows(session[:-1], profile)


def test_samples_of_a_graded_course_pass_and_fail() -> None:
    said = {
        tuple(
            verb
            for it in session
            if (verb := it["verb"]["id"].rpartition("/")[2])
            in {"completed", "passed", "failed"}
            and "definition" not in it["object"]
        )
        for session in sessions(written("gallery")).values()
    }
    assert said == {("completed", "passed"), ("completed", "failed")}


def test_samples_are_marked_as_synthetic(files: dict[str, bytes]) -> None:
    mark = "https://scormbuild.invalid/xapi/extensions/synthetic"
    for it in records(files["sample-statements.jsonl"]):
        assert it["context"]["extensions"][mark] is True
        assert it["actor"]["account"]["homePage"] == "https://scormbuild.invalid"
        assert it["timestamp"].startswith("2000-01-01T")


def test_tincan_gives_back_what_it_reads(files: dict[str, bytes]) -> None:
    for line in files["sample-statements.jsonl"].decode("utf-8").splitlines():
        assert json.loads(line) == parsed(line)
    for it in records(files["activities.jsonl"]):
        again = activity(it["id"], it["definition"])
        assert again == {key: it[key] for key in ("id", "objectType", "definition")}


def test_all_that_the_samples_and_tables_name_is_in_the_catalogue(
    files: dict[str, bytes],
) -> None:
    known = {it["id"]: it for it in records(files["activities.jsonl"])}
    asked = {name for name, it in known.items() if it["kind"] == "question"}
    items = {row["activity"] for row in table(files["items.csv"])}
    ends = (".sure", "/certificate", "/waived")
    beside = {name for name in asked if name.endswith(ends)}
    assert items == asked - beside
    assert {row["activity"] for row in table(files["choices.csv"])} <= asked
    pages = {name for name, it in known.items() if it["kind"] == "page"}
    tracks = table(files["tracks.csv"])
    assert {row["page_activity"] for row in tracks} == pages
    units = {name for name, it in known.items() if it["kind"] == "unit"}
    assert {row["unit"] for row in tracks} == units
    samples = records(files["sample-statements.jsonl"])
    answered = [it["object"] for it in samples if it["verb"]["id"].endswith("answered")]
    assert answered
    for target in answered:
        assert target["definition"] == known[target["id"]]["definition"]
    assert {it["object"]["id"] for it in samples} <= set(known)
    assert {parent for it in known.values() for parent in it["parents"]} <= set(known)


def test_a_profile_names_nothing_that_is_not_in_it(files: dict[str, bytes]) -> None:
    profile = json.loads(files["profile.jsonld"])
    (version,) = (it["id"] for it in profile["versions"])
    parts = [*profile["concepts"], *profile["templates"], *profile["patterns"]]
    names = [it["id"] for it in parts]
    assert len(set(names)) == len(names)
    assert {it["inScheme"] for it in parts} == {version}
    used = {
        name
        for it in profile["patterns"]
        for name in (
            *it.get("sequence", ()),
            *it.get("alternates", ()),
            *(it[key] for key in ("oneOrMore", "zeroOrMore") if key in it),
        )
    }
    assert used <= set(names)
    ours = {it["id"]: it["primary"] for it in profile["patterns"]}
    assert {it for it in ours if ours[it]} == set(ours) - used
    assert {it["id"] for it in profile["templates"]} <= used


def test_learning_locker_takes_every_sample(tmp_path: Path) -> None:
    lines = written("gallery")["sample-statements.jsonl"].splitlines()
    with (
        others.learning_locker(tmp_path) as url,
        Outbox(tmp_path / "outbox", url) as outbox,
    ):
        take("samples.jsonl", lines, outbox)
        done = publish(outbox, Endpoint.of(url), basic("k", "s"))
    assert (done.held.sent, done.refused, done.stopped) == (len(lines), (), "")


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


VIDEO = "https://w3id.org/xapi/video"
SEGMENTS = f"{VIDEO}/extensions/played-segments"
SHARE = f"{VIDEO}/extensions/completion-threshold"
CATEGORY = "$.context.contextActivities.category[*].id"
GROUPING = "$.context.contextActivities.grouping[*].id"


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
            [CATEGORY],
        ),
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
