"""Files of translations as tools and people leave them: what is taken, what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import check_course
from scormbuild.diagnostics import Sink
from scormbuild.identify import identify
from scormbuild.load import load
from scormbuild.model.walk import every_text
from scormbuild.project import MemoryProject
from scormbuild.records import replace
from scormbuild.text.must_keep import lost
from scormbuild.translate import translate
from scormbuild.translation.entry import Progress
from scormbuild.translation.read import tongue_of
from tests.translated import FIRE, PAGE, entries_of, into, names, put, rewrite, spoken

if TYPE_CHECKING:
    from scormbuild.translation.entry import Entry

FILE = "i18n/de.xlf"


def fire() -> MemoryProject:
    project = spoken(FIRE, "de")
    identify(project)
    return into(project, "de")


def rewritten(project: MemoryProject, old: str, new: str) -> MemoryProject:
    """Change words of the file of translations, wherever they stand."""
    text = project.read(FILE).decode()
    assert old in text
    project.write(FILE, text.replace(old, new).encode())
    return project


def hints(project: MemoryProject) -> list[str]:
    return [f"{it.message}: {it.hint}" for it in check_course(project)[1]]


@pytest.mark.parametrize("tag", ["de-DE", "DE", "de_AT"])
def test_a_tool_may_add_a_country(tag: str) -> None:
    project = rewritten(fire(), '"de"', f'"{tag}"')
    assert [] == names(project)


def test_a_character_that_nobody_reads_is_found_in_its_line() -> None:
    project = rewritten(fire(), "D¤o ", "D¤o&#x9b; ")
    found = check_course(project)[1]
    assert [("broken-translation", FILE)] == [
        (it.rule.name, it.span.path) for it in found
    ]
    assert "U+009B" in found[0].message.split()


def test_signs_by_which_slots_are_known_are_no_words() -> None:
    fact = "the translation holds the control character U+FDD0"
    assert [(fact, "take it out")] == list(lost("Walk.", "\ufdd0Gehen.\ufdd1"))


def test_code_that_is_lost_is_named() -> None:
    fact = "the translation lacks code in backticks, such as `b`"
    hint = "write it as it stands in the text above it"
    assert [(fact, hint)] == list(lost("`a` and `b`", "`a`"))
    assert [(fact, hint)] == list(lost("`b` and `b`", "`b`"))


@pytest.mark.parametrize(
    ("words", "told", "fact"),
    [
        ("**Up** now", "**Auf jetzt", "the translation has a `**` that is not closed"),
        ("- a\n- b", "a und b", "the translation lacks the list"),
        ("| a |\n|---|\n| b |", "a: b", "the translation lacks the table"),
        (
            "Up",
            ":::",
            "`:::` in a translation is words that learners would read",
        ),
    ],
)
def test_what_has_lost_its_form_is_named(words: str, told: str, fact: str) -> None:
    assert [fact] == [it for it, _ in lost(words, told)]


SPOILT = {
    "D¤o ": ("D¤o & ", "write `&amp;` for `&`, and `&lt;` for `<`"),
    "</target>": ("", "write `</target>` behind its words"),
    'target-language="de"': (
        'target-language="fr"',
        "write `de` in `target-language`, if that is what it is in",
    ),
}


@pytest.mark.parametrize("old", SPOILT)
def test_a_file_that_cannot_be_read_says_what_to_mend(old: str) -> None:
    new, hint = SPOILT[old]
    project = fire()
    text = project.read(FILE).decode()
    assert old in text
    project.write(FILE, text.replace(old, new, 1).encode())
    (found,) = check_course(project)[1]
    place = text[: text.index(old)].count("\n") + 1
    assert ("bad-translations", FILE, place, hint) == (
        found.rule.name,
        found.span.path,
        found.span.line,
        found.hint,
    )


def test_a_changed_text_with_another_slot_is_read_in_its_own_language() -> None:
    head = str(FIRE["course.yaml"]) + "values: {x: Ada}\n"
    project = into(spoken(FIRE | {"course.yaml": head}, "de"), "de")
    rewrite(project, "Walk to the exit.", "Walk to the exit, says {{x}}.")
    translate(project)
    assert ["stale-translation"] == names(project)
    course = load(project, tongue=tongue_of(project, "de", Sink())).course
    assert course is not None
    (text,) = (it.plain for it in every_text(course) if it.plain.startswith("Walk"))
    assert text.startswith("Walk to the exit, says")


def test_what_is_left_open_in_its_place_is_not_borrowed_from_another() -> None:
    files = FIRE | {PAGE: "---\ntitle: Right\n---\n# Right {#right}\n\nRight\n"}
    project = into(spoken(files, "de"), "de")

    def opened(entry: Entry) -> Entry:
        is_page = (entry.path, entry.anchor) == (PAGE, "right")
        return replace(entry, target="", state=Progress.NEW) if is_page else entry

    put(project, "de", tuple(opened(it) for it in entries_of(project, "de")))
    course = load(project, tongue=tongue_of(project, "de", Sink())).course
    assert course is not None
    assert "Right" == course.modules[0].pages[0].title.plain
    assert ["untranslated"] == names(project)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("en", "take it away: the course is written in that language"),
        ("sub/fr", "put it into `i18n/` itself, with no folder between"),
        (
            "fr",
            "add `fr` to `languages` in `course.yaml`, or call the file `i18n/_fr.xlf`",
        ),
        ("DE", "call the file `i18n/de.xlf`, or `i18n/_DE.xlf` to keep it aside"),
        (
            "de (1)",
            "call the file `i18n/de.xlf`, or `i18n/_de (1).xlf` to keep it aside",
        ),
        ("fr old", "call the file `i18n/_fr old.xlf`"),
    ],
)
def test_a_file_of_no_language_has_a_remedy_that_helps(name: str, remedy: str) -> None:
    project = fire()
    project.write(f"i18n/{name}.xlf", project.read(FILE))
    fact = f"the course has no language `{name}` besides its own"
    assert [f"{fact}: {remedy}"] == hints(project)


def test_what_is_for_one_language_is_seen_in_it() -> None:
    page = (
        "---\ntitle: A\n---\n# B {#b}\n\nWalk.\n\n"
        "::: for lang:de\nRauf.\n:::\n\n::: not-for lang:en\nDown.\n:::\n\n"
        '# C {#c for="lang:de"}\n\nRun.\n'
    )
    project = spoken(FIRE | {PAGE: page}, "de")
    assert [] == names(into(project, "de"))
    rewrite(project, "not-for lang:en", "not-for lang:en, lang:de")
    assert ["unshown-page"] == names(into(project, "de"))


def test_a_list_that_is_none_is_said_once() -> None:
    head = str(FIRE["course.yaml"]) + "languages: {en: 1}\n"
    assert ["wrong-type"] == names(MemoryProject(FIRE | {"course.yaml": head}))
