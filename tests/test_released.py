"""A release asks for names of the author's own; a bare structure stands beside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from lxml import etree

from scormbuild.build import build
from scormbuild.cli.build import command
from scormbuild.identify import identify, relock
from scormbuild.lock import LOCK_FILE
from scormbuild.plan.wanted import Asked, Unknown
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.report import packages
from scormbuild.schemas.store import users_store
from scormbuild.schemas.validate import faults
from scormbuild.translate import translate
from scormbuild.translation.entry import Progress
from tests.translated import FIRE, entries_of, into, put, rewrite, spoken

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = """\
format: 1
id: fire-safety
title: Fire safety
version: 1.0.0
language: en
modules: [m]
"""
MODULE = "---\nid: m\ntitle: Doors\n---\n\n# First {#first}\n\nRead this.\n"
SERVED = "https://cdn.example/courses"


def project(more: str = "") -> MemoryProject:
    """Give a course of one page."""
    files = {"course.yaml": SETTINGS + more, "modules/m/module.md": MODULE}
    files[LOCK_FILE] = relock(MemoryProject(files))[0]
    return MemoryProject(files)


def made(asked: Asked, out: Path, more: str = "") -> tuple[list[str], list[str]]:
    """Build; give what is said, and the files that are written."""
    report = build(project(more), asked, out, users_store())
    said = [f"{it.rule.name}: {it.message}" for it in report.diagnostics]
    return said, sorted(it.name for it in out.glob("*"))


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        (("cmi5",), ["missing-iri: a release for `cmi5` has no `iri`"]),
        (
            ("xapi", "scorm12", "cmi5"),
            ["missing-iri: a release for `xapi` and `cmi5` has no `iri`"],
        ),
    ],
)
def test_a_release_whose_statements_bear_nobody_s_names_is_not_built(
    tmp_path: Path, targets: tuple[str, ...], said: list[str]
) -> None:
    assert (said, []) == made(Asked(targets=targets, release=True), tmp_path)


@pytest.mark.parametrize(
    ("asked", "more"),
    [
        (Asked(targets=("cmi5",)), ""),
        (Asked(targets=("cmi5",), release=True), "iri: https://learning.example.com\n"),
    ],
)
def test_a_trial_needs_no_iri_and_a_release_with_one_is_built(
    tmp_path: Path, asked: Asked, more: str
) -> None:
    assert ([], ["fire-safety-1.0.0-en-cmi5.zip"]) == made(asked, tmp_path, more)


def test_a_release_for_lmss_of_scorm_needs_no_iri(tmp_path: Path) -> None:
    asked = Asked(targets=("scorm12",), release=True)
    assert ([], ["fire-safety-1.0.0-en-scorm12.zip"]) == made(asked, tmp_path)


@pytest.mark.parametrize("address", [SERVED, f"{SERVED}/"])
def test_a_bare_structure_names_units_where_they_are_served(
    tmp_path: Path, address: str
) -> None:
    name = "fire-safety-1.0.0-en-cmi5"
    asked = Asked(targets=("cmi5", "scorm12"), bare=address)
    _, files = made(asked, tmp_path)
    assert [f"{name}.xml", f"{name}.zip", "fire-safety-1.0.0-en-scorm12.zip"] == files
    text = (tmp_path / f"{name}.xml").read_bytes()
    assert () == faults(text, "cmi5")
    urls = [it.text for it in etree.fromstring(text).iter("{*}url")]
    assert [f"{SERVED}/{name}/index.html"] == urls


def test_programs_are_told_where_a_bare_structure_stands(tmp_path: Path) -> None:
    asked = Asked(targets=("cmi5", "scorm12"), bare=SERVED)
    report = build(project(), asked, tmp_path, users_store())
    told = json.loads(packages.listing(report.packages, lambda name: f"out/{name}"))
    names = [{key: it.get(key) for key in ("file", "bare")} for it in told]
    assert [
        {
            "file": "out/fire-safety-1.0.0-en-cmi5.zip",
            "bare": "out/fire-safety-1.0.0-en-cmi5.xml",
        },
        {"file": "out/fire-safety-1.0.0-en-scorm12.zip", "bare": None},
    ] == names


def test_where_no_package_has_a_bare_form_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Unknown, match="name cmi5"):
        made(Asked(targets=("scorm12", "xapi"), bare=SERVED), tmp_path)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "address", ["cdn.example", "/srv/courses", "https://", "https://e.example/?a=1"]
)
def test_files_are_served_at_an_address_of_the_web(address: str) -> None:
    said = CliRunner().invoke(command, ["--bare", address])
    assert 2 == said.exit_code
    assert "such as https://cdn.example/courses" in " ".join(said.stderr.split())


def test_a_release_stops_at_what_is_not_translated_or_was_before_the_text_changed(
    tmp_path: Path,
) -> None:
    german = into(spoken(FIRE, "de"), "de")
    identify(german)

    def released(*languages: str) -> tuple[list[str], int]:
        asked = Asked(targets=("html",), release=True, languages=languages)
        report = build(german, asked, tmp_path, users_store())
        said = [f"{it.rule.name} {it.rule.severity}" for it in report.diagnostics]
        return said, len(report.packages)

    assert ([], 2) == released()
    rewrite(german, "Do not run.", "Do run now.")
    assert (["untranslated error"], 0) == released()
    translate(german)
    assert (["stale-translation error"], 0) == released()
    assert ([], 1) == released("en")
    looked_through = (
        replace(it, state=Progress.TRANSLATED) for it in entries_of(german, "de")
    )
    put(german, "de", tuple(looked_through))
    assert ([], 2) == released()
