"""The packages that the command line built, opened by programs of others."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from lxml import etree

from tests import official
from tests.readers import READERS, says

if TYPE_CHECKING:
    from pathlib import Path

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
FIRST_SCREEN = 150_000
"""Bytes over the wire before the first paint (docs/why.md)."""
SCRIPT_AND_STYLE = 60_000


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_takes_every_package(built: Path, reader: str) -> None:
    for path in built.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            names = archive.namelist()

        assert (0, names if reader == "jar" else [], "") == says(reader, path)


def test_the_manifest_lists_every_file_and_none_besides(built: Path) -> None:
    for path in built.glob("*-scorm12.zip"):
        with zipfile.ZipFile(path) as archive:
            root = etree.fromstring(archive.read("imsmanifest.xml"))
            names = set(archive.namelist()) - {"imsmanifest.xml"}
        listed = [unquote(file.get("href", "")) for file in root.iter(f"{CP}file")]

        assert sorted(names) == sorted(listed)


@pytest.mark.parametrize("folder", official.folders(), ids=lambda path: path.name)
def test_the_official_schemas_take_every_manifest(built: Path, folder: Path) -> None:
    schema = official.scorm12(folder)
    for path in built.glob("*-scorm12.zip"):
        with zipfile.ZipFile(path) as archive:
            schema.assertValid(etree.fromstring(archive.read("imsmanifest.xml")))


def test_the_first_screen_is_light(built: Path) -> None:
    """Sizes as a server that deflates sends them; media come later."""
    for path in built.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            weight = {i.filename: i.compress_size for i in archive.infolist()}
        player = weight["course.js"] + weight["course.css"]

        assert player <= SCRIPT_AND_STYLE
        assert player + weight["index.html"] <= FIRST_SCREEN


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
