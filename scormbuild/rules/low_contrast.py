"""A colour that cannot be read on another.

## What it does

Works out the contrast of the colours in `theme.yaml` with what they meet: of text and of
the accent with paper, bands and cards, by day and by night, and of the cover's words with
all the colours that the cover goes through. Text needs 4.5:1.

## Why this is bad

Pale text on a pale ground cannot be read by people who do not see well, nor by anybody on
a telephone in the sun. The brand's colour may well be the one on the web site; there it
fills areas, here it has to be read.

## Example

```theme.yaml
light:
  accent: #5fb3d9
```

## Use instead

The message names the nearest shade that will do.

```theme.yaml
light:
  accent: #3f7791
```

## References

- WCAG 2.2, 1.4.3 Contrast (Minimum), https://www.w3.org/TR/WCAG22/#contrast-minimum
- The definition of contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.colour import contrast, nearest, parse, written
from scormbuild.diagnostics import Rule
from scormbuild.palette import GROUNDS, TEXT, enough, fade, palette

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormbuild.colour import Colour
    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course, Cover, Look, Shades

WRITING = ("ink", "soft", "accent")
"""What is written in, on all grounds."""


def find(course: Course) -> Iterator[Diagnostic]:
    """Find colours of the author's that lack contrast; each once, where it is worst."""
    look = course.look
    for mode, shades in (("light", look.light), ("dark", look.dark)):
        if any(getattr(shades, name) for name in (*WRITING, *GROUNDS)):
            yield from _shades(mode, shades, palette(look, mode))
    if look.cover.begin or look.cover.end or look.cover.words:
        yield from _cover(look)


def _shades(
    mode: str, shades: Shades, colours: Mapping[str, Colour]
) -> Iterator[Diagnostic]:
    given = {it for it in (*WRITING, *GROUNDS) if getattr(shades, it)}
    grounds = [colours[name] for name in GROUNDS]
    for name in WRITING:
        if name in given and not enough(colours[name], tuple(grounds)):
            worst = min(GROUNDS, key=lambda it: contrast(colours[name], colours[it]))
            yield _low(f"{mode}.{name}", shades, colours[name], worst, colours)
    for name in GROUNDS:
        written_in = [it for it in WRITING if it not in given]
        worst = min(
            written_in, key=lambda it: contrast(colours[name], colours[it]), default=""
        )
        if name in given and worst and not enough(colours[worst], (colours[name],)):
            yield _low(f"{mode}.{name}", shades, colours[name], worst, colours)


def _low(
    key: str, place: Shades, colour: Colour, worst: str, colours: Mapping[str, Colour]
) -> Diagnostic:
    name = key.partition(".")[2]
    against = GROUNDS if name in WRITING else (worst,)
    grounds = tuple(colours[it] for it in against)
    better = nearest(colour, lambda it: enough(it, grounds))
    return RULE.at(
        place.spans[name].narrow(getattr(place, name)),
        f"`{key}` and {_called(worst, place)} have a contrast of"
        f" {_ratio(colour, colours[worst])}, where {TEXT:g}:1 is needed",
        hint=f"`{written(better)}` is the nearest that will do"
        if better
        else f"change {_called(worst, place)}: no shade of this one will do",
    )


def _cover(look: Look) -> Iterator[Diagnostic]:
    cover, colours = look.cover, palette(look, "light")
    through = fade(colours["cover-from"], colours["cover-to"])
    words = colours["on-cover"]
    if enough(words, through):
        return
    worst = min(through, key=lambda it: contrast(words, it))
    name = "words" if cover.words else "end" if cover.end else "begin"
    better = _mended(cover, name, colours)
    yield RULE.at(
        cover.spans[name].narrow(getattr(cover, name)),
        f"the words of the cover have a contrast of {_ratio(words, worst)} with"
        f" `{written(worst)}`, which it fades through, where {TEXT:g}:1 is needed",
        hint=f"`{written(better)}` is the nearest that will do"
        if better
        else "let both colours be dark, or both light",
    )


def _mended(cover: Cover, name: str, colours: Mapping[str, Colour]) -> Colour | None:
    """Give the nearest shade of one of a cover's colours with which all can be read."""
    fixed = {"begin": "cover-from", "end": "cover-to", "words": "on-cover"}
    here = {key: colours[it] for key, it in fixed.items()}

    def will_do(shade: Colour) -> bool:
        now = here | {name: shade}
        return enough(now["words"], fade(now["begin"], now["end"]))

    start = parse(getattr(cover, name))
    return nearest(start, will_do) if start else None


def _called(name: str, shades: Shades) -> str:
    """Call a colour as its author did, or as what it is."""
    return f"`{name}`" if getattr(shades, name) else _OURS[name]


_OURS = {
    "ink": "our text",
    "soft": "our smaller text",
    "accent": "our accent",
    "paper": "the page",
    "band": "the bands on it",
    "card": "the cards on it",
}
"""What is not the author's own."""


def _ratio(one: Colour, other: Colour) -> str:
    """Write a ratio, rounded down: what misses the mark never looks as if it met it."""
    return f"{int(contrast(one, other) * 100) / 100:g}:1"


RULE = Rule("SB321", "low-contrast", __doc__ or "", find=find)
