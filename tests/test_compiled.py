from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment

from scormbuild.render.compiled import Compiled
from scormbuild.render.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def rendered(folder: Path, text: str, *, autoescape: bool) -> str:
    loader = DictLoader({"a/b.html": text})
    kept = Compiled({"autoescape": autoescape}, Shelf(folder))
    environment = Environment(
        loader=loader,
        bytecode_cache=kept,
        autoescape=autoescape,  # noqa: S701 - the same
    )
    return environment.from_string("{% include 'a/b.html' %}").render(x="<")


def test_what_is_kept_is_used_and_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert "one &lt;" == rendered(tmp_path, "one {{ x }}", autoescape=True)
    (kept,) = tmp_path.iterdir()
    before = kept.stat().st_mtime_ns
    assert "one &lt;" == rendered(tmp_path, "one {{ x }}", autoescape=True)
    assert before == kept.stat().st_mtime_ns


def test_another_text_or_option_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert "one &lt;" == rendered(tmp_path, "one {{ x }}", autoescape=True)
    assert "two &lt;" == rendered(tmp_path, "two {{ x }}", autoescape=True)
    assert "two <" == rendered(tmp_path, "two {{ x }}", autoescape=False)


def test_a_damaged_file_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    rendered(tmp_path, "one {{ x }}", autoescape=True)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", whole[:20], whole[:-9], b"j" * 40):
        kept.write_bytes(damaged)
        assert "one &lt;" == rendered(tmp_path, "one {{ x }}", autoescape=True)
        assert whole == kept.read_bytes()


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert "one &lt;" == rendered(tmp_path, "one {{ x }}", autoescape=True)
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_takes_nothing_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "below"
    assert "one &lt;" == rendered(folder, "one {{ x }}", autoescape=True)
