"""What a track shows is worked out once for a course, and for no other course."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scormbuild.load import load
from scormbuild.project import Project
from scormbuild.select.variant import select

COURSE = load(
    Project.open_folder(Path(__file__).parents[1] / "courses/new-rules")
).course


def test_a_course_is_selected_once_for_each_track() -> None:
    assert COURSE
    first = [select(COURSE, track) for track in COURSE.tracks]
    again = [select(COURSE, track) for track in COURSE.tracks]
    assert [id(it) for it in first] == [id(it) for it in again]
    assert [track.id for track in COURSE.tracks] == [it.track.id for it in first]


def test_a_course_that_is_alike_is_another() -> None:
    assert COURSE
    (track, *_) = COURSE.tracks
    shorter = replace(COURSE, pools=())
    assert () == select(shorter, track).course.pools
    assert COURSE.pools == select(COURSE, track).course.pools != ()
    assert () == select(shorter, track).pools != select(COURSE, track).pools


def test_a_track_that_is_changed_is_another() -> None:
    assert COURSE
    (track, *_) = COURSE.tracks
    assert track.modules[1:]
    less = select(COURSE, replace(track, modules=track.modules[:1]))
    assert len(less.modules) < len(select(COURSE, track).modules)
