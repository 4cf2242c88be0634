"""Packages, catalogue and preview of a course in several languages."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from scormbuild.build import build, check_whole
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked, Unknown, points
from scormbuild.preview.outline import outline
from scormbuild.preview.snapshot import Shown
from scormbuild.records import replace
from scormbuild.schemas.store import Store
from scormbuild.statements import statements
from scormbuild.words import FALLBACK, words
from tests.test_preview import body_of, no_editor, session
from tests.translated import (
    FIRE,
    SIGN,
    entries_of,
    in_memory,
    into,
    names,
    pseudo,
    spoken,
)

if TYPE_CHECKING:
    from scormbuild.project import MemoryProject

ROOT = Path(__file__).parents[1]


def packages(project: MemoryProject, out: Path, asked: Asked) -> dict[str, Path]:
    report = build(project, asked, out, Store(out / "none"))
    assert () == report.diagnostics
    return {it.file.stem: it.file for it in report.packages}


def fire(*languages: str) -> MemoryProject:
    project = spoken(FIRE, *languages)
    identify(project)
    for language in languages:
        into(project, language)
    return project


def held(path: Path, name: str) -> str:
    with ZipFile(path) as archive:
        return archive.read(name).decode()


def test_each_language_has_packages_of_its_own(tmp_path: Path) -> None:
    asked = Asked(targets=("html", "scorm12"))
    assert [
        "fire-1.0.0-en-html",
        "fire-1.0.0-en-scorm12",
        "fire-1.0.0-de-html",
        "fire-1.0.0-de-scorm12",
        "fire-1.0.0-es-html",
        "fire-1.0.0-es-scorm12",
    ] == [*packages(fire("de", "es"), tmp_path, asked)]


def test_languages_are_picked_by_name(tmp_path: Path) -> None:
    asked = Asked(targets=("html",), languages=("es", "en"))
    found = packages(fire("de", "es"), tmp_path, asked)
    assert ["fire-1.0.0-en-html", "fire-1.0.0-es-html"] == [*found]
    with pytest.raises(Unknown, match="there is no language `fr`"):
        packages(fire("de"), tmp_path, Asked(languages=("fr",)))


def test_the_packages_of_the_own_language_are_what_they_were(tmp_path: Path) -> None:
    alone, others = fire(), fire("de")
    alone.files["scormbuild.lock"] = others.files["scormbuild.lock"]
    asked = Asked(targets=("html", "scorm12", "scorm2004-4th"), languages=("en",))
    before = packages(alone, tmp_path / "one", asked)
    after = packages(others, tmp_path / "two", asked)
    assert {name: it.read_bytes() for name, it in before.items()} == {
        name: it.read_bytes() for name, it in after.items()
    }


def test_no_word_of_the_gallery_is_left_in_a_translated_package(tmp_path: Path) -> None:
    files = in_memory(ROOT / "courses/gallery")
    project = into(spoken(dict(files), "de"), "de")
    asked = Asked(targets=("html",), languages=("de",))
    (package,) = packages(project, tmp_path, asked).values()
    page = held(package, "index.html")
    hidden = r"<(script|style|code|kbd|samp)\b.*?</\1>"
    prose = re.sub(hidden, "", page, flags=re.DOTALL)
    told = [" ".join(it.split()) for it in re.findall(r">([^<>]+)<", unescape(prose))]
    ours = {" ".join(it.split()) for it in words("de").values()}
    own = {it for it in told if re.search(r"[a-z]{3} [a-z]{3}", it) and SIGN not in it}
    german = re.compile("|".join(_pattern(it) for it in ours))
    assert [] == sorted(it for it in own if not german.search(it))


def _pattern(text: str) -> str:
    """Give what a word of the player becomes once its gaps are filled."""
    parts = re.split(r"\{\w+\}", text)
    longest = max(parts, key=len).strip()
    return re.escape(longest) if len(longest) > 1 else re.escape(text)


def test_names_stand_in_every_language_that_is_built(tmp_path: Path) -> None:
    asked = Asked(targets=("cmi5", "xapi"))
    found = packages(fire("de"), tmp_path, asked)
    both = {"en": "Fire safety", "de": pseudo("Fire safety")}
    for name, order in (("en", ["en", "de"]), ("de", ["de", "en"])):
        text = held(found[f"fire-1.0.0-{name}-cmi5"], "cmi5.xml")
        strings = re.findall(r'<langstring lang="(\w+)">([^<]*)<', text)
        assert [(tag, both[tag]) for tag in order] * 4 == strings
        text = held(found[f"fire-1.0.0-{name}-xapi"], "tincan.xml")
        strings = re.findall(r'<name lang="(\w+)">([^<]*)<', text)
        assert [(tag, both[tag]) for tag in order] == strings


def test_to_an_lms_each_language_is_a_course_of_its_own(tmp_path: Path) -> None:
    found = packages(fire("de"), tmp_path, Asked(targets=("cmi5", "scorm12")))
    ids = {
        name: re.findall(r'\b(?:id|identifier)="([^"]*fire[^"]*)"', text)
        for name, path in found.items()
        for text in [
            held(path, "cmi5.xml" if "cmi5" in name else "imsmanifest.xml"),
        ]
    }
    assert set(ids["fire-1.0.0-en-cmi5"]) & set(ids["fire-1.0.0-de-cmi5"]) == set()
    assert ids["fire-1.0.0-en-scorm12"][0] != ids["fire-1.0.0-de-scorm12"][0]


def test_an_edition_called_like_a_language_shares_no_identifier_with_it(
    tmp_path: Path,
) -> None:
    editions = "editions: {fr: {title: French branch}}\n"
    files = FIRE | {"course.yaml": f"{FIRE['course.yaml']!s}{editions}"}
    project = into(spoken(files, "fr"), "fr")
    identify(project)
    found = packages(project, tmp_path, Asked(targets=("cmi5", "scorm12")))
    ids = sorted(
        one
        for name, path in found.items()
        for one in re.findall(
            r'<(?:manifest|au) [^>]*?\b(?:identifier|id)="([^"]*)"',
            held(path, "cmi5.xml" if "cmi5" in name else "imsmanifest.xml"),
        )
    )
    kinds = ("fire", "fire.fr", "fire.fr_fr", "fire_fr")
    expected = [
        *(f"{it}.manifest" for it in kinds),
        *(f"https://scormbuild.invalid/fire/units/{it}" for it in kinds),
    ]
    assert sorted(expected) == ids


def test_the_catalogue_says_what_activities_are_called_in_each_language() -> None:
    checked = check_whole(fire("de"), Asked())
    assert checked.course is not None
    others = tuple(it for it in checked.spoken if it.written_in)
    course = replace(checked.course, elsewhere=others)
    files = statements(course, points(course, Asked()))
    lines = map(json.loads, files["activities.jsonl"].decode().splitlines())
    names = {it["id"]: it["definition"].get("name") for it in lines}
    base = "https://scormbuild.invalid/fire"
    assert {
        base: {"en": "Fire safety", "de": pseudo("Fire safety")},
        f"{base}/modules/alarm": {"en": "The alarm", "de": pseudo("The alarm")},
        f"{base}/pages/rings": {"en": "When it rings", "de": pseudo("When it rings")},
        f"{base}/units/fire": {"en": "Fire safety"},
        f"{base}/units/fire_de": {"de": pseudo("Fire safety")},
    } == names


def test_a_language_from_right_to_left_turns_the_page_round(tmp_path: Path) -> None:
    project = spoken(FIRE, "ar")
    table = "".join(f"{key}: '{it}'\n" for key, it in words(FALLBACK).items())
    project.write("words/ar.yaml", table.replace("n't", "n''t").encode())
    into(project, "ar")
    identify(project)
    asked = Asked(targets=("html",), languages=("ar",))
    (package,) = packages(project, tmp_path, asked).values()
    assert re.search(r'<html [^>]*lang="ar" dir="rtl"', held(package, "index.html"))


def test_a_fault_in_one_language_alone_names_it() -> None:
    files = FIRE | {
        "modules/alarm/module.md": "---\ntitle: A\n---\n# B {#b}\n\n"
        "::: short-answer #c longest=10\nWho?\n- [x] Ada\n:::\n"
    }
    project = spoken(files, "de")
    identify(project)
    into(project, "de", lambda text: text.replace("Ada", "Ada, die Erste"))
    found = check_whole(project, Asked()).diagnostics
    fact = "`Ada, die Erste` is longer than the 10 characters that a learner can type"
    faults = [it.message for it in found if it.rule.name == "bad-option"]
    assert [f"{fact} (in `de`)"] == faults


def test_what_a_link_leads_to_must_stay() -> None:
    text = "---\ntitle: A\n---\n# B {#b}\n\nSee [above](#b) and {{x}}, `now`.\n"
    files = FIRE | {"modules/alarm/module.md": text}
    head = str(FIRE["course.yaml"]) + "values: {x: y}\n"
    project = spoken(files | {"course.yaml": head}, "de")
    into(project, "de", lambda it: "Siehe oben." if it.startswith("See") else it)
    assert ["broken-translation"] * 3 == names(project)


def test_a_preview_shows_each_language() -> None:
    project = fire("de")
    begun, _ = session({path: it.decode() for path, it in project.files.items()})
    plain = Shown(target="html", track="all")
    told = json.loads(outline(begun.state, no_editor, str, {}, plain))
    assert ["en", "de"] == told["languages"]
    for language, text in (("", "Do not run."), ("de", pseudo("Do not run."))):
        files = begun.package(replace(plain, language=language))
        assert files is not None
        assert text.encode() in body_of(files["index.html"])
    assert begun.package(replace(plain, language="fr")) is None


def test_lengths_and_what_is_ignored_are_judged_in_the_own_language_alone() -> None:
    text = "---\ntitle: A\n---\n# B {#b minutes=1}\n\nShort.\n"
    project = spoken(FIRE | {"modules/alarm/module.md": text}, "de")
    into(project, "de", lambda it: "Viele Worte. " * 900 if it == "Short." else it)
    assert [] == names(project)


def test_addresses_are_nothing_to_translate() -> None:
    head = str(FIRE["course.yaml"]) + "values: {x: us@example.org, y: 'Ask us'}\n"
    text = "---\ntitle: A\n---\n# B {#b}\n\n{{x}} {{y}} https://example.org/a\n"
    files = FIRE | {"course.yaml": head, "modules/alarm/module.md": text}
    project = into(spoken(files, "de"), "de")
    assert ["Fire safety", "Ask us", "A", "B"] == [
        it.source for it in entries_of(project, "de")
    ]
