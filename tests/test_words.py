"""What learners are told: whole tables in every language, and a course's own."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

from scormbuild.build import check_course
from scormbuild.identify import relock
from scormbuild.lock import LOCK_FILE
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.select.variant import select
from scormbuild.words import (
    FALLBACK,
    FOLDER,
    has_stray_brace,
    languages,
    number,
    placeholders,
    words,
)
from tests.sample import sample, variant

if TYPE_CHECKING:
    from scormbuild.model import Course
    from scormbuild.site import Site

ROOT = Path(__file__).parents[1]
ENGLISH = words(FALLBACK)
OTHERS = sorted(languages() - {FALLBACK})
COURSE = """\
format: 1
id: gates
title: ع
version: 1.0.0
language: {language}
modules: [m]
"""
MODULE = """\
---
id: m
title: ع
minutes: {deep: 2.5}
---

# ع {#one}

ع
"""
SAID = re.compile(r"say\(\s*(?:\w+(?:\.\w+)? \? )?'([a-z-]+)'(?: : '([a-z-]+)')?")
"""What a script says, by key."""


def course(language: str, files: dict[str, str] | None = None) -> Course:
    """Give a course without a fault, but that it may have words it does not use."""
    project = _project(language, files or {})
    found, diagnostics = check_course(project)
    assert {it.rule.name for it in diagnostics} <= {"unused-words"}
    assert found is not None
    return found


def faults(language: str, files: dict[str, str]) -> list[str]:
    """Give what is found in such a course: the place, the message, the hint."""
    return [
        f"{it.span.path}:{it.span.line}: {it.message}; {it.hint}"
        for it in check_course(_project(language, files))[1]
    ]


def site(found: Course) -> Site:
    return render(select(found, found.tracks[0]), load_theme({}))


def texts(made: Site) -> set[str]:
    """Give all that a document says, between dots: its texts and its labels."""
    body = made.files[0].body
    assert isinstance(body, bytes)
    document = html.fromstring(body)
    said = "·".join(map(str, document.xpath("//text() | //@aria-label")))
    return {text.strip() for text in said.split("·")} - {""}


def told(made: Site) -> dict[str, str]:
    """Give the words that the player is told."""
    given = made.units[0].data["words"]
    assert isinstance(given, dict)
    return given


def says(text: str, word: str) -> bool:
    """Say whether a text is a word with its placeholders filled."""
    pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(word))
    return re.fullmatch(pattern, text) is not None


def made_up() -> str:
    """Make up a whole table: each word is one Arabic letter and its placeholders."""
    return "".join(
        f'{key}: "ع {" ".join(f"{{{it}}}" for it in sorted(placeholders(text)))}"\n'
        for key, text in ENGLISH.items()
    )


@pytest.mark.parametrize("language", OTHERS)
def test_every_table_has_the_words_of_the_english_one_in_its_order(
    language: str,
) -> None:
    assert list(ENGLISH) == list(words(language))


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_word_says_something_and_has_the_english_placeholders(
    language: str,
) -> None:
    faulty = [
        key
        for key, text in words(language).items()
        if not text.strip()
        or has_stray_brace(text)
        or placeholders(text) != placeholders(ENGLISH[key])
    ]
    assert [] == faulty


@pytest.mark.parametrize("language", [it for it in OTHERS if it != "ar"])
def test_a_percent_sign_stands_off_by_a_space_that_does_not_break(
    language: str,
) -> None:
    joined = "\n".join(words(language).values())
    assert joined.count("%") == joined.count("}\u00a0%")


def test_french_signs_stand_off_by_a_space_that_does_not_break() -> None:
    joined = "\n".join(words("fr").values())
    signs = re.findall(r"(.)([:;?!»])", joined)
    assert {":": "\u00a0", ";": "\u202f", "?": "\u202f", "»": "\u00a0"} == {
        sign: before for before, sign in signs
    }
    assert len(signs) == len(re.findall("[\u00a0\u202f][:;?!»]", joined))


def test_every_word_that_is_said_is_in_the_table_and_the_other_way_round() -> None:
    folder = ROOT / "scormbuild"
    templates = [*ROOT.glob("templates/*.html"), *folder.glob("components/*/*.html")]
    templates.append(folder / "programme/sheet.html")
    own = (*folder.glob("player/**/*.js"), *folder.glob("components/*/*.js"))
    scripts = [it for it in own if ".test." not in it.name]
    shown = "".join(path.read_text("utf-8") for path in (*templates, *scripts))
    looked_up = set(re.findall(r'words\["([a-z-]+)"\]', shown))
    spoken = {key for found in SAID.findall(shown) for key in found if key}
    assert set() == (looked_up | spoken) - set(ENGLISH)
    quoted = set(re.findall(r"""["']([a-z-]+)["']""", shown))
    parts = [it for it in quoted if it.startswith("-") or it.endswith("-")]
    unsaid = {
        key
        for key in ENGLISH.keys() - quoted
        if not any(key.startswith(it) or key.endswith(it) for it in parts)
    }
    compiled = {
        "decimal-mark",
        "language-name",
        "true",
        "false",
        "refresher-title",
        "refresher-asks",
    }
    assert compiled - quoted == unsaid


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_word_is_left_in_another_language(language: str) -> None:
    made = render(variant(replace(sample(), language=language)), load_theme({}))
    own = words(language)
    left = {
        text
        for text in texts(made)
        if any(says(text, word) for word in ENGLISH.values())
        and not any(says(text, word) for word in own.values())
    }
    assert set() == left
    assert {key: own[key] for key in told(made)} == told(made)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "about 2.5 min"),
        ("de-CH", "etwa 2,5\u00a0min"),
        ("es", "aprox. 2,5\u00a0min"),
        ("fr-CA", "environ 2,5\u00a0min"),
        ("ar-EG", "نحو 2.5 د"),
    ],
)
def test_minutes_are_written_as_the_language_does(language: str, expected: str) -> None:
    assert expected in texts(site(course(language)))


