"""Tracks → what the player is told of roles, where learners say which are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormbuild.model import Course, Track
    from scormbuild.site import Json


def role(course: Course, track: Track) -> dict[str, Json]:
    """Give a track, or a union of several: `RoleData` of `course-data.d.ts`."""
    rules = dict(course.must_pass)
    must_pass = {part for name in track.names for part in rules.get(name, ())}
    return {
        "id": track.id,
        "mastery": track.mastery,
        "mustPass": sorted(must_pass),
        "modules": [
            {"id": name, "depth": depth.rank, "required": name not in track.optional}
            for name, depth in track.modules
        ],
    }
