"""Tokens of a look → CSS custom properties, over those of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.colour import written
from scormbuild.model import Look
from scormbuild.palette import DEFAULT, palette

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model import Font
    from scormbuild.render.theme import Texts

FIRST = "theme.css"
"""The sheet whose values these replace; sheets behind it still have the last word."""

SANS = "var(--sb-font-sans)"
SERIF = "var(--sb-font-serif)"
PIXELS = 16
"""CSS pixels of one `rem`, unless a reader has chosen otherwise."""
MEASURE = 42 / 18
"""Width of a column of text in `rem`, for each pixel of its size."""
ROUND = 10
"""Radius in pixels from which buttons are round at their ends."""
FORMATS = {"woff2": "woff2", "woff": "woff"}


def with_look(sheets: Texts, look: Look) -> Texts:
    """Put a sheet of the look's own behind the theme's; none where it says nothing."""
    text = look_css(look)
    if not text:
        return sheets
    own = ("theme.yaml", text)
    at = next((n for n, (name, _) in enumerate(sheets, 1) if name == FIRST), 0)
    return (*sheets[:at], own, *sheets[at:])


def look_css(look: Look) -> str:
    """Write a look as CSS; empty where it is ours."""
    lines = [*_faces(look.fonts)]
    light = [*_colours(look, "light"), *_measures(look)]
    dark = [*_colours(look, "dark")]
    if light:
        lines.append(":root {\n" + "".join(f"  {it}\n" for it in light) + "}")
    if dark:
        inner = "".join(f"    {it}\n" for it in dark)
        lines.append(
            f"@media (prefers-color-scheme: dark) {{\n  :root {{\n{inner}  }}\n}}"
        )
    return "".join(f"{line}\n" for line in lines)


def _colours(look: Look, mode: str) -> Iterator[str]:
    """Give the colours of a mode that are not ours, or not ours by day."""
    ours = DEFAULT[mode]
    for name, colour in palette(look, mode).items():
        if written(colour) != ours[name]:
            yield f"--sb-{name}: {written(colour)};"


def _measures(look: Look) -> Iterator[str]:
    plain = Look()
    if look.font:
        yield f"--sb-font: {_family(look.font)};"
    if look.headings:
        yield f"--sb-font-titles: {_family(look.headings)};"
    if look.size != plain.size:
        yield f"--sb-text: {look.size / PIXELS:g}rem;"
        yield f"--sb-measure: {look.size * MEASURE:.4g}rem;"
        yield f"--sb-text-small: {max(look.size * 5 / 6, 14) / PIXELS:.4g}rem;"
    if look.radius != plain.radius:
        yield f"--sb-radius: {look.radius / PIXELS:g}rem;"
        yield f"--sb-radius-large: {look.radius * 5 / 3 / PIXELS:.4g}rem;"
        if look.radius < ROUND:
            yield f"--sb-radius-button: {look.radius / PIXELS:g}rem;"


def _family(name: str) -> str:
    return {"sans": SANS, "serif": SERIF}.get(name) or f"'{name}', {SANS}"


def _faces(fonts: tuple[Font, ...]) -> Iterator[str]:
    """Declare the brand's fonts; text shows in the system's until they are there."""
    for font in fonts:
        kind = FORMATS.get(font.file.rpartition(".")[2].lower(), "")
        style = "italic" if font.italic else "normal"
        yield (
            "@font-face {\n"
            f"  font-family: '{font.name}';\n"
            f"  src: url('{font.file}') format('{kind}');\n"
            f"  font-weight: {font.weight};\n"
            f"  font-style: {style};\n"
            "  font-display: swap;\n}"
        )
