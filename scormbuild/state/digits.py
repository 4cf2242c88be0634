"""Numbers, sets and text as digits that every LMS leaves alone.

`player/state/digits.js` does the same.
A digit is worth 0 to 63. A number is little-endian groups of five bits, one a digit;
32 is added to every digit but the last. A set of numbers is a bit each, six a digit,
lowest first. Text is its UTF-8 bytes, six bits a digit, highest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
BITS = 6
"""Bits in a digit."""
MORE = 32
"""Added to a digit of a number that another one follows."""
LONGEST = 6
"""Digits of the longest number: 30 bits, safe in a browser's whole numbers."""

_WORTH = {digit: worth for worth, digit in enumerate(DIGITS)}


def write_number(value: int) -> str:
    """Write a whole number, 0 to 2^30-1."""
    rest, low = divmod(value, MORE)
    return DIGITS[low + MORE] + write_number(rest) if rest else DIGITS[low]


def write_fixed(value: int, size: int) -> str:
    """Write a number in so many digits of six bits each, highest first."""
    return "".join(
        DIGITS[value >> place * BITS & 63] for place in reversed(range(size))
    )


def write_set(members: Collection[int]) -> str:
    """Write a set of numbers; nothing for an empty one."""
    values = [0] * (max(members, default=-BITS) // BITS + 1)
    for member in members:
        values[member // BITS] |= 1 << member % BITS
    return "".join(DIGITS[value] for value in values)


def write_typed(text: str) -> str:
    """Write text; the last digit is filled up with zeros."""
    data = text.encode()
    size = -(-8 * len(data) // BITS)
    return write_fixed(int.from_bytes(data) << size * BITS - 8 * len(data), size)


def read_set(digits: str) -> tuple[int, ...]:
    """Read a set, ascending; raises ValueError for what is no digit."""
    return tuple(
        place * BITS + bit
        for place, digit in enumerate(digits)
        for bit in range(BITS)
        if worth(digit) >> bit & 1
    )


def read_typed(digits: str) -> str:
    """Read text; bytes that are no UTF-8 become U+FFFD, as in browsers."""
    value = 0
    for digit in digits:
        value = value << BITS | worth(digit)
    spare = len(digits) * BITS % 8
    data = (value >> spare).to_bytes(len(digits) * BITS // 8)
    return data.decode(errors="replace")


def worth(digit: str) -> int:
    """Give the worth of a digit; raises ValueError for what is none."""
    if digit not in _WORTH:
        raise ValueError(digit)
    return _WORTH[digit]


class Reader:
    """Takes numbers off the front of digits; raises ValueError at what is none."""

    def __init__(self, digits: str) -> None:
        """Begin at the front."""
        self._digits = digits
        self._place = 0

    @property
    def done(self) -> bool:
        """Whether all has been taken."""
        return self._place >= len(self._digits)

    def number(self) -> int:
        """Take a number."""
        value = 0
        for group in range(LONGEST):
            found = worth(self.digits(1))
            value += found % MORE << 5 * group
            if found < MORE:
                return value
        raise ValueError(self._digits)

    def digits(self, length: int) -> str:
        """Take so many digits."""
        end = self._place + length
        if end > len(self._digits):
            raise ValueError(self._digits)
        taken = self._digits[self._place : end]
        self._place = end
        return taken
