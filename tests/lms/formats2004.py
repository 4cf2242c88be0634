"""How values are written in SCORM 2004 (RTE 4.1.1), as narrowly as any LMS reads them.

Each function takes a value and gives what is wrong with it, or an empty string.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from tests.lms.datamodel import matching

if TYPE_CHECKING:
    from tests.lms.datamodel import Format

_REAL: Final = re.compile(r"-?\d{1,10}(?:\.\d{1,7})?")
_TIMESPAN: Final = re.compile(
    r"P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?"
    r"(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?"
)
_TIMESTAMP: Final = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d"
    r"(?:\.\d{1,2}(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?)?)?)?)?)?)?"
)
_BROKEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LANGUAGE: Final = re.compile(r"\{lang=[A-Za-z]{2,3}(?:-[A-Za-z0-9-]{2,8})?\}")

identifier: Final = matching(r"[A-Za-z0-9_.-]{1,255}", "identifier every LMS takes")
short_identifier: Final = matching(r"[A-Za-z0-9_.]{1,250}", "id every LMS takes")


def real(value: str) -> str:
    """Say what is wrong with a number: ten digits, seven behind the dot."""
    return "" if _REAL.fullmatch(value) else "not a real(10,7)"


def within(least: float, most: float) -> Format:
    """Give the format of a real in a range, ends included."""

    def fault(value: str) -> str:
        if wrong := real(value):
            return wrong
        return "" if least <= float(value) <= most else f"outside {least}-{most}"

    return fault


def up_to(limit: int) -> Format:
    """Give the format of a text of one to so many characters: none is told of none."""

    def fault(value: str) -> str:
        if not value:
            return "empty"
        return "" if len(value) <= limit else f"{len(value)} characters, not {limit}"

    return fault


def timespan(value: str) -> str:
    """Say what is wrong with a timeinterval(second,10,2)."""
    return "" if _TIMESPAN.fullmatch(value) else "not a timeinterval(second,10,2)"


def timestamp(value: str) -> str:
    """Say what is wrong with a time(second,10,0): a zone needs a fraction before it."""
    match = _TIMESTAMP.fullmatch(value)
    if match is None:
        return "not a time(second,10,0)"
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        return str(error)
    return ""


def localized(limit: int) -> Format:
    """Give the format of a text in one line, with or without its language before it."""

    def fault(value: str) -> str:
        prefix = _LANGUAGE.match(value)
        said = value[prefix.end() :] if prefix else value
        if said.startswith("{"):
            return "begins with a brace"
        if not said.strip():
            return "empty"
        if _BROKEN.search(said):
            return "a control character, a line's end or half a character"
        return "" if len(said) <= limit else f"{len(said)} characters, {limit} at most"

    return fault
