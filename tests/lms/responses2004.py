"""Responses and right responses of SCORM 2004, by type (RTE 4.2.9.1 and 4.2.9.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.lms.datamodel import one_of
from tests.lms.formats2004 import localized, real, short_identifier, up_to

if TYPE_CHECKING:
    from tests.lms.datamodel import Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """What is said of an interaction of one type."""

    response: Format
    pattern: Format
    patterns: int
    """How many patterns an LMS must keep."""


def listed(form: Format, limit: int, *, once: bool = False) -> Format:
    """Give the format of parts between `[,]`; each comes but `once` in a set."""

    def fault(value: str) -> str:
        parts = value.split("[,]")
        if len(parts) > limit:
            return f"{len(parts)} parts, {limit} at most"
        if once and len(set(parts)) < len(parts):
            return "names something twice"
        return next((wrong for part in parts if (wrong := form(part))), "")

    return fault


def pair(value: str) -> str:
    """Say what is wrong with a source and its target."""
    halves = value.split("[.]")
    if len(halves) != 2:
        return "not a pair"
    return next((wrong for half in halves if (wrong := short_identifier(half))), "")


def step(value: str) -> str:
    """Say what is wrong with a step and what was done: one of them may be empty."""
    halves = value.split("[.]")
    return "" if len(halves) == 2 and any(halves) else "not a step"


def number_range(value: str) -> str:
    """Say what is wrong with a range; a number alone is none, an end may be open."""
    ends = value.split("[:]")
    if len(ends) != 2:
        return "not a range"
    if wrong := next((wrong for end in ends if end and (wrong := real(end))), ""):
        return wrong
    turned = all(ends) and float(ends[0]) > float(ends[1])
    return "ends before it begins" if turned else ""


def _type(form: Format, patterns: int, pattern: Format | None = None) -> Type:
    return Type(response=form, pattern=pattern or form, patterns=patterns)


TYPES: Final = {
    "true-false": _type(one_of("true", "false"), 1),
    "choice": _type(listed(short_identifier, 36, once=True), 10),
    "fill-in": _type(listed(localized(250), 10), 5),
    "long-fill-in": _type(localized(4000), 5),
    "matching": _type(listed(pair, 36), 5),
    "performance": _type(listed(step, 250), 5),
    "sequencing": _type(listed(short_identifier, 36), 5),
    "likert": _type(short_identifier, 1),
    "numeric": _type(real, 1, number_range),
    "other": _type(up_to(4000), 1),
}
