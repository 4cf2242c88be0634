"""What may be schema files is taken out of anything, and nothing else happens."""

from __future__ import annotations

import io
import os
import struct
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from scormbuild.schemas import harvest as module
from scormbuild.schemas.harvest import harvest
from scormbuild.schemas.official import LARGEST

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = b"<one/>", b"<two/>"
FILES = {"a/one.xsd": ONE, "TWO.DTD": TWO, "index.html": b"<html>", "x.xsd.txt": b"."}
LARGE = {"large.xsd": b"<" * (LARGEST + 1), "one.xsd": ONE}


def zipped(
    path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED
) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return path


def tarred(path: Path, files: dict[str, bytes], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload] # by its name
        for name, body in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(body)
            archive.addfile(member, io.BytesIO(body))
    return path


def foldered(path: Path, files: dict[str, bytes]) -> Path:
    for name, body in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(body)
    return path


def made(kind: str, folder: Path, files: dict[str, bytes]) -> Path:
    match kind:
        case "zip":
            return zipped(folder / "some.zip", files)
        case "stored":
            return zipped(folder / "some.zip", files, zipfile.ZIP_STORED)
        case "tar":
            return tarred(folder / "some.tar", files)
        case "tgz":
            return tarred(folder / "some.tgz", files, "w:gz")
        case _:
            return foldered(folder / "some", files)


KINDS = ("zip", "stored", "tar", "tgz", "folder")


@pytest.mark.parametrize("kind", KINDS)
def test_schema_files_are_found_by_their_endings_alone(
    kind: str, tmp_path: Path
) -> None:
    assert sorted(harvest(made(kind, tmp_path, FILES))) == [ONE, TWO]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_too_large_is_passed_over(kind: str, tmp_path: Path) -> None:
    assert list(harvest(made(kind, tmp_path, LARGE))) == [ONE]


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_an_end_to_the_files_that_are_looked_at(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 3)
    files = {f"{number}.xsd": ONE for number in range(9)}
    assert list(harvest(made(kind, tmp_path, files))) == [ONE] * 3


def test_one_file_may_be_named_itself(tmp_path: Path) -> None:
    path = tmp_path / "one.xsd"
    path.write_bytes(ONE)
    assert list(harvest(path)) == [ONE]


@pytest.mark.parametrize("kind", ["zip", "tar", "tgz"])
def test_names_that_lead_out_of_an_archive_write_nothing(
    kind: str, tmp_path: Path
) -> None:
    inside = tmp_path / "deep" / "er"
    inside.mkdir(parents=True)
    path = made(kind, inside, {"../../one.xsd": ONE, "/two.xsd": TWO})
    assert sorted(harvest(path)) == [ONE, TWO]
    assert [it for it in tmp_path.rglob("*") if it.is_file()] == [path]


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"secret")
    folder = foldered(tmp_path / "some", {"one.xsd": ONE})
    (folder / "two.xsd").symlink_to(secret)
    (folder / "round").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe.xsd")
    assert list(harvest(folder)) == [ONE]

    path = tmp_path / "links.tar"
    with tarfile.open(path, "w") as archive:
        member = tarfile.TarInfo("two.xsd")
        member.type, member.linkname = tarfile.SYMTYPE, str(secret)
        archive.addfile(member)
        device = tarfile.TarInfo("device.xsd")
        device.type = tarfile.CHRTYPE
        archive.addfile(device)
    assert list(harvest(path)) == []


def test_a_zip_that_lies_about_sizes_is_read_no_further(tmp_path: Path) -> None:
    """The headers promise six bytes; behind them stand a million."""
    path = zipped(tmp_path / "bomb.zip", {"one.xsd": b"<" * 1_000_000})
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<L", 1_000_000), struct.pack("<L", 6)))
    assert [body for body in harvest(path) if len(body) > LARGEST] == []


def test_a_tar_that_swells_is_read_no_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_UNPACKED", 20_000)
    files = {"one.xsd": ONE, "zeros.bin": bytes(50_000), "two.xsd": TWO}
    assert list(harvest(tarred(tmp_path / "bomb.tgz", files, "w:gz"))) == [ONE]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_whose_size_cannot_be_bounded_is_passed_over(
    method: int, tmp_path: Path
) -> None:
    assert list(harvest(zipped(tmp_path / "some.zip", {"one.xsd": ONE}, method))) == []


def test_a_locked_member_is_passed_over(tmp_path: Path) -> None:
    path = zipped(tmp_path / "some.zip", {"one.xsd": ONE}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    assert list(harvest(path)) == []


@pytest.mark.parametrize("kind", ["zip", "stored", "tar", "tgz"])
def test_a_broken_archive_is_no_fault_of_ours(kind: str, tmp_path: Path) -> None:
    path = made(kind, tmp_path, {"one.xsd": ONE})
    whole = path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 150)):
        changed = bytearray(whole)
        changed[place] ^= 0xFF
        for broken in (changed, whole[:place]):
            path.write_bytes(broken)
            assert all(len(body) <= LARGEST for body in harvest(path))


def test_a_name_that_is_no_text_is_no_fault_of_ours(tmp_path: Path) -> None:
    path = zipped(tmp_path / "some.zip", {"ö.xsd": ONE})
    path.write_bytes(path.read_bytes().replace("ö".encode(), b"\xff\xff"))
    assert list(harvest(path)) == []


@pytest.mark.parametrize("data", [b"", b"PK", b"\x1f\x8b", b"words\n", bytes(2000)])
def test_what_is_no_archive_holds_nothing(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "some.zip"
    path.write_bytes(data)
    assert list(harvest(path)) == []


def test_what_is_not_there_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(harvest(tmp_path / "none.zip"))
