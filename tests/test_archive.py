"""The zip: what its bytes depend on, and who can read it."""

from __future__ import annotations

import subprocess
import zipfile
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.package import (
    MediaChangedError,
    PackageError,
    write_package,
)
from scormbuild.package.archive import (
    DEFLATED,
    LIMIT_32,
    STORED,
    Member,
    directory,
    local_header,
)
from scormbuild.package.contents import PIECE, WHOLE
from scormbuild.site import File, Media
from tests.readers import READERS, says

if TYPE_CHECKING:
    from pathlib import Path

LONG = b"all work and no play " * 1000


class Endless(BytesIO):
    """A medium of any size that is never held; notes the greatest piece asked for."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.left = size
        self.most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Give as many zeros as are asked for and left."""
        asked = self.left if size is None or size < 0 else min(size, self.left)
        self.most = max(self.most, asked)
        self.left -= asked
        return bytes(asked)


def no_media(path: str) -> BinaryIO:
    raise FileNotFoundError(path)


def write(tmp_path: Path, **files: bytes) -> zipfile.ZipFile:
    """Write files, `__` in a name for a full stop, and open the zip."""
    listed = [File(name.replace("__", "."), body) for name, body in files.items()]
    return zipfile.ZipFile(write_package(listed, tmp_path / "a.zip", no_media).path)


def test_members_are_sorted_and_say_nothing_of_when_where_and_by_whom(
    tmp_path: Path,
) -> None:
    with write(tmp_path, b=LONG, a=b"", c__txt=b"short") as archive:
        told = [
            (
                info.filename,
                info.date_time,
                info.external_attr >> 16,
                info.create_system,
                info.flag_bits,
                info.extra,
                info.comment,
            )
            for info in archive.infolist()
        ]

    same = ((1980, 1, 1, 0, 0, 0), 0o100644, 3, 0, b"", b"")
    assert [("a", *same), ("b", *same), ("c.txt", *same)] == told


def test_what_was_put_in_comes_out(tmp_path: Path) -> None:
    with write(tmp_path, a=b"", b=LONG, c__png=LONG, d=b"short") as archive:
        assert archive.testzip() is None
        assert [b"", LONG, LONG, b"short"] == [
            archive.read(name) for name in archive.namelist()
        ]


def test_members_are_deflated_where_that_helps(tmp_path: Path) -> None:
    names = {"text": LONG, "short": b"short", "picture__png": LONG, "film__MP4": LONG}
    with write(tmp_path, **names) as archive:
        methods = {info.filename: info.compress_type for info in archive.infolist()}

    assert {
        "film.MP4": STORED,
        "picture.png": STORED,
        "short": STORED,
        "text": DEFLATED,
    } == methods


def test_media_are_deflated_or_stored_by_what_they_are(tmp_path: Path) -> None:
    sizes = {"a.svg": 5000, "b.jpg": 5000, "c.wav": WHOLE + 1}
    files = [File(name, Media(path=name, size=size)) for name, size in sizes.items()]
    path = tmp_path / "a.zip"
    write_package(files, path, lambda name: Endless(sizes[name]))
    with zipfile.ZipFile(path) as archive:
        told = [
            (info.filename, info.compress_type, info.file_size)
            for info in archive.infolist()
        ]
        assert archive.testzip() is None

    assert [
        ("a.svg", DEFLATED, 5000),
        ("b.jpg", STORED, 5000),
        ("c.wav", STORED, WHOLE + 1),
    ] == told


def test_a_medium_is_never_held_as_a_whole(tmp_path: Path) -> None:
    size = 20 * PIECE
    opened: list[Endless] = []

    def film(_path: str) -> BinaryIO:
        opened.append(Endless(size))
        return opened[-1]

    medium = File("film.mp4", Media(path="media/film.mp4", size=size))
    write_package([medium], tmp_path / "a.zip", film)

    assert [PIECE, PIECE] == [stream.most for stream in opened]


@pytest.mark.parametrize("size", [9, 11])
def test_a_medium_that_is_not_as_long_as_it_was_stops_the_build(
    tmp_path: Path, size: int
) -> None:
    medium = File("a.mp4", Media(path="media/a.mp4", size=10))
    with pytest.raises(MediaChangedError) as caught:
        write_package([medium], tmp_path / "a.zip", lambda _: BytesIO(bytes(size)))

    assert "`media/a.mp4` changed while it was packed" == str(caught.value)
    assert [] == list(tmp_path.iterdir())


def test_a_medium_that_changes_between_two_readings_stops_the_build(
    tmp_path: Path,
) -> None:
    readings = iter([b"before", b"behind"])
    medium = File("a.mp4", Media(path="media/a.mp4", size=6))
    with pytest.raises(MediaChangedError) as caught:
        write_package([medium], tmp_path / "a.zip", lambda _: BytesIO(next(readings)))

    assert "`media/a.mp4` changed while it was packed" == str(caught.value)


