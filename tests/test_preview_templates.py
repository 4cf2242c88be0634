"""The kinds of statements of which a preview's page is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.plan.wanted import Asked, points
from scormbuild.preview.templates import templates
from scormbuild.project import MemoryProject
from scormbuild.statements import statements
from tests.preview import HELLO, Running, written
from tests.test_refresher import project

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_is_told_the_templates_of_the_profile_that_is_published() -> None:
    course, _ = check_course(MemoryProject(HELLO))
    assert course
    files = statements(course, points(course, Asked()))
    published = json.loads(files["profile.jsonld"])["templates"]
    assert published == json.loads(templates(course))


def test_without_a_course_there_are_no_templates_and_then_there_are(
    tmp_path: Path,
) -> None:
    (tmp_path / "state").mkdir()
    bad = {**HELLO, "course.yaml": "title: x\nnonsense: 1\n"}
    course = written(tmp_path / "hello", bad)
    with Running(course, tmp_path / "state") as running, running.listen() as page:
        assert 404 == running.ask("api/templates").status
        (course / "course.yaml").write_text(HELLO["course.yaml"], "utf-8")
        page.until(ok=True)
        told = json.loads(running.ask("api/templates").body)
        names = [it["prefLabel"]["en"] for it in told]
    assert ["initialized", "terminated", "completed", "progressed"] == names[:4]
    assert ["answered", "failed", "passed"] == sorted(names[4:])


def test_who_looks_at_the_refresher_is_told_what_the_refresher_sends(
    tmp_path: Path,
) -> None:
    (tmp_path / "state").mkdir()
    texts = {name: data.decode() for name, data in project().files.items()}
    course = written(tmp_path / "gates", texts)
    with Running(course, tmp_path / "state") as running:
        groups = [
            _groups(running.ask(f"api/templates?target=cmi5&track={asked}").body)
            for asked in ("crew", "crew&edition=north", "crew&edition=refresher")
        ]
        unknown = _groups(running.ask("api/templates?target=cmi5&track=none").body)
    whole, north, again = groups
    assert whole == north == unknown != []
    assert [f"{it}.refresher" for it in whole] == again


def _groups(body: bytes) -> list[str]:
    """Give the activities by which statements are grouped, without their ends."""
    rules = (rule for it in json.loads(body) for rule in it["rules"])
    grouping = (it for it in rules if "grouping" in it["location"])
    return sorted({name for it in grouping for name in it.get("any", [])})
