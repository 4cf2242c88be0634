"""Official schema files: known by content alone, and where they are kept."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from scormbuild.schemas.official import LARGEST, Official, official, recognised
from scormbuild.schemas.store import Store, data_folder
from scormbuild.targets import STANDARDS
from tests import official as sets

UNIX, DOS = b"<one/>\n<two/>\n", b"<one/>\r\n<two/>\r\n"
HOME = Path("/home/ada")


def known(target: str, path: str, body: bytes) -> Official:
    return Official(target, path, sha256(body).hexdigest())


PUBLISHED = (
    known("old", "common/one.xsd", UNIX),
    known("new", "one.xsd", DOS),
    known("new", "other.xsd", b"<other/>"),
)


def test_the_list_has_every_file_that_a_manifest_names_and_none_twice() -> None:
    named = {(target.name, path) for target in STANDARDS for _, path in target.control}
    listed = [(file.target, file.path) for file in official()]
    assert named - set(listed) == set()
    assert sorted(set(listed)) == sorted(listed)
    assert {target for target, _ in listed} == {target for target, _ in named}


def test_the_list_has_digests_and_paths_of_a_package() -> None:
    for file in official():
        assert re.fullmatch(r"[0-9a-f]{64}", file.sha256)
        assert re.fullmatch(r"(?:[a-z]+/)?[A-Za-z0-9_]+\.(?:xsd|dtd)", file.path)


@pytest.mark.parametrize("each", sets.sets(), ids=str)
def test_official_files_at_hand_are_recognised(each: sets.Official) -> None:
    wanted = [file for file in official() if file.target == each.schema]
    found = {
        file
        for path in each.folder.rglob("*.*")
        for file, _ in recognised(path.read_bytes(), wanted)
    }
    altered = {"imscp_v1p1.xsd", "XMLSchema.dtd", "datatypes.dtd"}
    described = {file for file in wanted if "/" in file.path or file.path == "lom.xsd"}
    missing = set(wanted) - found - (set() if each.described else described)
    assert {file.path for file in missing} in (set(), altered)


def test_no_official_file_is_larger_than_what_is_read() -> None:
    sizes = [
        path.stat().st_size
        for each in sets.sets()
        for path in each.folder.rglob("*.xsd")
    ]
    assert max(sizes) < LARGEST


@pytest.mark.parametrize("copy", [UNIX, DOS], ids=["unix", "dos"])
def test_a_copy_is_recognised_whatever_its_line_ends(copy: bytes) -> None:
    found = list(recognised(copy, PUBLISHED))
    assert [(PUBLISHED[0], UNIX), (PUBLISHED[1], DOS)] == found


def test_a_changed_copy_is_no_official_file() -> None:
    assert list(recognised(UNIX.replace(b"one", b"0ne"), PUBLISHED)) == []


def test_a_store_keeps_what_was_published_under_names_of_its_own(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path / "schemas", PUBLISHED)
    assert store.keep([DOS, b"something else", DOS]) == PUBLISHED[:2]
    assert store.of("old") == (("common/one.xsd", UNIX),)
    assert store.of("new") == (("one.xsd", DOS), ("other.xsd", None))
    written = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    assert written == [
        tmp_path / "schemas/new/one.xsd",
        tmp_path / "schemas/old/common/one.xsd",
    ]


def test_a_damaged_copy_does_not_count_and_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path, PUBLISHED)
    store.keep([UNIX])
    (tmp_path / "new/one.xsd").write_bytes(b"<one/>")
    assert store.of("new")[0] == ("one.xsd", None)
    store.keep([UNIX])
    assert store.of("new")[0] == ("one.xsd", DOS)


def test_an_empty_store_is_no_fault_and_makes_no_folder(tmp_path: Path) -> None:
    store = Store(tmp_path / "none", PUBLISHED)
    assert store.keep([]) == ()
    assert store.of("old") == (("common/one.xsd", None),)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {}, "/home/ada/.local/share/scormbuild"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/scormbuild"),
        ("linux", {"XDG_DATA_HOME": "data"}, "/home/ada/.local/share/scormbuild"),
        ("linux", {"XDG_DATA_HOME": ""}, "/home/ada/.local/share/scormbuild"),
        ("freebsd14", {"APPDATA": "/x"}, "/home/ada/.local/share/scormbuild"),
        ("darwin", {}, "/home/ada/Library/Application Support/scormbuild"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/scormbuild"),
        ("win32", {}, "/home/ada/AppData/Roaming/scormbuild"),
    ],
)
def test_each_platform_has_its_folder_for_a_users_data(
    platform: str, environment: dict[str, str], folder: str
) -> None:
    assert Path(folder) == data_folder(platform, environment, HOME)


def test_the_project_has_none_of_the_files() -> None:
    root = Path(__file__).parents[1]
    held = [
        path
        for folder in ("scormbuild", "tests", "docs", "courses", "templates")
        for ending in ("xsd", "dtd")
        for path in (root / folder).rglob(f"*.{ending}")
    ]
    assert held == []
