"""What is kept of the player's modules: the same as is made, or made anew."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from scormbuild.render.prepared import NAME, all_kept, prepare, prepared
from scormbuild.render.shelf import Shelf, digest
from scormbuild.render.theme import load_theme

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_what_is_kept_of_a_module_is_what_is_made_of_it() -> None:
    modules = load_theme({}).modules

    assert [prepare(*it) for it in modules] == [prepared(*it) for it in modules]


def test_all_modules_are_kept_and_read_again(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    made = all_kept(shelf)
    before = (tmp_path / NAME).stat().st_mtime_ns
    again = all_kept(shelf)

    assert len(load_theme({}).modules) == len(made)
    assert made.keys() == again.keys()
    assert before == (tmp_path / NAME).stat().st_mtime_ns


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    all_kept(Shelf(tmp_path))
    whole = (tmp_path / NAME).read_bytes()
    for damaged in (b"", whole[:20], whole[:-9], whole.replace(b"const", b"count")):
        (tmp_path / NAME).write_bytes(damaged)
        all_kept(Shelf(tmp_path))

        assert whole == (tmp_path / NAME).read_bytes()


def test_nothing_is_made_or_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert {} == all_kept(Shelf(tmp_path))
    assert [] == list(tmp_path.iterdir())


def test_code_that_is_not_there_has_no_digest() -> None:
    assert digest("prepared") != ""
    assert digest("prepared", "missing") == ""
