"""`tracks:` in `course.yaml` says the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from tests.test_matrix import COURSE, FILES

if TYPE_CHECKING:
    from scormbuild.model import Track

TABLE = """\
module,crew,office,watch
name,Night crew,,Watch
promise,You keep the keys,,
mastery,80,-,70
minutes,14,2.5,
lenses,legal,-,
alarm,R,B,O
drill,D,-,R
"""
INLINE = """\
tracks:
  crew:
    name: Night crew
    promise: You keep the keys
    mastery: 80%
    minutes: 14
    modules: {alarm: r, drill: D}
    lenses: [legal]
  office:
    mastery: -
    minutes: "2,5"
    modules:
      alarm: B
      drill: -
    lenses: []
  watch:
    name: Watch
    mastery: 70
    modules: {drill: R, alarm: O}
"""


def tracks(files: dict[str, str]) -> tuple[Track, ...]:
    """Give the tracks of a course without errors."""
    project = MemoryProject(
        {k: v for k, v in FILES.items() if k != "tracks.csv"} | files
    )
    project.write(LOCK_FILE, relock(project)[0].encode())
    course, found = check_course(project)
    assert course
    assert [] == [it.message for it in found if it.rule.severity.value == "error"]
    return course.tracks


def test_tracks_in_the_settings_are_those_of_a_table() -> None:
    inline = INLINE.replace("{drill: R, alarm: O}", "{alarm: O, drill: R}")

    assert tracks({"tracks.csv": TABLE}) == tracks({"course.yaml": COURSE + inline})


def test_modules_stand_in_the_order_in_which_all_tracks_name_them() -> None:
    lines = (
        "tracks:\n  a: {modules: {drill: R}}\n  b: {modules: {alarm: R, drill: R}}\n"
    )
    free = FILES["modules/drill/module.md"].replace(" graded attempts=2", "")
    files = {"course.yaml": COURSE + lines, "modules/drill/module.md": free}
    project = MemoryProject(
        {k: v for k, v in FILES.items() if k != "tracks.csv"} | files
    )
    course, _ = check_course(project)

    assert course
    assert ["alarm", "drill"] == [module.id for module in course.modules]
