"""What a build is for: targets and profiles, from the course or the command line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scormbuild.plan.wanted import Asked, known_profiles, wanted
from scormbuild.project import MemoryProject
from tests.sample import sample

NO_FILES = MemoryProject({})


def pairs(
    targets: tuple[str, ...] = (),
    lms: tuple[str, ...] = (),
    asked: Asked | None = None,
    files: MemoryProject = NO_FILES,
) -> list[str]:
    """Settle what a course declares and what is asked; give it as `target lms`."""
    course = replace(sample(), targets=targets, lms=lms)
    settled = wanted(course, files, asked or Asked(), set())
    return [
        f"{want.target.name} {want.profile.name if want.profile else '-'}"
        for want in settled.wants
    ]


def test_a_course_that_names_nothing_is_built_for_what_is_usual() -> None:
    assert pairs() == ["scorm12 -", "html -"]


def test_each_lms_has_packages_of_its_own_and_what_needs_none_is_built_once() -> None:
    assert pairs(("scorm12", "html"), ("moodle", "openedx")) == [
        "scorm12 moodle",
        "scorm12 openedx",
        "html -",
    ]


def test_what_is_asked_takes_the_place_of_what_the_course_declares() -> None:
    asked = Asked(targets=("scorm2004-3rd",), lms=("openedx",))
    assert pairs(("scorm12",), ("moodle",), asked) == ["scorm2004-3rd openedx"]
    assert pairs(("scorm12",), ("moodle",), Asked(lms=("openedx",))) == [
        "scorm12 openedx"
    ]


def test_the_same_twice_is_built_once() -> None:
    names = ("scorm2004", "scorm2004-4th", "scorm12", "scorm12")
    assert pairs(names, ("moodle", "moodle")) == [
        "scorm2004-4th moodle",
        "scorm12 moodle",
    ]


@pytest.mark.parametrize(
    ("lms", "edition"), [("moodle", "4th"), ("docebo", "3rd"), ("generic", "4th")]
)
def test_scorm_2004_is_the_newest_edition_that_the_lms_plays(
    lms: str, edition: str
) -> None:
    assert pairs(("scorm2004",), (lms,)) == [f"scorm2004-{edition} {lms}"]


def test_what_an_lms_does_not_play_is_left_out() -> None:
    assert pairs(("scorm2004-4th", "scorm12"), ("docebo",)) == ["scorm12 docebo"]


def test_a_profile_that_cannot_be_used_builds_nothing_else_instead() -> None:
    files = MemoryProject({"profiles/moodle.yaml": "title: Ours\nkind: odd\n"})
    assert pairs(("scorm12",), ("moodle", "docebo"), files=files) == ["scorm12 docebo"]


def test_all_profiles_are_known_the_courses_own_too() -> None:
    files = MemoryProject({"profiles/ours.yaml": "title: Ours\n", "ours.yaml": ""})
    assert known_profiles(files) == (
        *("cornerstone", "docebo", "generic", "moodle"),
        *("openedx", "ours", "successfactors"),
    )
