"""A response as bits; the grammar is in docs/state.md.

`player/state/responses.js` does the same.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scormbuild.state.digits import fixed, number, read_set, read_typed, steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.state.digits import Reader
    from scormbuild.state.record import Response

SIZE = 3
"""Bits in groups of a length, and in form `b` of all numbers in a response."""
FIRST = 4
"""So many choices stand alone, in two bits."""
LATER = (2, 4)
"""Bits in the steps of a choice that is none of these."""
SET, LIST, PAIRS, TYPED = range(4)
"""What stands behind the two ones of what is not a single choice."""
HIGHEST = 63
"""A set is written where no number is higher."""
FORMS = 4
"""Of a response in the forms `a` and `b`, of which the last was never used."""
DECIMALS = "0123456789-."
UNITS = (8, 16, 4)
"""Bits of a byte of UTF-8, of a unit of UTF-16, of a character of a decimal."""

_HALVES = re.compile("[\ud800-\udfff]")


def response_bits(response: Response) -> str:
    """Give a response as bits: of all ways to write it the shortest, the first."""
    if isinstance(response, str):
        return _typed(_HALVES.sub("\ufffd", response))
    if not response:
        return _form(TYPED) + fixed(len(UNITS), 2)
    if len(response) == 1:
        (one,) = response
        return "0" + fixed(one, 2) if one < FIRST else "10" + steps(one - FIRST, LATER)
    ways = [_form(LIST) + number(len(response), SIZE) + _numbers(response)]
    rows, partners = response[::2], response[1::2]
    if _is_set(response):
        ways.insert(0, _form(SET) + _set(response))
    if _is_set(rows) and len(rows) == len(partners):
        ways.append(_form(PAIRS) + _set(rows) + _numbers(partners))
    return min(ways, key=len)


def _typed(text: str) -> str:
    """Write text that has no halves of characters."""
    wide = text.encode("utf-16-be")
    units = [
        list(text.encode()),
        [high << 8 | low for high, low in zip(wide[::2], wide[1::2], strict=True)],
    ]
    if set(text) <= set(DECIMALS):
        units.append([DECIMALS.index(one) for one in text])
    ways = (
        _form(TYPED)
        + fixed(way, 2)
        + number(len(values), SIZE)
        + "".join(fixed(value, UNITS[way]) for value in values)
        for way, values in enumerate(units)
    )
    return min(ways, key=len)


def _form(which: int) -> str:
    return "11" + fixed(which, 2)


def _is_set(numbers: Sequence[int]) -> bool:
    """Say whether numbers may stand as a set."""
    ascending = all(one < other for one, other in pairwise(numbers))
    return ascending and max(numbers, default=HIGHEST + 1) <= HIGHEST


def _set(members: Sequence[int]) -> str:
    """Give the highest, and a bit for each lower number."""
    most = max(members)
    return number(most, SIZE) + "".join(str(int(it in members)) for it in range(most))


def _numbers(listed: Sequence[int]) -> str:
    """Give all in as many bits as the highest takes."""
    width = len(f"{max(listed, default=0):b}")
    return number(width - 1, 2) + "".join(fixed(one, width) for one in listed)


def read_response(reader: Reader) -> Response:
    """Read a response; raises ValueError for what is none, as all here."""
    if reader.earlier:
        return _read_earlier(reader)
    if not reader.bits(1):
        return (reader.bits(2),)
    if not reader.bits(1):
        return (reader.steps(LATER) + FIRST,)
    which = reader.bits(2)
    return _read_typed(reader) if which == TYPED else _read_several(reader, which)


def _read_several(reader: Reader, which: int) -> tuple[int, ...]:
    if which == LIST:
        return _read_numbers(reader, reader.number(SIZE))
    most = reader.number(SIZE)
    rows = (*(it for it in range(most) if reader.bits(1)), most)
    if which == SET:
        return rows
    partners = _read_numbers(reader, len(rows))
    return tuple(it for pair in zip(rows, partners, strict=True) for it in pair)


def _read_numbers(reader: Reader, count: int) -> tuple[int, ...]:
    width = reader.number(2) + 1
    return tuple(reader.bits(width) for _ in range(count))


def _read_typed(reader: Reader) -> Response:
    way = reader.bits(2)
    if way >= len(UNITS):
        return ()
    units = [reader.bits(UNITS[way]) for _ in range(reader.number(SIZE))]
    if way == UNITS.index(8):
        return bytes(units).decode(errors="replace")
    if way == UNITS.index(4):
        return "".join(DECIMALS[one : one + 1] for one in units)
    wide = b"".join(one.to_bytes(2) for one in units)
    return wide.decode("utf-16-be", "surrogatepass")


def _read_earlier(reader: Reader) -> Response:
    """Read a response of form `a` or `b`; there an even head is twice a choice."""
    said = reader.number(SIZE)
    if reader.form == "b":
        said, several = divmod(said, 2)
        if not several:
            return (said,)
    length, form = divmod(said, FORMS)
    match form:
        case 0:
            return tuple(reader.number(SIZE) for _ in range(length))
        case 1:
            return read_set(reader.digits(length))
        case 2:
            return read_typed(reader.digits(length))
        case _:
            raise ValueError(form)
