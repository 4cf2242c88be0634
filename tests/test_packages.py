"""The packages that the command line built, opened by programs of others."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from deflate import zlib_compress
from lxml import etree

from tests import official
from tests.manifests import WITH_MANIFEST
from tests.readers import READERS, says

if TYPE_CHECKING:
    from pathlib import Path

    from tests.official import Official

MARKS = re.compile(rb"\{#[\w-]+[ }]|\{\{[\w.-]+\}\}|^:::", re.MULTILINE)
"""What authors write and learners never read: ids, slots, fence lines."""
DATA = b"const DATA = "
"""How the line begins that holds a course's data."""
FIRST_FILES = ("index.html", "course.css", "course.js")
FIRST_SCREEN = 150_000
"""Bytes over the wire before the first paint (docs/why.md)."""
SCRIPT_AND_STYLE = 60_000
"""Of the player with all components; a course's own words are weighed with the page."""


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_takes_every_package(built: Path, reader: str) -> None:
    for path in built.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            names = archive.namelist()

        assert (0, names if reader == "jar" else [], "") == says(reader, path)


@pytest.mark.parametrize("target", WITH_MANIFEST)
def test_the_manifest_lists_every_file_and_none_besides(
    built: Path, target: str
) -> None:
    made = list(built.glob(f"*-{target}.zip"))
    for path in made:
        with zipfile.ZipFile(path) as archive:
            root = etree.fromstring(archive.read("imsmanifest.xml"))
            names = set(archive.namelist()) - {"imsmanifest.xml"}
        listed = [unquote(file.get("href", "")) for file in root.iter("{*}file")]

        assert sorted(names) == sorted(listed)

    assert made != []


@pytest.mark.parametrize("theirs", official.sets(), ids=str)
def test_the_official_schemas_take_every_manifest(
    built: Path, theirs: Official
) -> None:
    made = list(built.glob(f"*-{theirs.schema}.zip"))
    for path in made:
        with zipfile.ZipFile(path) as archive:
            manifest = archive.read("imsmanifest.xml")
        assert (path.name, True) == (path.name, theirs.accepts(manifest))

    assert made != []


def test_learners_read_none_of_what_only_authors_write(
    built: Path, flagship: Path
) -> None:
    found = set()
    for path in (*built.glob("*.zip"), *flagship.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith((".html", ".js")):
                    marks = MARKS.findall(archive.read(name))
                    found |= {(path.name, name, mark) for mark in marks}
    assert found == set()


def test_the_first_screen_is_light(built: Path) -> None:
    """Sizes as a server that deflates sends them; media come later."""
    for path in built.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            weight = {i.filename: i.compress_size for i in archive.infolist()}
            script = archive.read("course.js").splitlines()
        data = [line for line in script if line.startswith(DATA)]
        player = zlib_compress(b"\n".join(line for line in script if line not in data))

        assert len(data) == 1
        assert len(player) + weight["course.css"] <= SCRIPT_AND_STYLE
        assert sum(map(weight.__getitem__, FIRST_FILES)) <= FIRST_SCREEN


def test_a_folder_beside_the_web_package_holds_the_same(built: Path) -> None:
    for path in built.glob("*-html.zip"):
        folder = path.with_suffix("")
        with zipfile.ZipFile(path) as archive:
            packed = {name: archive.read(name) for name in archive.namelist()}

        assert packed == {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }


def test_of_films_tells_who_has_some_and_an_lms_that_hears_of_them(
    built: Path,
) -> None:
    told = set()
    for path in built.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            if b"https://w3id.org/xapi/video" in archive.read("course.js"):
                told.add(path.name)

    assert {"gallery-1.0.0-en-cmi5.zip", "gallery-1.0.0-en-xapi.zip"} == told
