"""`scormbuild statements` of a course that has a refresher, which is a course too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.preview import written
from tests.test_boosters import FILES as BOOSTED
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


def test_a_booster_is_written_by_its_name_and_alone(tmp_path: Path) -> None:
    course = str(written(tmp_path / "gates", {**BOOSTED}))
    assert 0 == run("ids", course)[0]
    named = ("statements", course, "--out", str(tmp_path / "day-3"), "--booster")
    assert 0 == run(*named, "day-3")[0]
    kinds = [(it["kind"], it["name"]) for it in _activities(tmp_path / "day-3")]
    assert [
        *(("course", "gates.day-3"), ("module", "day-3"), ("page", "day-3")),
        *(("question", "q-1"), ("question", "q-2")),
    ] == [it for it in kinds if it[0] in ("course", "module", "page", "question")]
    sent = (tmp_path / "day-3/sample-statements.jsonl").read_text("utf-8")
    assert {"gates.day-3"} == {
        it.split("scormbuild.invalid/")[1].split("/")[0].split('"')[0]
        for it in sent.splitlines()
    }
    for asked, said in (
        (("day-4",), "the course has no booster `day-4`; did you mean `day-3`?"),
        (
            ("day-3", "--track", "all"),
            "a booster is a course of its own: name it alone",
        ),
    ):
        code, _, err = run(*named, *asked)
        assert (2, f"Error: {said}") == (code, err.strip().splitlines()[-1])


def _activities(folder: Path) -> list[dict[str, str]]:
    lines = (folder / "activities.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]
