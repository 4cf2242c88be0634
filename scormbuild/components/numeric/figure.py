"""What an author writes for a number → the least and the most that will do."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = r"[+\-\u2212]?\d+(?:\.\d+)?"
_VALUE = re.compile(
    rf"(?P<value>{_NUMBER})\s*(?:(?:\+-|\+/-|±)\s*(?P<give>\d+(?:\.\d+)?)\s*(?P<of>%?))?"
)
_RANGE = re.compile(rf"(?P<least>{_NUMBER})\s*(?:\.\.\.?|…)\s*(?P<most>{_NUMBER})")
_FORMS = "write `51`, `51 +- 1`, `51 +- 2%` or `50..52`"

LARGEST = Decimal(10) ** 9
DECIMALS = 7
"""Digits that an LMS keeps (SCORM 2004 RTE 4.1.1.6: real(10,7))."""


class FigureError(ValueError):
    """What cannot be read as a number, and what to do about it."""

    def __init__(self, fact: str, hint: str = _FORMS) -> None:
        """Take the fact and the remedy, as a diagnostic has them."""
        super().__init__(fact)
        self.fact = fact
        self.hint = hint


def figure(words: str, unit: str) -> tuple[str, str]:
    """Give the least and the most that a text allows, as decimals.

    `51`, `51 +- 1`, `51 +- 2%` (of 51), `50..52`; the unit may stand behind. Raises
    FigureError.
    """
    text = words.removesuffix(unit).rstrip() if unit and unit != "%" else words
    if found := _RANGE.fullmatch(
        text.removesuffix("%").rstrip() if unit == "%" else text
    ):
        least, most = _decimal(found["least"]), _decimal(found["most"])
    elif found := _VALUE.fullmatch(text) or _percent(text, unit):
        value = _decimal(found["value"])
        give = Decimal(found["give"] or 0)
        if found["of"] and unit == "%":
            raise FigureError(
                f"`{words}` can be read in two ways, since the unit is % too",
                "write the tolerance without `%`, or a range such as `50..52`",
            )
        give = abs(value) * give / 100 if found["of"] else give
        least, most = value - give, value + give
    else:
        raise _unread(words, text, unit)
    if least > most:
        raise FigureError(f"`{words}` ends before it begins", "write the least first")
    if max(abs(least), abs(most)) >= LARGEST:
        raise FigureError(
            f"`{words}` has more than nine digits", "ask in a larger unit"
        )
    return _written(least), _written(most)


def _percent(text: str, unit: str) -> re.Match[str] | None:
    """Read `51%` where percent is the unit."""
    return _VALUE.fullmatch(text.removesuffix("%").rstrip()) if unit == "%" else None


def _unread(words: str, text: str, unit: str) -> FigureError:
    if re.fullmatch(r"[+\-]?\d+,\d+", text):
        return FigureError(
            f"`{words}` has a comma", "write a point: `0.5`; learners may write either"
        )
    behind = re.match(rf"{_NUMBER}\s*(?P<unit>\D+)$", text)
    if behind and behind["unit"].strip():
        other = behind["unit"].strip()
        said = f"is in `{other}`, and the unit is `{unit}`" if unit else "names a unit"
        return FigureError(
            f"`{words}` {said}",
            f"write the number alone, and `unit={other}` on the fence line"
            if not unit
            else "write the number alone, in that unit",
        )
    return FigureError(f"`{words}` is no number")


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("\u2212", "-"))


def _written(number: Decimal) -> str:
    """Write a number without exponent and without needless zeros."""
    rounded = round(number, DECIMALS).normalize() + 0
    return f"{rounded:f}"
