"""How long to wait before the next try."""

from __future__ import annotations

FIRST = 0.5
"""Seconds before the second try; each later one doubles them."""
LONGEST = 60.0
"""Seconds; where an LRS itself asks for more, it gets more."""


def pause(failures: int, asked: float | None, chance: float) -> float:
    """Give the seconds to wait after so many failures in a row, from 1.

    `asked` is what the LRS asked for, in seconds; it never gets less. `chance` is
    drawn from 0 up to 1: between half and all of the time, so that many senders do
    not come back at once.
    """
    usual = min(LONGEST, FIRST * 2.0 ** min(failures - 1, 16))
    return max(asked or 0.0, 0.0) + usual * (0.5 + chance / 2)


def asked_for(header: str, now: float) -> float | None:
    """Read a Retry-After: seconds or a date (RFC 9110, 10.2.3); None without one.

    `now` is in seconds since 1970.
    """
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    if not text:
        return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - rare

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, OverflowError):
        return None
