"""The player knows each manner in which its data lets somebody answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.render.data import manners
from scormbuild.select.variant import select
from tests.roads import SETTINGS, module, page, story

if TYPE_CHECKING:
    from collections.abc import Iterable

SURE = "::: numeric #q confidence feedback=off\nHow many?\n\n- [x] 7\n:::\n"
CASES = {
    "nothing": ((), []),
    "a number": ((SURE.replace(" confidence", ""),), ["number"]),
    "a number, and whether one is sure": ((SURE,), ["number", "one"]),
}


def asked(texts: Iterable[str], settings: str = "") -> list[str]:
    """Give the manners of a course of one module."""
    files = {
        "course.yaml": f"{SETTINGS}modules: [tools]\n{settings}",
        "modules/tools/module.md": module(*texts),
    }
    project = MemoryProject(files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, found = check_course(project)
    assert course is not None
    assert [] == [it.message for it in found if it.rule.severity == "error"]
    return sorted(manners(select(course, course.tracks[0])))


@pytest.mark.parametrize("name", CASES)
def test_who_is_sure_answers_by_one_choice(name: str) -> None:
    texts, expected = CASES[name]

    assert expected == asked((page("radio", *texts),))


def test_who_decides_in_a_scene_answers_by_one_choice() -> None:
    pages = (page("radio"), story("graded attempts=2"))

    assert ["one"] == asked(pages, "mastery: 60\n")
