"""Holds what a played session sent against the profile that its course publishes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.plan.wanted import Asked, points
from scormbuild.project import Project
from scormbuild.statements import follows, matching, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.lms.cmi5.records import Registration
    from tests.lms.cmi5.rules import Json

COURSES = Path(__file__).parents[3] / "courses"


@cache
def profile(course: str) -> Json:
    """Give the profile of an example course."""
    loaded, _ = check_course(Project.open_folder(COURSES / course))
    assert loaded
    files = statements(loaded, points(loaded, Asked()))
    found: Json = json.loads(files["profile.jsonld"])
    return found


def undescribed(registration: Registration, *, whole: bool = True) -> list[str]:
    """Give what was sent that the profile does not describe; best, nothing.

    `whole` is whether every session came to its end: only then it has a pattern.
    """
    described = profile(registration.package.data["course"]["id"])
    return list(_undescribed(registration, described, whole=whole))


def _undescribed(
    registration: Registration, described: Json, *, whole: bool
) -> Iterator[str]:
    names = {it["id"] for it in described["concepts"] if it["type"] == "Activity"}
    for session in registration.sessions:
        for it in session.statements:
            if matching(it, described) is None:
                yield f"no template: {json.dumps(it)}"
            if it["object"]["id"] not in {*names, session.launched.activity}:
                yield f"no activity: {it['object']['id']}"
        if whole and not follows(session.statements, described):
            yield f"no pattern: {registration.verbs()}"
