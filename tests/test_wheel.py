"""What users install works without the checkout, and makes the same packages."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scormbuild.targets import STANDARDS

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution and, out of that, the wheel."""
    out = tmp_path_factory.mktemp("wheel")
    how = ("--no-isolation", "--outdir", out)
    command = (sys.executable, "-P", "-m", "build", *how, ROOT)
    subprocess.run(command, check=True, capture_output=True)
    (found,) = out.glob("*.whl")
    return found


def test_the_wheel_holds_what_runs_and_nothing_that_only_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    own = {path for path in names if path.startswith("scormbuild/")}
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "scormbuild").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    unneeded = {
        path
        for path in here
        if path.endswith((".test.js", "/cases.md", "tsconfig.json"))
    }
    brought = {
        path.relative_to(ROOT).as_posix().replace(source, target, 1)
        for source, target in (
            ("templates", "scormbuild/templates"),
            ("courses/hello", "scormbuild/examples/hello"),
            ("courses/new-rules", "scormbuild/examples/new-rules"),
        )
        for path in (ROOT / source).rglob("*")
        if path.is_file()
    }
    assert own == here - unneeded | brought


def test_a_fresh_environment_makes_the_same_packages(
    wheel: Path, built: Path, flagship: Path, tmp_path: Path
) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PYTHON")
    }

    def run(*command: str | Path) -> None:
        subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True
        )

    run(sys.executable, "-m", "venv", tmp_path / "fresh")
    run(tmp_path / "fresh/bin/pip", "install", "--quiet", wheel)
    scormbuild = tmp_path / "fresh/bin/scormbuild"
    run(scormbuild, "new", "my-course")
    run(scormbuild, "ids", "my-course")
    run(scormbuild, "build", "my-course", "--out", "out")
    made = {path.name for path in (tmp_path / "out").iterdir()}
    expected = {"scorm12.zip", "cmi5.zip", "html.zip", "html"}
    assert made == {f"my-course-1.0.0-en-{end}" for end in expected}

    for course in ("hello", "new-rules", "gallery"):
        folder = ROOT / "courses" / course
        every = (f"--target={target.name}" for target in STANDARDS)
        run(scormbuild, "build", folder, *every, "--out", "same")
    mine = (*built.glob("*.zip"), *flagship.glob("*.zip"))
    ours = {path.name: path.read_bytes() for path in mine}
    theirs = {path.name: path.read_bytes() for path in tmp_path.glob("same/*.zip")}
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
