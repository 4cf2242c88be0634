"""Tokens of a look → every colour there is, by the name it has in style sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.colour import BLACK, WHITE, contrast, mix, nearest, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.colour import Colour
    from scormbuild.model import Cover, Look, Shades

TEXT = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""
LARGE = 3.0
"""That of large text (1.4.3), and of what shows a control or its state (1.4.11)."""
CALM = 6.0
"""What we choose for an accent by night, where the author chose one by day only."""

GROUNDS = ("paper", "band", "card")
"""What text stands on."""
STATES = ("right", "wrong", "partly")
FADE = 8
"""Steps between the two colours of a cover at which its words are held against it."""

DEFAULT = {
    "light": {
        "paper": "#ffffff",
        "band": "#f4f5fb",
        "card": "#ffffff",
        "ink": "#191b2a",
        "soft": "#545870",
        "line": "#dcdeea",
        "line-strong": "#83879f",
        "accent": "#4047c6",
        "accent-strong": "#31379f",
        "on-accent": "#ffffff",
        "accent-tint": "#eceefd",
        "right": "#12683c",
        "right-tint": "#e6f5ec",
        "wrong": "#a92b1f",
        "wrong-tint": "#fdedea",
        "partly": "#745000",
        "partly-tint": "#fcf2d9",
        "cover-from": "#17174a",
        "cover-to": "#4246c4",
        "cover-glow": "#6a4dd0",
        "on-cover": "#ffffff",
        "on-cover-soft": "#dfe1ff",
        "on-start": "#26298c",
    },
    "dark": {
        "paper": "#13141d",
        "band": "#1a1c28",
        "card": "#222534",
        "ink": "#eceef6",
        "soft": "#b3b7cb",
        "line": "#363a4e",
        "line-strong": "#8a8fa9",
        "accent": "#aeb5ff",
        "accent-strong": "#c9ceff",
        "on-accent": "#15172a",
        "accent-tint": "#2c3052",
        "right": "#86dcab",
        "right-tint": "#183629",
        "wrong": "#ffaca1",
        "wrong-tint": "#45211e",
        "partly": "#f2cb7a",
        "partly-tint": "#3c3118",
        "cover-from": "#10113a",
        "cover-to": "#3b3fb4",
        "cover-glow": "#684ccc",
        "on-cover": "#ffffff",
        "on-cover-soft": "#dfe1ff",
        "on-start": "#26298c",
    },
}
"""What `templates/theme.css` says; a test holds the two against each other."""


def palette(look: Look, mode: str) -> dict[str, Colour]:
    """Give all colours of a mode, `light` or `dark`.

    What the author gives stands as it is. What follows from it is chosen so that it has
    the contrast it needs; what does not stays ours.
    """
    found = {name: _colour(text) for name, text in DEFAULT[mode].items()}
    by_day = look.light.accent
    shades = look.dark if mode == "dark" else look.light
    _grounds(found, shades)
    _texts(found, shades)
    if (
        shades.accent
        or shades.ink
        or (mode == "dark" and by_day)
        or _has_grounds(shades)
    ):
        wanted = _colour(shades.accent or by_day) if shades.accent or by_day else None
        _accent(found, wanted, given=bool(shades.accent))
    _cover(found, look.cover, _colour(by_day) if by_day else None)
    return found


def enough(colour: Colour, grounds: tuple[Colour, ...], least: float = TEXT) -> bool:
    """Say whether a colour has a contrast on each of some grounds."""
    return all(contrast(colour, ground) >= least for ground in grounds)


def fade(begin: Colour, end: Colour) -> tuple[Colour, ...]:
    """Give the colours that a cover goes through, first and last included."""
    return tuple(mix(begin, end, step / FADE) for step in range(FADE + 1))


def _colour(text: str) -> Colour:
    """Read a colour that has been checked."""
    return parse(text) or BLACK


def _has_grounds(shades: Shades) -> bool:
    return any(getattr(shades, name) for name in GROUNDS)


def _behind(found: Mapping[str, Colour]) -> tuple[Colour, ...]:
    return tuple(found[name] for name in GROUNDS)


def _best(wanted: Colour, grounds: tuple[Colour, ...], least: float) -> Colour:
    """Give the nearest shade with a contrast; where none has it, the given one."""
    return nearest(wanted, lambda it: enough(it, grounds, least)) or wanted


def _grounds(found: dict[str, Colour], shades: Shades) -> None:
    """Settle what text stands on, and the lines between."""
    if not _has_grounds(shades):
        return
    ink = _colour(shades.ink) if shades.ink else found["ink"]
    if shades.paper:
        paper = _colour(shades.paper)
        if not shades.ink:
            ink = _best(ink, (paper,), TEXT)
        found |= {"paper": paper, "band": mix(paper, ink, 0.04), "card": paper}
    for name in ("band", "card"):
        if getattr(shades, name):
            found[name] = _colour(getattr(shades, name))
    found["line"] = mix(found["paper"], ink, 0.14)
    found["line-strong"] = _best(found["line-strong"], _behind(found), LARGE)
    for state in STATES:
        tint = mix(found["card"], found[state], 0.1)
        found[state] = _best(found[state], (*_behind(found), tint), TEXT)
        found[f"{state}-tint"] = tint


def _texts(found: dict[str, Colour], shades: Shades) -> None:
    grounds = _behind(found)
    if shades.ink:
        found["ink"] = _colour(shades.ink)
    elif _has_grounds(shades):
        found["ink"] = _best(found["ink"], grounds, TEXT)
    if shades.soft:
        found["soft"] = _colour(shades.soft)
    elif shades.ink or _has_grounds(shades):
        found["soft"] = _best(mix(found["ink"], found["paper"], 0.25), grounds, TEXT)


def _accent(found: dict[str, Colour], wanted: Colour | None, *, given: bool) -> None:
    """Settle the accent, and what is made of it."""
    grounds = _behind(found)
    accent = found["accent"] if wanted is None else wanted
    if not given:
        accent = _best(accent, grounds, TEXT if wanted is None else CALM)
    on = WHITE if contrast(accent, WHITE) >= TEXT else BLACK
    found |= {"accent": accent, "on-accent": on}
    # Away from what stands on it, so that both contrasts only grow.
    strong = mix(accent, BLACK if on == WHITE else WHITE, 0.22)
    found["accent-strong"] = strong if enough(strong, grounds) else accent
    card, ink = found["card"], found["ink"]
    tints = (mix(card, accent, share) for share in (0.1, 0.08, 0.06, 0.04, 0.02))
    readable = (it for it in tints if enough(accent, (it,)) and enough(ink, (it,)))
    found["accent-tint"] = next(readable, card)


def _cover(found: dict[str, Colour], cover: Cover, accent: Colour | None) -> None:
    """Settle the first screen; it keeps its colours by day and by night."""
    if not (cover.begin or cover.end or cover.words or accent):
        return
    begin, end = _fading(found, cover, accent)
    words = _colour(cover.words) if cover.words else WHITE
    through = fade(begin, end)
    if not cover.words and not enough(words, through) and enough(BLACK, through):
        words = BLACK
    glow = nearest(mix(end, WHITE, 0.18), lambda it: enough(words, (it,))) or end
    soft = mix(words, end, 0.12)
    found |= {
        "cover-from": begin,
        "cover-to": end,
        "cover-glow": glow,
        "on-cover": words,
        "on-cover-soft": soft if enough(soft, (*through, glow)) else words,
        "on-start": begin if contrast(begin, words) >= contrast(end, words) else end,
    }


def _fading(
    found: Mapping[str, Colour], cover: Cover, accent: Colour | None
) -> tuple[Colour, Colour]:
    """Give the two colours of a cover: as said, or made of the other or the accent."""
    begin = _colour(cover.begin) if cover.begin else None
    end = _colour(cover.end) if cover.end else None
    if begin is None and end is None and accent is None:
        return found["cover-from"], found["cover-to"]
    hue = end or begin or accent or BLACK
    deep, strong = 10.0, 5.5
    darker = nearest(hue, lambda it: contrast(it, WHITE) >= deep) or BLACK
    lighter = nearest(hue, lambda it: contrast(it, WHITE) >= strong) or BLACK
    return begin or darker, end or lighter
