"""Bits as digits that every LMS leaves alone: numbers, sets and text.

`player/state/digits.js` does the same.
A digit is worth 0 to 63: six bits, highest first. A number is groups of so many bits,
lowest group first, each behind a bit that says whether another one follows; in groups
of five it takes whole digits. In steps, a number has so many bits behind as many ones
as it has left steps behind, and a zero. A set of numbers is a bit each, six a digit,
lowest first. Text is its UTF-8 bytes, the last digit filled up with zeros.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
BITS = 6
"""Bits in a digit."""
GROUP = 5
"""Bits in a group of a number, unless said otherwise."""
LONGEST = 30
"""Bits of the longest number: safe in a browser's whole numbers."""

_WORTH = {digit: worth for worth, digit in enumerate(DIGITS)}


def fixed(value: int, size: int) -> str:
    """Give a number as so many bits, highest first."""
    return f"{value + (1 << size):b}"[1:]


def number(value: int, size: int = GROUP) -> str:
    """Give a whole number, 0 to 2^30-1, as bits in groups of so many."""
    rest, low = divmod(value, 1 << size)
    if rest:
        return "1" + fixed(low, size) + number(rest, size)
    return "0" + fixed(low, size)


def steps(value: int, sizes: Sequence[int]) -> str:
    """Give a whole number in steps.

    The first numbers take as many bits as the first size says, behind a zero; those
    that follow stand behind a one and a zero, and so on; behind the last is a number.
    """
    if not sizes:
        return number(value)
    first, *others = sizes
    if value < 1 << first:
        return "0" + fixed(value, first)
    return "1" + steps(value - (1 << first), others)


def packed(bits: str) -> str:
    """Write bits as digits, the last one filled up with zeros."""
    return "".join(
        DIGITS[int(bits[place : place + BITS].ljust(BITS, "0"), 2)]
        for place in range(0, len(bits), BITS)
    )


def unpacked(digits: str) -> str:
    """Give digits as bits; raises ValueError for what is no digit."""
    return "".join(fixed(worth(digit), BITS) for digit in digits)


def write_number(value: int) -> str:
    """Write a whole number, 0 to 2^30-1."""
    return packed(number(value))


def write_set(members: Collection[int]) -> str:
    """Write a set of numbers; nothing for an empty one."""
    values = [0] * (max(members, default=-BITS) // BITS + 1)
    for member in members:
        values[member // BITS] |= 1 << member % BITS
    return "".join(DIGITS[value] for value in values)


def write_typed(text: str) -> str:
    """Write text; the last digit is filled up with zeros."""
    return packed("".join(fixed(byte, 8) for byte in text.encode()))


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
    """Takes bits off the front of digits; raises ValueError at what is none."""

    def __init__(self, digits: str, form: str = "c") -> None:
        """Begin at the front.

        In form `a` all groups have five bits, and before `c` all that stands in steps
        or in so many bits is a number.
        """
        self.form = form
        self.earlier = form < "c"
        self._bits = unpacked(digits)
        self._place = 0

    @property
    def done(self) -> bool:
        """Whether all has been taken but what fills the last digit."""
        return len(self._bits) - self._place < BITS

    def number(self, size: int = GROUP) -> int:
        """Take a number in groups of so many bits."""
        value, bits = 0, GROUP if self.form == "a" else size
        for shift in range(0, LONGEST, bits):
            more = self._take(1)
            value += int(self._take(bits), 2) << shift
            if more == "0":
                return value
        raise ValueError(self._bits)

    def steps(self, sizes: Sequence[int]) -> int:
        """Take a number in steps."""
        value = 0
        for size in () if self.earlier else sizes:
            if self._take(1) == "0":
                return value + int("0" + self._take(size), 2)
            value += 1 << size
        return value + self.number()

    def bits(self, length: int) -> int:
        """Take a number of so many bits."""
        return self.number() if self.earlier else int("0" + self._take(length), 2)

    def digits(self, length: int) -> str:
        """Take so many digits."""
        return packed(self._take(BITS * length))

    def _take(self, length: int) -> str:
        end = self._place + length
        if end > len(self._bits):
            raise ValueError(self._bits)
        taken = self._bits[self._place : end]
        self._place = end
        return taken
