"""What a package must never contain, in each language of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scormbuild.build import prepare
from scormbuild.identify import identify
from scormbuild.plan.wanted import Asked
from scormbuild.schemas.store import users_store
from tests.translated import FIRE, PAGE, into, pseudo, spoken

if TYPE_CHECKING:
    from scormbuild.project import MemoryProject

PRICE = {"en": "two thousand euros", "de": "zweitausend Euro"}
SETTINGS = """\
format: 1
id: fire
title: Fire safety
version: 1.0.0
language: en
targets: [html]
values: {price: two thousand euros}
track-rules: {leak-check: {crew: [values.price]}}
tracks:
  crew:
    name: Crew
    modules: {alarm: R}
  boss:
    name: Boss
    modules: {b: R}
"""
SHEET = "media/sheet.txt"


def course(sheet: str) -> MemoryProject:
    """Give a course in English and German whose crew gets a sheet."""
    page = "---\ntitle: Bee\n---\n# Bee {#bee}\n\nSee {{price}}.\n"
    linked = f"{FIRE[PAGE]!s}\nRead [the sheet]({SHEET}).\n"
    files: dict[str, str | bytes] = {
        PAGE: linked,
        SHEET: sheet,
        "course.yaml": SETTINGS,
        "modules/b/module.md": page,
    }
    german = {PRICE["en"]: PRICE["de"]}
    project = into(
        spoken(files, "de"), "de", lambda words: german.get(words, pseudo(words))
    )
    identify(project)
    return project


@pytest.mark.parametrize("told", PRICE.values())
@pytest.mark.parametrize("languages", [(), ("de",)])
def test_a_value_is_looked_for_in_the_words_of_every_language(
    told: str, languages: tuple[str, ...]
) -> None:
    asked = Asked(languages=languages)
    ready = prepare(course(f"We pay {told}."), asked, users_store())

    assert [
        f"`{SHEET}` in `fire-1.0.0-crew-{language}-html.zip` tells `{told}`, which it"
        " must never contain"
        for language in languages or PRICE
    ] == [it.message for it in ready.diagnostics]
    assert ready.planned == ()


def test_what_tells_a_value_in_no_language_is_built() -> None:
    ready = prepare(course("We pay well."), Asked(), users_store())

    assert ready.diagnostics == ()
    assert [
        f"fire-1.0.0-{track}-{language}-html"
        for language in PRICE
        for track in ("crew", "boss")
    ] == [it.draft.name for it in ready.planned]
