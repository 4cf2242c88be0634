"""`scormbuild size`: the sizes that a build has, and nothing is written."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scormbuild.build import build
from scormbuild.cli.size import command
from scormbuild.plan.wanted import Asked
from scormbuild.project import Project
from scormbuild.schemas.store import users_store
from scormbuild.select.refreshers import refresher_course
from scormbuild.select.variant import select
from scormbuild.size import size
from scormbuild.state.worst import worst_case
from scormbuild.targets import STANDARDS

if TYPE_CHECKING:
    from scormbuild.size import PackageSize, SizeReport

ROOT = Path(__file__).parents[1]
EVERY = Asked(targets=tuple(target.name for target in STANDARDS))


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.open_folder(ROOT / "courses/new-rules")


@pytest.fixture(scope="module")
def report(project: Project) -> SizeReport:
    return size(project, EVERY, users_store())


def test_the_bytes_are_those_of_the_packages_that_a_build_writes(
    project: Project, report: SizeReport, tmp_path: Path
) -> None:
    built = build(project, EVERY, tmp_path, users_store()).packages
    assert [(it.file.stem, it.bytes) for it in built] == [
        (it.planned.draft.name, it.bytes) for it in report.packages
    ]


def test_the_state_is_the_longest_of_the_track(report: SizeReport) -> None:
    from scormbuild.build import check_course  # noqa: PLC0415

    course, _ = check_course(Project.open_folder(ROOT / "courses/new-rules"))
    assert course
    again = refresher_course(course)
    assert again
    longest = {
        f"{source.id} {track.id}": worst_case(select(source, track)).chars
        for source in (course, again)
        for track in source.tracks
    }
    whole = [it for it in report.packages if it.planned.booster is None]
    assert [longest[_whose(it)] for it in whole] == [it.state_chars for it in whole]


def _whose(it: PackageSize) -> str:
    course = "new-rules.refresher" if it.planned.refresher else "new-rules"
    return f"{course} {it.planned.track.id}"


def test_only_the_tracks_asked_for_are_measured(
    project: Project, report: SizeReport
) -> None:
    one = size(project, replace(EVERY, tracks=("observers",)), users_store())
    assert {"observers"} < {it.planned.track.id for it in report.packages}
    assert {it.planned.track.id for it in one.packages} == {"observers"}
    assert {it.track for it in one.pages} == {"observers"}


def test_programs_get_a_list_with_an_object_a_package(report: SizeReport) -> None:
    out = StringIO()
    arguments = [
        str(ROOT / "courses/new-rules"),
        "--format",
        "json",
        "--track",
        "comms",
    ]
    with redirect_stdout(out):
        command.main([*arguments, "--target", "html"], standalone_mode=False)
    wanted = [
        it
        for it in report.packages
        if (it.planned.track.id, it.planned.draft.target.name) == ("comms", "html")
    ]
    assert [None, 12] == [
        it.planned.refresher and it.planned.refresher.after_months for it in wanted
    ]
    assert json.loads(out.getvalue()) == [
        {
            "package": f"{found.planned.draft.name}.zip",
            "target": "html",
            "track": "comms",
            "state_worst_chars": found.state_chars,
            "state_limit_chars": None,
            "bytes": found.bytes,
        }
        for found in wanted
    ]


def test_a_page_takes_its_texts_its_media_and_what_its_quizzes_draw(
    report: SizeReport,
) -> None:
    pages = {it.page: it for it in report.pages if it.track == "comms"}
    dearest = max(pages.values(), key=lambda it: it.state_chars)
    assert "final-check" == dearest.page
    assert dearest.bytes > pages["market-square"].bytes > 8000