def test_the_digests_are_those_that_other_tools_compute(tmp_path: Path) -> None:
    files = [File("b.txt", LONG), File("a/c.txt", b"c")]
    written = write_package(files, tmp_path / "a.zip", no_media)
    with zipfile.ZipFile(written.path) as archive:
        archive.extractall(tmp_path / "out")
    listing = subprocess.run(
        ["sha256sum", "a/c.txt", "b.txt"],
        cwd=tmp_path / "out",
        check=True,
        capture_output=True,
    ).stdout
    body = written.path.read_bytes()

    assert sha256(listing).hexdigest() == written.content_digest
    assert sha256(body).hexdigest() == written.sha256
    assert len(body) == written.bytes


@settings(deadline=None, max_examples=30)
@given(
    st.dictionaries(
        st.text("abcdefgh", min_size=1, max_size=5), st.binary(max_size=200), max_size=8
    ).flatmap(lambda found: st.tuples(st.just(found), st.permutations(list(found))))
)
def test_the_bytes_do_not_depend_on_the_order_given(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: tuple[dict[str, bytes], list[str]],
) -> None:
    contents, order = drawn
    folder = tmp_path_factory.mktemp("zip")
    first, second = (
        write_package([File(n, contents[n]) for n in names], folder / "a.zip", no_media)
        for names in (contents, order)
    )

    assert first == second


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a.txt", "a.txt"], "`a.txt` and `a.txt` cannot stand together"),
        (["A.txt", "a.txt"], "`a.txt` and `A.txt` cannot stand together"),
        (["a", "a/b"], "`a/b` and `a` cannot stand together"),
        (["a b.txt"], "`a b.txt` is a name that not every LMS survives"),
        (["../a"], "`../a` is a name that not every LMS survives"),
    ],
)
def test_names_that_clash_or_do_not_survive_are_our_bug(
    tmp_path: Path, names: list[str], message: str
) -> None:
    with pytest.raises(PackageError) as caught:
        write_package([File(n, b"") for n in names], tmp_path / "a.zip", no_media)

    assert message == str(caught.value)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("reader", READERS)
def test_other_readers_find_nothing_to_say(tmp_path: Path, reader: str) -> None:
    files = [File("index.html", LONG), File("media/a.png", LONG), File("empty", b"")]
    path = write_package(files, tmp_path / "a.zip", no_media).path

    names = ["empty", "index.html", "media/a.png"] if reader == "jar" else []
    assert (0, names, "") == says(reader, path)


@pytest.mark.parametrize(
    ("count", "short"), [(0, 0), (1, 1), (65_535, 65_535), (65_537, 65_535)]
)
def test_as_many_members_are_found_as_were_written(count: int, short: int) -> None:
    """From 65,535 on their number stands in the record of 64 bits (APPNOTE 4.3.14)."""
    members = (
        Member(name=f"{n:05}", method=STORED, crc=0, packed=0, size=0, offset=0)
        for n in range(count)
    )
    listed = directory(members, 0)
    with zipfile.ZipFile(BytesIO(listed)) as archive:
        assert count == len(archive.namelist())
    end, record = listed[-22:], listed[-98:-42]

    assert (b"PK\5\6", short) == (end[:4], int.from_bytes(end[10:12], "little"))
    if count >= short > 1:
        assert b"PK\6\6" == record[:4]
        assert count == int.from_bytes(record[32:40], "little")


@pytest.mark.parametrize(
    ("size", "packed", "offset", "extras"),
    [
        (LIMIT_32 - 1, LIMIT_32 - 1, LIMIT_32 - 1, ([], [])),
        (LIMIT_32, 7, 0, ([LIMIT_32, 7], [LIMIT_32])),
        (LIMIT_32, LIMIT_32, 0, ([LIMIT_32] * 2, [LIMIT_32] * 2)),
        (7, 7, LIMIT_32, ([], [LIMIT_32])),
        (1 << 40, 1 << 40, 1 << 41, ([1 << 40] * 2, [1 << 40, 1 << 40, 1 << 41])),
    ],
)
def test_what_32_bits_cannot_say_is_said_in_64(
    size: int, packed: int, offset: int, extras: tuple[list[int], list[int]]
) -> None:
    member = Member(
        name="a", method=STORED, crc=0, packed=packed, size=size, offset=offset
    )
    local = local_header(member)
    listed = directory([member], 0)

    assert (_values(local[30 + 1 :]), _values(listed[46 + 1 : -22])) == extras


def test_an_end_beyond_32_bits_is_found_by_others() -> None:
    member = Member(name="a", method=STORED, crc=0, packed=0, size=0, offset=0)
    end = directory([member], 1 << 33)

    assert (b"PK\x06\x06", b"PK\x06\x07", b"PK\x05\x06") == (
        end[-98:-94],
        end[-42:-38],
        end[-22:-18],
    )


def _values(rest: bytes) -> list[int]:
    """Read the numbers of a 64-bit extra field at the start of some bytes."""
    if rest[:2] != b"\x01\x00":
        return []
    length = int.from_bytes(rest[2:4], "little")
    return [
        int.from_bytes(rest[at : at + 8], "little") for at in range(4, 4 + length, 8)
    ]
