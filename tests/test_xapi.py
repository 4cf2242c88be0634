from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.interactions import Choice, Interaction, InteractionType
from scormbuild.load import load
from scormbuild.project import Project
from scormbuild.select.variant import select
from scormbuild.xapi import (
    DEFAULT_BASE,
    EXTENSIONS,
    Iris,
    activities,
    context,
    interaction_definition,
    response,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from scormbuild.select.variant import Variant

ROOT = Path(__file__).parents[1]
CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "golden/interactions-xapi.json").read_text("utf-8")
)
EXAMPLES = ("hello", "gallery", "new-rules")


def variants(name: str) -> list[Variant]:
    course = load(Project.open_folder(ROOT / "courses" / name)).course
    assert course
    return [select(course, track) for track in course.tracks]


def interaction_of(said: Mapping[str, Any]) -> Interaction:
    return Interaction(
        type=InteractionType(said["type"]),
        description=said["description"],
        choices=tuple(Choice(**it) for it in said["choices"]),
        partners=tuple(Choice(**it) for it in said["partners"]),
        correct=tuple(tuple(right) for right in said["correct"]),
    )


@pytest.mark.parametrize("case", CASES, ids=[it["name"] for it in CASES])
def test_a_question_is_defined_and_answered_as_the_player_says_it(
    case: dict[str, Any],
) -> None:
    asked = case["question"]
    interaction = interaction_of(asked["interaction"])
    ignore = asked.get("typed", {}).get("ignore", ())
    found = interaction_definition(asked["id"], interaction, case["language"], ignore)
    assert (case["definition"], case["response"]) == (
        found,
        response(interaction.type, case["given"]),
    )


def test_the_cases_have_every_type_of_interaction() -> None:
    assert {it["question"]["interaction"]["type"] for it in CASES} == set(
        InteractionType
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_activity_stands_under_one_that_is_there(name: str) -> None:
    for variant in variants(name):
        found = activities(variant)
        ids = [it.id for it in found]
        assert len(ids) == len(set(ids))
        lost = {parent for it in found for parent in it.parents} - set(ids)
        assert lost == set()
        assert [it.id for it in found if not it.parents] == ids[:1]


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_that_the_player_can_tell_of_is_an_activity(name: str) -> None:
    from scormbuild.render.data import course_data  # noqa: PLC0415 - of this test only

    for variant in variants(name):
        data: Any = course_data(variant, {})
        found = {(it.kind, it.name) for it in activities(variant)}
        told = {("question", key) for key in data["questions"]}
        assert {it for it in found if it[0] == "question"} == told
        assert {it["id"] for it in data["quizzes"]} == {
            it.name for it in activities(variant) if it.kind in {"quiz", "scenario"}
        }


def test_a_rating_has_the_labels_that_learners_read() -> None:
    (variant,) = variants("gallery")
    scales = [
        it.definition["scale"] for it in activities(variant) if "scale" in it.definition
    ]
    assert [
        {"id": "1", "description": {"en": "Disagree"}},
        {"id": "2", "description": {"en": "Rather disagree"}},
    ] == scales[0][:2]  # type: ignore[index]


def test_a_name_is_made_of_the_author_s_base_and_ids_alone() -> None:
    iris = Iris.under("https://learning.example.com/", "fire")
    assert [
        "https://learning.example.com/fire",
        "https://learning.example.com/fire/questions/alarm",
        "https://learning.example.com/fire/media/a%20b.mp4",
    ] == [iris.course, iris.question("alarm"), iris.media("media/a b.mp4")]
    assert Iris.under("", "fire").course == f"{DEFAULT_BASE}/fire"


def test_a_context_says_track_lens_and_edition_twice() -> None:
    iris = Iris("https://e.example/c")
    said: Any = context(
        iris, version="1.0.0", language="en", track="ops", lens="", edition="short"
    )
    assert [
        "https://e.example/c",
        "https://e.example/c/tracks/ops",
        "https://e.example/c/editions/short",
    ] == [it["id"] for it in said["contextActivities"]["grouping"]]
    assert [
        {
            "id": "https://e.example/c/profile/versions/1.0.0",
            "definition": {"type": "http://adlnet.gov/expapi/activities/profile"},
        }
    ] == said["contextActivities"]["category"]
    assert {
        EXTENSIONS["track"]: "ops",
        EXTENSIONS["edition"]: "short",
        EXTENSIONS["version"]: "1.0.0",
    } == said["extensions"]
