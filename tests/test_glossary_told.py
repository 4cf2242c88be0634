"""Links to terms in translations: by the words of a term, by its name, by order."""

from __future__ import annotations

import re

import pytest

from scormbuild.build import look_at
from scormbuild.identify import identify
from scormbuild.model.walk import every_text
from scormbuild.plan.wanted import Asked
from tests.translated import FIRE, PAGE, into, pseudo, spoken

TERMS = "## Cat\n\nIt purrs.\n\n## Dog\n\nIt barks.\n\n## Gift\n\nIt is given.\n"
GERMAN = {"Cat": "Katze", "Dog": "Gift", "Gift": "Geschenk"}
"""A dog is called by a word that is another term's in English."""


def told(text: str, words: str) -> tuple[list[str], list[str]]:
    """Give the links of a text in German, and what is said of them."""
    page: dict[str, str | bytes] = {
        PAGE: f"{FIRE[PAGE]!s}\n{text}\n",
        "glossary.md": TERMS,
    }
    project = spoken(FIRE | page, "de")
    identify(project)
    into(project, "de", lambda it: words if it == text else GERMAN.get(it, pseudo(it)))
    checked = look_at(project, Asked())
    _, german = checked.spoken
    (html,) = (it.html for it in every_text(german) if "sb-term" in it.html)
    links = re.findall(r'href="#term-([^"]*)">([^<]*)', html)
    return [": ".join(it) for it in links], [it.message for it in checked.diagnostics]


BOTH = "First [cat](glossary:) then [dog](glossary:)."


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # the words of the terms, in whatever order
        (
            BOTH,
            "Erst [Gift](glossary:), dann [Katze](glossary:).",
            ["dog: Gift", "cat: Katze"],
        ),
        # one in another form: it is the one that is left
        (
            BOTH,
            "Vor [Giften](glossary:) sind [Katze](glossary:) dran.",
            ["dog: Giften", "cat: Katze"],
        ),
        (
            "No [cat](glossary:) here.",
            "Keine [Katzen](glossary:) hier.",
            ["cat: Katzen"],
        ),
        # the same term twice
        (
            "A [cat](glossary:), [cat](glossary:), [dog](glossary:).",
            "[Gift](glossary:), [Katze](glossary:), [Katze](glossary:).",
            ["dog: Gift", "cat: Katze", "cat: Katze"],
        ),
        # a name is a name
        (
            "First [cats](glossary:cat) then [dog](glossary:).",
            "Erst [Gift](glossary:), dann [Katzen](glossary:cat).",
            ["dog: Gift", "cat: Katzen"],
        ),
        (
            BOTH,
            "Erst [Giften](glossary:dog), dann [Katzen](glossary:cat).",
            ["dog: Giften", "cat: Katzen"],
        ),
    ],
)
def test_a_link_means_the_term_whose_words_it_says(
    text: str, words: str, expected: list[str]
) -> None:
    assert (expected, []) == told(text, words)


def test_where_several_links_say_no_term_s_words_their_order_counts_and_is_said() -> (
    None
):
    assert (
        ["cat: Katzen", "dog: Giften"],
        [
            f"which term of the glossary `{words}` means only its place tells"
            for words in ("Giften", "Katzen")
        ],
    ) == told(BOTH, "Erst [Katzen](glossary:), dann [Giften](glossary:).")


def test_a_link_more_than_there_were_means_what_it_says() -> None:
    words = "Erst [Katzen](glossary:), dann [Giften](glossary:), [Hund](glossary:)."
    links, said = told(BOTH, words)
    assert ["katzen: Katzen", "giften: Giften", "hund: Hund"] == links
    assert [
        "the translation has the link `](glossary:)`, which the text lacks",
        *(f"the glossary explains no `{it}`" for it in ("katzen", "hund", "giften")),
    ] == sorted(said, reverse=True)
