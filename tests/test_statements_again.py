"""`scormbuild statements` of a course that has a refresher, which is a course too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.preview import written
from tests.test_cli import run
from tests.test_refresher import project

if TYPE_CHECKING:
    from pathlib import Path


def test_the_refresher_is_written_by_its_name_and_alone(tmp_path: Path) -> None:
    texts = {name: data.decode() for name, data in project().files.items()}
    course = str(written(tmp_path / "gates", texts))
    whole, again = str(tmp_path / "whole"), str(tmp_path / "again")
    assert 0 == run("statements", course, "--out", whole)[0]
    named = ("statements", course, "--edition", "refresher", "--out", again)
    assert 0 == run(*named)[0]
    roots = [
        {it["id"] for it in _activities(tmp_path / place) if it["kind"] == "course"}
        for place in ("whole", "again")
    ]
    own = "https://scormbuild.invalid/gates"
    assert [{own}, {f"{own}.refresher"}] == roots
    code, _, err = run(*named, "--edition", "north")
    assert 2 == code
    last = err.strip().splitlines()[-1]
    assert "Error: the refresher is a course of its own: name it alone" == last


def _activities(folder: Path) -> list[dict[str, str]]:
    lines = (folder / "activities.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]
