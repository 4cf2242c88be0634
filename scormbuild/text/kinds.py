"""Kinds of values in settings that a plain type does not tell apart."""

from __future__ import annotations

from contextlib import suppress
from typing import NewType

Positive = NewType("Positive", float)
"""A number that is not zero, such as a weight."""

Counted = NewType("Counted", int)
"""A whole number that is not zero, such as tries."""

Truth = NewType("Truth", bool)
"""What is true or false to learners, not a setting that is on or off."""

Day = NewType("Day", str)
"""A day such as `2027-05-31` (ISO 8601-1:2019, 5.2.2.1)."""

FORM = "a day such as `2027-05-31`"
"""How one is written, in words for authors."""


def is_day(text: str) -> bool:
    """Say whether the calendar has such a day, written with its dashes.

    >>> is_day("2028-02-29"), is_day("2027-02-29"), is_day("20270531")
    (True, False, False)
    """
    from datetime import date  # noqa: PLC0415 - few courses name a day

    with suppress(ValueError):
        return date.fromisoformat(text).isoformat() == text
    return False
