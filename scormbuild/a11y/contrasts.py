"""The look of a course → the least contrast of what is read on it, by day and night."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.colour import contrast
from scormbuild.palette import GROUNDS, LARGE, STATES, TEXT, fade, palette
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.colour import Colour
    from scormbuild.model import Look

MODES = ("light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The contrast of one thing, in each mode on the ground where it is least."""

    what: str
    """In words."""
    light: float
    """By day, a ratio to 1, rounded down to hundredths."""
    dark: float
    """By night."""
    least: float
    """What WCAG asks of it."""
    criterion: str
    """`1.4.3` of text, `1.4.11` of what shows a control."""

    @property
    def enough(self) -> bool:
        """Whether it can be told from its grounds, by day and by night."""
        return min(self.light, self.dark) >= self.least


_COVER = ("cover-from", "cover-to", "cover-glow")
_PAIRS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], float], ...] = (
    ("text", ("ink",), (*GROUNDS, "accent-tint"), TEXT),
    ("smaller text", ("soft",), GROUNDS, TEXT),
    ("links and words in the accent", ("accent",), (*GROUNDS, "accent-tint"), TEXT),
    ("words on buttons", ("on-accent",), ("accent", "accent-strong"), TEXT),
    *(
        (f"what says “{said}”", (state,), (*GROUNDS, f"{state}-tint"), TEXT)
        for state, said in zip(STATES, ("right", "wrong", "partly right"), strict=True)
    ),
    ("words of the cover", ("on-cover", "on-cover-soft"), _COVER, TEXT),
    ("words on the button of the cover", ("on-start",), ("on-cover",), TEXT),
    ("edges of fields, rings", ("line-strong",), GROUNDS, LARGE),
    ("the ring around the focus", ("accent",), GROUNDS, LARGE),
)
"""What is meant, the colours it has, what they stand on, and the least contrast."""


def contrasts(look: Look) -> tuple[Contrast, ...]:
    """Measure all that a look colours; what the author gave and what follows from it.

    A cover is measured at each colour that it fades through.
    """
    light, dark = (palette(look, mode) for mode in MODES)
    return tuple(
        Contrast(
            what=what,
            light=_worst(light, fronts, grounds),
            dark=_worst(dark, fronts, grounds),
            least=least,
            criterion="1.4.3" if least == TEXT else "1.4.11",
        )
        for what, fronts, grounds, least in _PAIRS
    )


def _worst(
    colours: Mapping[str, Colour], fronts: tuple[str, ...], grounds: tuple[str, ...]
) -> float:
    behind = [colours[name] for name in grounds]
    if grounds is _COVER:
        behind += fade(colours["cover-from"], colours["cover-to"])
    found = min(contrast(colours[name], it) for name in fronts for it in behind)
    return int(found * 100) / 100
