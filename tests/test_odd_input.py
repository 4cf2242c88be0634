"""Input that no author means: every run ends, in words that name the place."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject, Project
from scormbuild.report import FORMATS

ROOT = Path(__file__).parents[1]
HELLO = ROOT / "courses" / "hello"
COURSE = """\
format: 1
id: odd
title: Odd
version: 1.0.0
language: en
"""
PAGE = "# One {#one}\n\nWords.\n"
FILES = {
    "course.yaml": COURSE + "modules: [m]\n",
    "modules/m/module.md": f"---\ntitle: M\n---\n\n{PAGE}",
}


def found_in(files: dict[str, str]) -> list[str]:
    """Check some files laid over the course; give place, rule and message."""
    project = MemoryProject(FILES | files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    return [
        f"{it.span.path}:{it.span.line}:{it.span.column} {it.rule.name} {it.message}"
        for it in check_course(project)[1]
    ]


@pytest.mark.parametrize(
    ("value", "character"),
    [
        (r'"bell \a"', "U+0007"),
        (r'"\uFFFF"', "U+FFFF"),
        (r'"half \ud800"', "invalid Unicode character"),
        (r'"\0"', "U+0000"),
    ],
)
def test_an_escape_that_no_text_can_hold_is_named(value: str, character: str) -> None:
    text = FILES["course.yaml"].replace("title: Odd", f"title: {value}")
    (found,) = found_in({"course.yaml": text})
    assert found.startswith("course.yaml:3:")
    assert "yaml-syntax" in found
    assert character in found


def test_a_number_in_a_file_name_may_be_of_any_script() -> None:
    pages = {
        "modules/m/1²2.md": "# Two {#two}\nWords.\n",
        "modules/m/٣.md": "# Three {#three}\nWords.\n",
    }
    expected: list[str] = []
    assert expected == found_in(pages)


def test_a_cell_without_end_is_named() -> None:
    table = 'module,a,b\nname,"A,B\n' + "m,R,R\n" * 30_000
    files = {"course.yaml": COURSE, "tracks.csv": table}
    (found,) = [it for it in found_in(files) if "bad-table" in it]
    fact = "a cell of this row has more than 131072 characters"
    assert f"tracks.csv:2:1 bad-table {fact}" == found


@pytest.mark.parametrize("mastery", ["9" * 5000, "²"])
def test_a_pass_mark_that_is_no_number_is_named(mastery: str) -> None:
    files = {"course.yaml": COURSE, "tracks.csv": f"module,a\nmastery,{mastery}\nm,R\n"}
    (found,) = found_in(files)
    assert found.startswith("tracks.csv:2:9 bad-cell the pass mark is")


def test_a_draw_of_more_questions_than_anybody_has_is_named() -> None:
    quiz = f"::: quiz #q\n- {'9' * 5000} from pool\n:::\n"
    (found,) = found_in({"modules/m/20.md": f"# Two {{#two}}\n\n{quiz}"})
    assert found.startswith("modules/m/20.md:4:1 bad-draw a quiz cannot read")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_file_name_that_is_no_text_can_be_reported(tmp_path: Path, form: str) -> None:
    folder = Path(shutil.copytree(HELLO, tmp_path / "hello"))
    name = os.fsencode(folder / "modules" / "hello") + b"/20-\xff.md"
    with Path(os.fsdecode(name)).open("w", encoding="utf-8") as page:
        page.write("Words without a title.\n")
    run = subprocess.run(
        [sys.executable, "-m", "scormbuild", "check", "hello", "--format", form],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert (1, b"") == (run.returncode, run.stderr)
    assert b"text-before-page" in run.stdout
    if form in {"json", "sarif"}:
        json.loads(run.stdout)


def test_a_pipe_or_a_socket_is_named_and_never_opened(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(HELLO, tmp_path / "hello"))
    os.mkfifo(folder / "modules" / "hello" / "20-pipe.md")
    (folder / "media").mkdir()
    os.mkfifo(folder / "media" / "pipe.png")
    with socket.socket(socket.AF_UNIX) as ear:
        before = Path.cwd()
        os.chdir(folder)
        ear.bind("ear.md")
        os.chdir(before)
        found = check_course(Project.open_folder(folder))[1]
    said = [f"{it.span.path}: {it.rule.name} {it.message}" for it in found]
    what = "is a pipe, a socket or a device, no file"
    assert [
        f"ear.md: outside-project `ear.md` {what}",
        f"media/pipe.png: outside-project `media/pipe.png` {what}",
        f"modules/hello/20-pipe.md: outside-project `modules/hello/20-pipe.md` {what}",
    ] == said


def test_a_link_to_a_pipe_is_named_too(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(HELLO, tmp_path / "hello"))
    os.mkfifo(tmp_path / "pipe")
    (folder / "modules" / "hello" / "20-pipe.md").symlink_to(tmp_path / "pipe")
    os.mkfifo(folder / "_pipe")
    (folder / "modules" / "hello" / "30-pipe.md").symlink_to(folder / "_pipe")
    found = check_course(Project.open_folder(folder))[1]
    assert [
        "_pipe",
        "modules/hello/20-pipe.md",
        "modules/hello/30-pipe.md",
    ] == [it.span.path for it in found if it.rule.name == "outside-project"]
