"""Ids, and proposals for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.slug import is_id, slug


@pytest.mark.parametrize("text", ["a", "a1", "two-questions", "a" * 40, "a-", "a--b"])
def test_letters_digits_and_hyphens_make_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "1st", "-a", "A", "a b", "a_b", "ä", "a" * 41, "a\n", "a.b"]
)
def test_nothing_else_is_an_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Why nobody is told to be brave", "why-nobody-is-told-to-be-brave"),
        ("10 Straßen: Übergänge & mehr", "strassen-uebergaenge-mehr"),
        ("  Nine worries, nine answers!  ", "nine-worries-nine-answers"),
        ("a " * 40, "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a"),
        ("恐れ", ""),
        ("2024", ""),
    ],
)
def test_a_slug_keeps_the_letters_of_a_title(text: str, expected: str) -> None:
    assert expected == slug(text)


@given(st.text())
def test_a_slug_is_an_id_or_nothing_and_stays_what_it_is(text: str) -> None:
    made = slug(text)
    assert made == "" or is_id(made)
    assert slug(made) == made
