"""Tags of languages: which are some, what is wider, how they are written."""

from __future__ import annotations

import pytest

from scormbuild.language import direction, is_tag, wider


@pytest.mark.parametrize(
    "tag", ["en", "nds", "pt-BR", "zh-Hans", "sr-Latn-RS", "es-419"]
)
def test_a_tag_names_a_language_a_script_and_a_country(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    "text", ["", "e", "EN", "en_US", "en-us", "English", "de-CH-AT", "en ", "zh-hans"]
)
def test_what_is_written_otherwise_is_no_tag(text: str) -> None:
    assert not is_tag(text)


def test_a_tag_is_a_part_of_those_that_say_less() -> None:
    assert ("zh", "zh-Hant", "zh-Hant-TW") == wider("zh-Hant-TW")
    assert ("de",) == wider("de")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        *[("en", "ltr"), ("de-CH", "ltr"), ("he", "rtl"), ("fa-IR", "rtl")],
        *[("ar", "rtl"), ("ar-Latn", "ltr"), ("pa-Arab-PK", "rtl"), ("az", "ltr")],
    ],
)
def test_a_language_is_written_in_its_direction(language: str, expected: str) -> None:
    assert expected == direction(language)
