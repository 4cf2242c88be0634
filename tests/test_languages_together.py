"""Packages that hold a course in all its languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from lxml import etree

from scormbuild.build import build
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked
from scormbuild.render.tongues import Tongue, named, offered
from scormbuild.schemas.store import Store
from tests.lms.packaged import DATA
from tests.test_languages import packages
from tests.translated import FIRE, into, pseudo, spoken

if TYPE_CHECKING:
    from pathlib import Path

    from scormbuild.project import MemoryProject

MORE = """\
boosters:
  - {id: later, title: Later, after: 3, questions: {stairs: 1}}
targets: [scorm2004, cmi5, html]
languages-in: one-package
"""
POOL = """\
::: choose-one #lift
Which way do you take?
- [ ] The lift
  > It stops between two floors.
- [x] The stairs
  > They lead out of the building.
:::
"""
SECOND = "---\ntitle: The stairs\n---\n# Down {#down}\n\nGo down.\n"


def fire(*languages: str, more: str = MORE) -> MemoryProject:
    """Give a course of two modules in several languages, to be built as one."""
    head = str(FIRE["course.yaml"]).replace("[alarm]", "[alarm, stairs]") + more
    files = {"modules/stairs/module.md": SECOND, "pools/stairs.md": POOL}
    project = spoken(FIRE | files | {"course.yaml": head}, *languages)
    identify(project)
    for language in languages:
        into(project, language)
    return project


def of(made: dict[str, Path], target: str) -> Path:
    (found,) = [it for name, it in made.items() if name == f"fire-1.0.0-en-de-{target}"]
    return found


def test_one_package_holds_a_document_and_a_script_for_each_language(
    tmp_path: Path,
) -> None:
    made = packages(fire("de"), tmp_path, Asked(targets=("html",)))
    assert ["fire-1.0.0-en-de-html", "fire.later-1.0.0-en-de-html"] == sorted(made)
    with ZipFile(of(made, "html")) as archive:
        assert [
            *("course.css", "course.de.js", "course.js"),
            *("index.de.html", "index.html"),
        ] == archive.namelist()
        told = [data_of(archive, it) for it in ("course.js", "course.de.js")]
    languages = [
        {"language": "en", "document": "index.html"},
        {"language": "de", "document": "index.de.html"},
    ]
    assert [languages, languages] == [it["languages"] for it in told]
    assert ["en", "de"] == [it["course"]["language"] for it in told]


def data_of(archive: ZipFile, script: str) -> dict[str, Any]:
    text = archive.read(script).decode()
    found: dict[str, Any]
    found = json.JSONDecoder().raw_decode(text, text.index(DATA) + len(DATA))[0]
    return found


def test_only_the_languages_asked_for_are_held_and_of_one_there_is_no_choice(
    tmp_path: Path,
) -> None:
    project = fire("de", "es")
    asked = Asked(targets=("html",), languages=("en", "es"))
    assert [
        *("fire-1.0.0-en-es-html", "fire.later-1.0.0-en-es-html"),
    ] == sorted(packages(project, tmp_path, asked))
    alone = Asked(targets=("html",), languages=("de",))
    made = packages(project, tmp_path, alone)["fire-1.0.0-de-html"]
    with ZipFile(made) as archive:
        assert ["course.css", "course.js", "index.html"] == archive.namelist()
        assert "languages" not in data_of(archive, "course.js")


def test_a_package_of_several_units_declares_each_units_languages_with_it(
    tmp_path: Path,
) -> None:
    project = fire("de", more=MORE + "deliver: [units]\n")
    made = packages(project, tmp_path, Asked(targets=("scorm2004",)))
    (path,) = [it for name, it in made.items() if "units" in name]
    with ZipFile(path) as archive:
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    declared = [
        (it.get("href"), [file.get("href") for file in it.iter("{*}file")])
        for it in manifest.iter("{*}resource")
    ]
    assert [
        (
            "alarm.html",
            ["alarm.html", "alarm.js", "alarm.de.html", "alarm.de.js"],
        ),
        (
            "stairs.html",
            ["stairs.html", "stairs.js", "stairs.de.html", "stairs.de.js"],
        ),
        (None, ["course.css"]),
    ] == declared


def test_to_an_lms_it_is_one_course_that_is_called_in_each_language(
    tmp_path: Path,
) -> None:
    made = packages(fire("de"), tmp_path, Asked(targets=("cmi5",)))
    with ZipFile(of(made, "cmi5")) as archive:
        root = etree.fromstring(archive.read("cmi5.xml"))
    (course,) = root.iter("{*}course")
    assert "https://scormbuild.invalid/fire" == course.get("id")
    said = [(it.get("lang"), it.text) for it in course.iterfind("{*}title/*")]
    assert [("en", "Fire safety"), ("de", pseudo("Fire safety"))] == said
    assert ["index.html"] == [it.text for it in root.iter("{*}url")]


def test_the_e_mail_of_a_booster_is_written_in_each_language(tmp_path: Path) -> None:
    packages(fire("de"), tmp_path, Asked(targets=("html",)))
    mail = (tmp_path / "fire.later-1.0.0-en-de-html.txt").read_text("utf-8")
    alone = fire("de", more=MORE.replace("languages-in: one-package\n", ""))
    report = build(alone, Asked(), tmp_path / "apart", Store(tmp_path / "none"))
    letters = [
        (tmp_path / "apart" / f"fire.later-1.0.0-{it}-html.txt").read_text("utf-8")
        for it in ("en", "de")
    ]
    assert () == report.diagnostics
    assert "\n\n".join(letters) == mail


def test_languages_of_the_same_name_are_told_apart() -> None:
    names = ["English", "Português", "Português"]
    assert "English" == named("English", "en", names)
    assert "Português (pt-BR)" == named("Português", "pt-BR", names)


def test_what_is_in_one_language_offers_none() -> None:
    assert {} == offered(())
    here = Tongue(
        language="en", name="English", direction="ltr", document="a.html", here=True
    )
    told = [{"language": "en", "document": "a.html"}]
    assert {"languages": told} == offered((here,))
