"""Course → the templates of its xAPI profile, as JSON for the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scormbuild.plan.wanted import Asked, points

if TYPE_CHECKING:
    from scormbuild.model import Course


def templates(course: Course) -> str:
    """Write the templates that `scormbuild statements` puts into the course's profile.

    They hold for the whole course: all its tracks, lenses and editions. Its refresher
    is a course of its own, and has its own.
    """
    from scormbuild.statements import described  # noqa: PLC0415 - slow to load

    profile = described(course, points(course, Asked()))
    return json.dumps(profile["templates"], ensure_ascii=False)
