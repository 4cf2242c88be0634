"""Colours as CSS writes them, the contrast of two, and the nearest that has enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each."""

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)

_HEX = re.compile(r"#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_STEPS = 255
"""Between a colour and black or white: no two of them look the same."""


def parse(text: str) -> Colour | None:
    """Read `#rgb` or `#rrggbb`; None where a text is neither.

    >>> parse("#0af")
    (0, 170, 255)
    """
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = (
        found[1] if len(found[1]) > len("rgb") else "".join(c * 2 for c in found[1])
    )
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


def written(colour: Colour) -> str:
    """Write a colour as `#rrggbb`."""
    return "#" + "".join(f"{part:02x}" for part in colour)


def luminance(colour: Colour) -> float:
    """Give the relative luminance, 0 (black) to 1 (white): WCAG 2.2, glossary."""
    red, green, blue = (_LINEAR[part] for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Undo sRGB's curve; the bend is at 0.04045 (IEC 61966-2-1)."""
    bend = 0.04045
    return part / 12.92 if part <= bend else ((part + 0.055) / 1.055) ** 2.4


_LINEAR = tuple(_linear(part / 255) for part in range(256))


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio of two colours, 1 to 21: WCAG 2.2, glossary."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Give a colour between two; a `share` of 0 is `one`, of 1 `other`."""
    red, green, blue = (
        round(here + (there - here) * share)
        for here, there in zip(one, other, strict=True)
    )
    return red, green, blue


def nearest(colour: Colour, will_do: Callable[[Colour], bool]) -> Colour | None:
    """Give the nearest darker or lighter shade of a colour that will do, if any."""
    for step in range(_STEPS + 1):
        for end in (BLACK, WHITE):
            shade = mix(colour, end, step / _STEPS)
            if will_do(shade):
                return shade
    return None
