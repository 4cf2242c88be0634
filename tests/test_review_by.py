"""The day by which a module is to be looked through: told, and in no package."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from scormbuild.build import build, check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject, Project
from scormbuild.schemas.store import Store

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "course.yaml": "format: 1\nid: gates\ntitle: Gates\nversion: 1.0.0\nlanguage: en\n"
    "modules: [m]\ntargets: [html]\n",
    "modules/m/module.md": "---\ntitle: Tools\nreview-by: 2027-05-31\n---\n\n"
    "# A page {#page}\n\nLook for a kind of tool.\n",
}


def on(day: str) -> MemoryProject:
    project = MemoryProject(FILES, today=day)
    project.write(LOCK_FILE, relock(project)[0].encode())
    return project


def found(day: str) -> list[str]:
    return [it.message for it in check_course(on(day))[1]]


def test_a_warning_comes_the_day_after() -> None:
    said = "module `m` was to be looked through by 2027-05-31"
    days = ("2027-05-30", "2027-05-31", "2027-06-01")

    assert [[], [], [said]] == [found(day) for day in days]


def test_a_package_is_the_same_before_and_after(tmp_path: Path) -> None:
    digests = []
    for day in ("2027-05-30", "2030-01-01"):
        report = build(on(day), Asked(), tmp_path / day, Store(tmp_path / "none"))
        digests += [sha256(it.file.read_bytes()).hexdigest() for it in report.packages]

    assert [digests[0]] * 2 == digests


def test_a_folder_is_looked_at_today(tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    today = Project.open_folder(tmp_path).today

    assert re.fullmatch(r"20\d\d-[01]\d-[0-3]\d", today)
