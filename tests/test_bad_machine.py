"""A locale of C, a read-only course, a full disk, an interrupt: nothing is lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HELLO = ROOT / "courses" / "hello"


def hello(folder: Path) -> Path:
    return Path(shutil.copytree(HELLO, folder / "hello"))


def scormbuild(
    *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scormbuild", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **environment},
    )


def test_a_locale_of_c_and_a_read_only_course_work(tmp_path: Path) -> None:
    folder = hello(tmp_path)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    out = tmp_path / "out"
    run = scormbuild(
        "build", folder, "--out", out, LC_ALL="C", LANG="C", PYTHONUTF8="0"
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert len(list(out.glob("*.zip"))) == 3


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    folder, out = hello(tmp_path), tmp_path / "out"
    scormbuild("build", folder, "--out", out)
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    command = [sys.executable, "-m", "scormbuild", "build", str(folder)]
    run = subprocess.run(
        [*command, "--out", str(out)],
        capture_output=True,
        check=False,
        text=True,
        preexec_fn=_hardly_any_room,
    )
    assert run.returncode == 1
    assert "could not write" in run.stderr
    assert "Traceback" not in run.stderr
    assert before == {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_a_full_disk_leaves_no_part_of_the_files_for_an_lrs(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "scormbuild", "statements", str(hello(tmp_path))]
    run = subprocess.run(
        [*command, "--out", str(out)],
        capture_output=True,
        check=False,
        text=True,
        preexec_fn=_hardly_any_room,
    )
    said = f"error: could not write into `{out}`: File too large\n"
    assert (1, said) == (run.returncode, run.stderr)
    assert not out.exists()


@pytest.mark.parametrize("command", ["build", "a11y", "statements"])
def test_a_file_named_as_the_place_of_what_is_made_is_told(
    command: str, tmp_path: Path
) -> None:
    file = tmp_path / "afile"
    file.write_text("mine", "utf-8")
    run = scormbuild(command, hello(tmp_path), "--out", file)
    said = f"error: `{file}` is a file; name a folder with `--out`\n"
    assert (1, said) == (run.returncode, run.stderr)
    assert "mine" == file.read_text("utf-8")


def _hardly_any_room() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))


def test_an_interrupt_leaves_no_half_package(tmp_path: Path) -> None:
    folder, out = hello(tmp_path), tmp_path / "out"
    media = folder / "media"
    media.mkdir()
    (media / "film.mp4").write_bytes(os.urandom(1_000_000) * 150)
    page = folder / "modules/hello/module.md"
    text = page.read_text("utf-8").replace("This page", "[A film](media/film.mp4).")
    page.write_text(text, "utf-8")
    command = [sys.executable, "-m", "scormbuild", "build", str(folder)]
    with subprocess.Popen(
        [*command, "--out", str(out)], stderr=subprocess.PIPE, text=True
    ) as run:
        deadline = time.monotonic() + 20
        while not (out.exists() and any(out.iterdir())):
            assert time.monotonic() < deadline
            time.sleep(0.002)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate()
    assert run.returncode not in (0, 3)
    assert "Traceback" not in said
    assert [p.name for p in out.iterdir() if p.suffix != ".zip"] == []
    for package in out.glob("*.zip"):
        assert subprocess.run(["unzip", "-tq", package], check=False).returncode == 0