def test_a_whole_number_has_no_decimals() -> None:
    assert "12" == number(12.0, ENGLISH)


def test_a_course_says_single_words_in_its_own_way() -> None:
    own = course("de-CH", {"words/de.yaml": "start: Los\nmenu: Wo bin ich?\n"})
    made = site(own)
    given = {**words("de"), "start": "Los", "menu": "Wo bin ich?"}
    assert {key: given[key] for key in told(made)} == told(made)
    assert "Wo bin ich?" in texts(made)


def test_words_for_a_country_stand_over_those_for_the_language() -> None:
    files = {
        "words/de.yaml": "next: Los\nmenu: Wo bin ich?\n",
        "words/de-CH.yaml": "close-menu: Menü schliessen\nnext: Vorwärts\n",
        "words/de-AT.yaml": "next: Gemma\n",
    }
    assert (
        ("next", "Vorwärts"),
        ("menu", "Wo bin ich?"),
        ("close-menu", "Menü schliessen"),
    ) == course("de-CH", files).words


def test_a_course_may_bring_a_language_written_from_right_to_left() -> None:
    made = site(course("fa", {"words/fa.yaml": made_up()}))
    body = made.files[0].body
    assert isinstance(body, bytes)
    document = html.fromstring(body)

    assert ("fa", "rtl") == (document.get("lang"), document.get("dir"))
    keys = {"N", "P", "M", "/", "?"}
    assert keys == {it for it in texts(made) if not it.startswith("ع")}
    assert set() == {word for word in told(made).values() if not word.startswith("ع")}


def test_a_table_that_lacks_words_says_which_and_how_many() -> None:
    lines = made_up().splitlines(keepends=True)
    one = "".join(lines[:1] + lines[2:])
    some = "# Words\n" + "".join(lines[:2])
    more = f"`menu`, `close-menu`, `contents` and {len(lines) - 5} more"
    file = "words/fa.yaml:1: the player has no words in `fa` for"
    hint = "add a line each, such as"

    assert [f"{file} `skip`; {hint} `skip: …` for `Skip to the page`"] == faults(
        "fa", {"words/fa.yaml": one}
    )
    assert [f"{file} {more}; {hint} `menu: …` for `Menu`"] == faults(
        "fa", {"words/fa.yaml": some}
    )


def test_a_misspelt_word_is_not_missing_as_well() -> None:
    table = made_up().replace("next-page:", "nextpage:")
    line = [*ENGLISH].index("next-page") + 1
    where = f"words/fa.yaml:{line}: the player has no word `nextpage`"
    assert [f"{where}; did you mean `next-page`?"] == faults(
        "fa", {"words/fa.yaml": table}
    )


def test_a_table_for_a_country_may_hold_what_the_other_lacks() -> None:
    lines = made_up().splitlines(keepends=True)
    files = {
        "words/fa.yaml": "".join(lines[:50]),
        "words/fa-AF.yaml": "".join(lines[50:]),
    }
    assert [] == faults("fa-AF", files)


def test_a_language_without_words_is_told_where_to_write_them() -> None:
    ours = ", ".join(f"`{each}`" for each in sorted(languages()))
    hint = f"write them in `words/sv.yaml`; scormbuild has those in {ours}"
    assert [f"course.yaml:5: the player has no words in `sv`; {hint}"] == faults(
        "sv", {}
    )


def _project(language: str, files: dict[str, str]) -> MemoryProject:
    base = {
        "course.yaml": COURSE.format(language=language),
        "modules/m/module.md": MODULE,
    }
    project = MemoryProject(base | files)
    project.write(LOCK_FILE, relock(project)[0].encode())
    return project


@pytest.mark.parametrize("language", sorted(languages()))
def test_no_word_stands_twice_in_a_table(language: str) -> None:
    text = (FOLDER / f"{language}.yaml").read_text("utf-8")
    keys = re.findall(r'^"?([\w-]+)"?:', text, re.MULTILINE)
    assert [] == sorted({key for key in keys if keys.count(key) > 1})
