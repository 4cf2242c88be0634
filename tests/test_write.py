"""A package on disk is whole, or what stood there before still stands."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import pytest

from scormbuild.package import write_folder, write_package
from scormbuild.site import File, Media

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[list[File], Path, Callable[[str], BinaryIO]], object]

ROOT = Path(__file__).parents[1]
FILES = (File("index.html", b"new"), File("media/a.bin", b"\x00\x01"))
FILM = File("film.mp4", Media(path="media/film.mp4", size=3))
both = pytest.mark.parametrize("write", [write_package, write_folder])

FULL_DISK = """
import resource, sys
from io import BytesIO
from pathlib import Path
from scormbuild.package import write_folder, write_package
from scormbuild.site import File, Media

resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
write = {"zip": write_package, "folder": write_folder}[sys.argv[1]]
noise = File("noise.png", Media(path="noise", size=100_000))
write([noise], Path(sys.argv[2]), lambda _: BytesIO(bytes(100_000)))
"""


def no_media(path: str) -> BinaryIO:
    raise FileNotFoundError(path)


def interrupted(_path: str) -> NoReturn:
    raise KeyboardInterrupt


def tree(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder, by path, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_package_makes_its_folder_and_leaves_nothing_beside(tmp_path: Path) -> None:
    written = write_package(FILES, tmp_path / "new" / "dist" / "a.zip", no_media)

    assert [tmp_path / "new/dist/a.zip"] == [
        path for path in tmp_path.rglob("*") if path.is_file()
    ]
    assert written.path == tmp_path / "new/dist/a.zip"


def test_a_package_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    first = write_package([File("a", b"old")], tmp_path / "a.zip", no_media)
    second = write_package(FILES, tmp_path / "a.zip", no_media)

    assert first.sha256 != second.sha256
    assert ["a.zip"] == list(tree(tmp_path))
    assert second.bytes == (tmp_path / "a.zip").stat().st_size


def test_others_may_read_a_package(tmp_path: Path) -> None:
    """As they may read any new file: a temporary one is often its owner's alone."""
    plain = tmp_path / "plain"
    plain.touch()
    path = write_package(FILES, tmp_path / "a.zip", no_media).path

    assert plain.stat().st_mode == path.stat().st_mode


def test_a_folder_takes_the_place_of_the_one_before_as_a_whole(tmp_path: Path) -> None:
    write_folder([File("gone.html", b"old")], tmp_path / "a", no_media)
    write_folder([*FILES, FILM], tmp_path / "a", lambda _: BytesIO(b"mp4"))

    assert {
        "a/film.mp4": b"mp4",
        "a/index.html": b"new",
        "a/media/a.bin": b"\x00\x01",
    } == tree(tmp_path)


@both
def test_an_interruption_leaves_what_stood_there(tmp_path: Path, write: Write) -> None:
    write([File("index.html", b"old")], tmp_path / "a", no_media)
    before = tree(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        write([*FILES, FILM], tmp_path / "a", interrupted)

    assert before == tree(tmp_path)


@both
def test_an_interruption_leaves_nothing_where_nothing_stood(
    tmp_path: Path, write: Write
) -> None:
    with pytest.raises(KeyboardInterrupt):
        write([*FILES, FILM], tmp_path / "a", interrupted)

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_a_full_disk_leaves_what_stood_there(tmp_path: Path, form: str) -> None:
    old = {"zip": write_package, "folder": write_folder}[form]
    old([File("index.html", b"old")], tmp_path / "a", no_media)
    before = tree(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, form, tmp_path / "a"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )

    assert (1, "OSError: [Errno 27] File too large") == (
        done.returncode,
        done.stderr.splitlines()[-1],
    )
    assert before == tree(tmp_path)
