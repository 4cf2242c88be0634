"""`theme.yaml` → colours with contrast, and the CSS and pages made of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormbuild.build import check_course
from scormbuild.colour import BLACK, WHITE, contrast, mix, nearest, parse, written
from scormbuild.identify import relock
from scormbuild.model import Cover, Font, Look, Shades
from scormbuild.palette import DEFAULT, GROUNDS, LARGE, STATES, TEXT, fade, palette
from scormbuild.project import MemoryProject
from scormbuild.render import load_theme, render
from scormbuild.render.look import look_css, with_look
from scormbuild.rules import low_contrast
from scormbuild.select.variant import select
from tests.sample import SPAN, sample, variant

if TYPE_CHECKING:
    from scormbuild.colour import Colour

ROOT = Path(__file__).parents[1]
THEME = (ROOT / "templates/theme.css").read_text("utf-8")
COLOURS = st.tuples(*(st.integers(0, 255) for _ in range(3)))
MODES = ("light", "dark")


def shades(**given: str) -> Shades:
    return Shades(**given, spans=dict.fromkeys(given, SPAN))


def faults(look: Look) -> list[str]:
    """Give the keys of the colours that lack contrast."""
    found = low_contrast.find(replace(sample(), look=look))
    return [re.findall(r"`(\S+)`|words", it.message)[0] for it in found]


def unreadable(colours: dict[str, Colour]) -> list[tuple[str, str]]:
    """Give all pairs that meet on pages and lack the contrast they need."""
    texts = ("ink", "soft", "accent", *STATES)
    pairs = [(text, ground, TEXT) for text in texts for ground in GROUNDS]
    pairs += [(state, f"{state}-tint", TEXT) for state in STATES]
    pairs += [("line-strong", ground, LARGE) for ground in GROUNDS]
    pairs += [("on-accent", "accent", TEXT), ("on-accent", "accent-strong", TEXT)]
    pairs += [("ink", "accent-tint", TEXT), ("accent", "accent-tint", TEXT)]
    pairs += [("accent-strong", ground, TEXT) for ground in GROUNDS]
    pairs += [("on-start", "on-cover", TEXT), ("on-cover", "cover-glow", TEXT)]
    pairs += [("on-cover-soft", "cover-glow", TEXT)]
    low = [
        (one, other)
        for one, other, least in pairs
        if contrast(colours[one], colours[other]) < least
    ]
    through = fade(colours["cover-from"], colours["cover-to"])
    return low + [
        (words, "cover")
        for words in ("on-cover", "on-cover-soft")
        if any(contrast(colours[words], it) < TEXT for it in through)
    ]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ((0x76, 0x76, 0x76), WHITE, 4.54),
        ((255, 0, 0), WHITE, 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: Colour, other: Colour, ratio: float) -> None:
    assert ratio == round(contrast(one, other), 2)


@given(COLOURS)
def test_a_colour_that_is_written_can_be_read(colour: Colour) -> None:
    assert colour == parse(written(colour))


@pytest.mark.parametrize(
    "text", ["", "red", "#12", "#12345g", "rgb(1,2,3)", "#1234567"]
)
def test_what_is_no_colour_is_not_read_as_one(text: str) -> None:
    assert parse(text) is None


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_the_nearest_shade_has_the_contrast_and_no_nearer_one_has(
    colour: Colour, ground: Colour
) -> None:
    found = nearest(colour, lambda it: contrast(it, ground) >= TEXT)
    assert found is not None
    assert contrast(found, ground) >= TEXT
    if contrast(colour, ground) >= TEXT:
        assert colour == found


@pytest.mark.parametrize("mode", MODES)
def test_our_colours_are_those_of_the_style_sheet(mode: str) -> None:
    light, dark = THEME.split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--sb-([\w-]+): (#\w{6});", light))
    if mode == "dark":
        found |= dict(re.findall(r"--sb-([\w-]+): (#\w{6});", dark.split("@media")[0]))

    assert DEFAULT[mode] == found


@pytest.mark.parametrize("mode", MODES)
def test_our_own_colours_can_be_read(mode: str) -> None:
    assert [] == unreadable(palette(Look(), mode))


@settings(deadline=None)
@given(COLOURS)
def test_whatever_accent_passes_all_that_is_made_of_it_can_be_read(
    colour: Colour,
) -> None:
    look = Look(light=shades(accent=written(colour)))
    if not faults(look):
        assert [[], []] == [unreadable(palette(look, mode)) for mode in MODES]


@settings(deadline=None)
@given(
    st.sampled_from(MODES),
    st.dictionaries(
        st.sampled_from(("accent", "ink", "soft", "paper", "band", "card")),
        COLOURS.map(written),
    ),
)
def test_no_look_that_passes_has_anything_that_cannot_be_read(
    mode: str, tokens: dict[str, str]
) -> None:
    given_ = shades(**tokens)
    look = Look(light=given_) if mode == "light" else Look(dark=given_)
    if not faults(look):
        states = {*STATES, *(f"{it}-tint" for it in STATES), "line-strong"}
        low = [
            pair for pair in unreadable(palette(look, mode)) if pair[0] not in states
        ]
        assert [] == low


def test_the_remedy_passes() -> None:
    look = Look(light=shades(accent="#5fb3d9"))
    (fault,) = low_contrast.find(replace(sample(), look=look))
    (remedy,) = re.findall(r"#\w{6}", fault.hint)

    assert (
        "`light.accent` and the bands on it have a contrast of 2.15:1,"
        " where 4.5:1 is needed"
    ) == fault.message
    assert [] == faults(Look(light=shades(accent=remedy)))


def test_words_on_a_cover_are_held_against_all_it_fades_through() -> None:
    look = Look(
        cover=Cover(begin="#000000", end="#ffffff", spans={"begin": SPAN, "end": SPAN})
    )
    (fault,) = low_contrast.find(replace(sample(), look=look))

    assert (
        "the words of the cover have a contrast of 1:1 with `#ffffff`, which it fades"
        " through, where 4.5:1 is needed"
    ) == fault.message


def test_a_look_that_says_nothing_adds_nothing() -> None:
    assert "" == look_css(Look())
    assert (("theme.css", "a"),) == with_look((("theme.css", "a"),), Look())


def test_a_looks_own_values_stand_behind_the_themes_and_before_the_others() -> None:
    sheets = (("theme.css", "a"), ("print.css", "b"))

    assert ["theme.css", "theme.yaml", "print.css"] == [
        name for name, _ in with_look(sheets, Look(radius=0))
    ]


def test_measures_and_fonts_become_custom_properties() -> None:
    look = Look(
        font="Northline Sans",
        headings="serif",
        fonts=(Font(name="Northline Sans", file="fonts/n.woff2", weight="100 900"),),
        size=20,
        radius=6,
    )

    assert (
        "@font-face {\n"
        "  font-family: 'Northline Sans';\n"
        "  src: url('fonts/n.woff2') format('woff2');\n"
        "  font-weight: 100 900;\n"
        "  font-style: normal;\n"
        "  font-display: swap;\n"
        "}\n"
        ":root {\n"
        "  --sb-font: 'Northline Sans', var(--sb-font-sans);\n"
        "  --sb-font-titles: var(--sb-font-serif);\n"
        "  --sb-text: 1.25rem;\n"
        "  --sb-measure: 46.67rem;\n"
        "  --sb-text-small: 1.042rem;\n"
        "  --sb-radius: 0.375rem;\n"
        "  --sb-radius-large: 0.625rem;\n"
        "  --sb-radius-button: 0.375rem;\n"
        "}\n"
    ) == look_css(look)


def test_what_a_look_names_goes_into_packages_and_onto_the_cover() -> None:
    project = MemoryProject(FILES)
    project.write("scormbuild.lock", relock(project)[0].encode())
    course, found = check_course(project)
    assert course is not None
    assert [] == [it.message for it in found]
    made = render(select(course, course.tracks[0]), load_theme({}))
    cover = made.files[0].body
    assert isinstance(cover, bytes)

    assert [
        *("index.html", "course.css", "fonts/n.woff2"),
        *("media/harbour.jpg", "media/logo.svg"),
    ] == [file.path for file in made.files]
    assert [("media/logo.svg", "Northline"), ("media/harbour.jpg", "")] == re.findall(
        r'<img src="([^"]*)" alt="([^"]*)">', cover.decode()
    )


FILES = {
    "course.yaml": (
        "format: 1\nid: c\ntitle: C\nversion: 1.0.0\nlanguage: en\nmodules: [m]\n"
    ),
    "modules/m/module.md": "---\ntitle: M\n---\n\n# One {#one}\n\nWords.\n",
    "theme.yaml": (
        "logo: media/logo.svg\nlogo-alt: Northline\n"
        "cover:\n  picture: media/harbour.jpg\n"
        "font: Northline\nfonts:\n  - name: Northline\n    file: fonts/n.woff2\n"
    ),
    "media/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
    "media/harbour.jpg": "(a picture)",
    "fonts/n.woff2": "(a font)",
}


def test_without_a_look_the_cover_has_neither_logo_nor_picture() -> None:
    cover = render(variant(), load_theme({})).files[0].body
    assert isinstance(cover, bytes)

    assert 0 == cover.count(b"sb-logo") + cover.count(b"sb-hero-picture")


def test_colours_mix_by_their_share() -> None:
    assert [(0, 0, 0), (64, 64, 64), (255, 255, 255)] == [
        mix(BLACK, WHITE, share) for share in (0, 0.25, 1)
    ]
