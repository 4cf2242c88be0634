"""Settings, modules and table → the tracks of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ONLY_TRACK, Depth, Track
from scormbuild.records import replace

if TYPE_CHECKING:
    from scormbuild.load.matrix import Matrix
    from scormbuild.load.settings import CourseFile
    from scormbuild.model import Module


def tracks_of(
    settings: CourseFile, modules: tuple[Module, ...], matrix: Matrix | None
) -> tuple[Track, ...]:
    """Give the tracks of the table, or the one that takes every module whole.

    That one takes modules at their deepest.
    """
    if matrix is None:
        return (
            Track(
                id=ONLY_TRACK,
                title=settings.title,
                modules=tuple((module.id, Depth.DEEP) for module in modules),
                mastery=settings.mastery,
            ),
        )
    known = {module.id for module in modules}
    return tuple(
        replace(
            track,
            modules=tuple(it for it in track.modules if it[0] in known),
            unwritten=tuple(it for it in track.modules if it[0] not in known),
        )
        for track in matrix.tracks
    )
