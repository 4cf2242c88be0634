"""The same input gives the same bytes, wherever and however one builds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scormbuild.targets import STANDARDS

ROOT = Path(__file__).parents[1]
BUILD = (
    *(sys.executable, "-m", "scormbuild", "build"),
    *(f"--target={target.name}" for target in STANDARDS),
)
PLACES = {
    "here": {
        "LC_ALL": "C",
        "TZ": "Asia/Kathmandu",
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": "1",
    },
    "there": {
        "LC_ALL": "C.UTF-8",
        "TZ": "America/Los_Angeles",
        "PYTHONHASHSEED": "2",
        "PYTHONOPTIMIZE": "1",
    },
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>\n'


@pytest.mark.parametrize("course", ["hello", "new-rules"])
def test_two_places_build_the_same_bytes(tmp_path: Path, course: str) -> None:
    first, second = (
        _built(tmp_path / name / "größer und weiter", course, PLACES[name], number)
        for number, name in enumerate(PLACES)
    )

    assert sorted(first) == sorted(second)
    assert [] == [name for name in first if first[name] != second[name]]
    for target in STANDARDS:
        assert [] != [name for name in first if name.endswith(f"-{target.name}.zip")]


def _built(
    folder: Path, course: str, environment: dict[str, str], number: int
) -> dict[str, bytes]:
    """Build a copy with other times, other modes and another working folder."""
    copy = folder / course
    shutil.copytree(ROOT / "courses" / course, copy)
    for path in copy.rglob("*"):
        os.utime(path, (10**9 + number, 10**9 + number))
        if path.is_file():
            path.chmod(0o644 if number else 0o600)
    done = subprocess.run(
        [*BUILD, course, "--format", "json"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert isinstance(json.loads(done.stdout), dict | list)
    dist = folder / "dist"
    return {
        "report": done.stdout.encode(),
        **{
            path.relative_to(dist).as_posix(): path.read_bytes()
            for path in dist.rglob("*")
            if path.is_file()
        },
    }
