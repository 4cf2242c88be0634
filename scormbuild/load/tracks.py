"""Settings and modules → the tracks of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import Depth, Track

if TYPE_CHECKING:
    from scormbuild.load.settings import CourseFile
    from scormbuild.model import Module


def tracks_of(settings: CourseFile, modules: tuple[Module, ...]) -> tuple[Track, ...]:
    """Give the one track, `all`, that takes every module with all its pages."""
    return (
        Track(
            id="all",
            title=settings.title,
            modules=tuple((module.id, Depth.DEEP) for module in modules),
            mastery=settings.mastery,
        ),
    )
