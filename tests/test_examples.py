"""New courses: named after any folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.cli import commands
from scormbuild.cli.examples import name_of, start, title_of
from scormbuild.model import Privacy, Rating, walk
from scormbuild.project import Project

FLAGSHIP = Path(__file__).parents[1] / "courses/new-rules"
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


def test_the_flagship_comes_whole_and_check_names_each_value_as_empty(
    tmp_path: Path,
) -> None:
    start("new-rules", tmp_path / "ours")
    sample, _ = check_course(Project.open_folder(FLAGSHIP))
    course, found = check_course(Project.open_folder(tmp_path / "ours"))
    assert sample is not None
    assert course is not None
    assert ("new-rules", sample.title) == (course.id, course.title)
    assert {"empty-slot"} == {it.rule.name for it in found}
    empty = [it.message.partition("`")[2].partition("`")[0] for it in found]
    assert sorted(dict(sample.values)) == sorted(empty)


@pytest.mark.parametrize(("filled", "code"), [(True, 0), (False, 1)])
def test_the_flagship_is_released_once_its_values_are_filled(
    tmp_path: Path, *, filled: bool, code: int
) -> None:
    start("new-rules", tmp_path / "ours")
    folder = FLAGSHIP if filled else tmp_path / "ours"
    asked = ("--release", "--track", "partners", "--target", "html")
    out = tmp_path / "out"
    built = CliRunner().invoke(
        commands, ["build", str(folder), *asked, "--out", str(out)]
    )
    assert code == built.exit_code
    assert filled == out.exists()


def test_every_rating_of_the_flagship_promises_groups_as_its_pages_do() -> None:
    course, _ = check_course(Project.open_folder(FLAGSHIP))
    assert course is not None
    rated = [
        node
        for page in walk.pages(course)
        for node in walk.nodes(page.body)
        if isinstance(node, Rating)
    ]

    assert {"feeling", "clicked", "views", "culture-room"} <= {it.id for it in rated}
    assert {Privacy.GROUP} == {it.privacy for it in rated}
