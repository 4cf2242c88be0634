"""What SCORM 1.2 lets a package read and write, element by element (RTE 3.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

Format: TypeAlias = Callable[[str], str]
"""Takes a value and gives what is wrong with it, or an empty string."""

STATUSES: Final = ("passed", "completed", "failed", "incomplete", "browsed")
INTERACTION_TYPES: Final = (
    "true-false",
    "choice",
    "fill-in",
    "matching",
    "performance",
    "sequencing",
    "likert",
    "numeric",
)

_CHARACTER = "[0-9a-z]"
_SET = rf"{_CHARACTER}(?:,{_CHARACTER})*"
_PAIRS = rf"{_CHARACTER}\.{_CHARACTER}(?:,{_CHARACTER}\.{_CHARACTER})*"
_DECIMAL = r"-?\d{1,3}(?:\.\d{1,2})?"
RESPONSES: Final = {
    "true-false": "[tf01]",
    "choice": rf"{_SET}|\{{{_SET}\}}",
    "fill-in": r"[\x20-\x7e]{0,255}",
    "numeric": _DECIMAL,
    "likert": f"{_CHARACTER}?",
    "matching": rf"{_PAIRS}|\{{{_PAIRS}\}}",
    "performance": r"[\x20-\x7e]{0,255}",
    "sequencing": _SET,
}
"""What `student_response` and patterns look like, by type (RTE 3.4.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element of the data model."""

    format: Format
    reads: bool = True
    writes: bool = True
    mandatory: bool = False
    """Whether every LMS must have it; the others may answer 401."""


def string(limit: int) -> Format:
    """Give the format of a text of at most so many characters of ASCII."""

    def fault(value: str) -> str:
        if len(value) > limit:
            return f"{len(value)} characters, {limit} at most"
        if not value.isascii() or not value.isprintable():
            return "characters outside printable ASCII"
        return ""

    return fault


def matching(pattern: str, name: str) -> Format:
    """Give the format of what a regular expression matches from end to end."""
    compiled = re.compile(pattern)
    return lambda value: "" if compiled.fullmatch(value) else f"not a {name}"


def one_of(*words: str) -> Format:
    """Give the format of a vocabulary."""
    return lambda value: "" if value in words else f"not one of {', '.join(words)}"


def score(value: str) -> str:
    """Say what is wrong with a score: a decimal from 0 to 100, or nothing at all."""
    if value == "":
        return ""
    if not re.fullmatch(_DECIMAL, value):
        return "not a CMIDecimal"
    return "" if 0 <= float(value) <= 100 else "outside 0-100"


def result(value: str) -> str:
    """Say what is wrong with the result of an interaction."""
    if re.fullmatch(_DECIMAL, value):
        return ""
    return one_of("correct", "wrong", "unanticipated", "neutral")(value)


def unwritable(_value: str) -> str:
    """Find nothing: nobody writes such an element."""
    return ""


_IDENTIFIER = matching(r"[\x21-\x7e]{1,255}", "CMIIdentifier")
_OWN_IDENTIFIER = matching(r"[A-Za-z0-9_.-]{1,255}", "identifier every LMS takes")
_TIMESPAN = matching(r"\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?", "CMITimespan")
_TIME = matching(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?", "CMITime")
_NUMBER = matching(_DECIMAL, "CMIDecimal")

_READ_ONLY = Element(format=unwritable, writes=False)
_GIVEN = Element(format=unwritable, writes=False, mandatory=True)
_RESPONSE = Element(format=string(4096), reads=False)


def _kept(form: Format) -> Element:
    return Element(format=form, mandatory=True)


def _told(form: Format, *, mandatory: bool = False) -> Element:
    return Element(format=form, reads=False, mandatory=mandatory)


ELEMENTS: Final = {
    "cmi.core._children": _GIVEN,
    "cmi.core.student_id": _GIVEN,
    "cmi.core.student_name": _GIVEN,
    "cmi.core.lesson_location": _kept(string(255)),
    "cmi.core.credit": _GIVEN,
    "cmi.core.lesson_status": _kept(one_of(*STATUSES)),
    "cmi.core.entry": _GIVEN,
    "cmi.core.score._children": _GIVEN,
    "cmi.core.score.raw": _kept(score),
    "cmi.core.score.min": Element(format=score),
    "cmi.core.score.max": Element(format=score),
    "cmi.core.total_time": _GIVEN,
    "cmi.core.lesson_mode": _READ_ONLY,
    "cmi.core.exit": _told(one_of("time-out", "suspend", "logout", ""), mandatory=True),
    "cmi.core.session_time": _told(_TIMESPAN, mandatory=True),
    "cmi.suspend_data": _kept(string(4096)),
    "cmi.launch_data": _GIVEN,
    "cmi.student_preference.language": _GIVEN,
    "cmi.comments": Element(format=string(4096)),
    "cmi.comments_from_lms": _READ_ONLY,
    "cmi.student_data._children": _READ_ONLY,
    "cmi.student_data.mastery_score": _READ_ONLY,
    "cmi.student_data.max_time_allowed": _READ_ONLY,
    "cmi.student_data.time_limit_action": _READ_ONLY,
    "cmi.objectives._children": _READ_ONLY,
    "cmi.objectives._count": _READ_ONLY,
    "cmi.objectives.n.id": Element(format=_OWN_IDENTIFIER),
    "cmi.objectives.n.status": Element(format=one_of(*STATUSES, "not attempted")),
    "cmi.objectives.n.score.raw": Element(format=score),
    "cmi.objectives.n.score.min": Element(format=score),
    "cmi.objectives.n.score.max": Element(format=score),
    "cmi.interactions._children": _READ_ONLY,
    "cmi.interactions._count": _READ_ONLY,
    "cmi.interactions.n.id": _told(_OWN_IDENTIFIER),
    "cmi.interactions.n.objectives.n.id": _told(_IDENTIFIER),
    "cmi.interactions.n.time": _told(_TIME),
    "cmi.interactions.n.type": _told(one_of(*INTERACTION_TYPES)),
    "cmi.interactions.n.correct_responses.n.pattern": _RESPONSE,
    "cmi.interactions.n.weighting": _told(_NUMBER),
    "cmi.interactions.n.student_response": _RESPONSE,
    "cmi.interactions.n.result": _told(result),
    "cmi.interactions.n.latency": _told(_TIMESPAN),
}
"""Every element we may touch; the format of responses also hangs on the type."""


def element(name: str) -> Element | None:
    """Find an element by its name, whatever its indexes."""
    return ELEMENTS.get(re.sub(r"\.\d+(?=\.)", ".n", name))
