"""New courses: named after any folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.cli.examples import name_of, start, title_of
from scormbuild.project import Project

names = st.text(
    st.characters(exclude_characters="/", exclude_categories=("Cs", "Cc")),
    min_size=1,
    max_size=60,
).filter(lambda name: name not in {".", ".."} and len(name.encode()) < 200)


@pytest.mark.parametrize(
    ("folder", "name", "title"),
    [
        ("fire-safety", "fire-safety", "Fire safety"),
        ("2026", "course-2026", "Course 2026"),
        ("2026 Brände", "course-2026-braende", "2026 Brände"),
        ("course 3", "course-3", "Course 3"),
        ("火事", "course", "火事"),
        ("--", "course", "Course"),
    ],
)
def test_a_course_is_called_after_its_folder(
    folder: str, name: str, title: str
) -> None:
    assert (name, title) == (name_of(folder), title_of(folder))


@settings(max_examples=60, deadline=None)
@given(names)
@example("a: b # c")
@example('"a" & {b}')
def test_a_course_in_any_folder_has_no_fault_and_the_folder_s_title(name: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / name
        start("hello", folder)
        course, found = check_course(Project.open_folder(folder))
    assert found == ()
    assert course is not None
    assert title_of(name) == course.title


def test_a_folder_whose_name_is_no_text_makes_a_course(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/fire-\xff"))
    start("hello", folder)
    course, found = check_course(Project.open_folder(folder))
    assert found == ()
    assert course is not None
    assert (course.id, course.title) == ("fire", "Fire ?")
