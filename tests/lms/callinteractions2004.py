"""Judges the interactions a package reported to a SCORM 2004 LMS (RTE 4.2.9)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.lms.calllog import Finding
from tests.lms.responses2004 import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.lms.calllog2004 import Log

NAME: Final = re.compile(r"cmi\.interactions\.(\d+)\.(.+)")
COUNTED: Final = re.compile(r"(objectives|correct_responses)\.(\d+)\.(?:id|pattern)")
SHORT: Final = {"objectives": "objective", "correct_responses": "pattern"}


@dataclass(slots=True)
class Told:
    """What this launch has said so far of one interaction."""

    id: str = ""
    type: str = ""
    objective: dict[int, str] = field(default_factory=dict)
    pattern: dict[int, str] = field(default_factory=dict)


def interactions(log: Log) -> Iterator[Finding]:
    """Find holes between numbers, and what is told too early, twice or differently."""
    told: defaultdict[int, Told] = defaultdict(Told)
    count = log.interactions
    for call, name, value in log.writes():
        match = NAME.fullmatch(name)
        if match is None:
            continue
        number, part = int(match[1]), match[2]
        if number > count:
            yield Finding(call=call, rule="interaction-gap", detail=name)
        if number >= log.interactions and not told[number].id and part != "id":
            yield Finding(call=call, rule="id-not-first", detail=name)
        count = max(count, number + 1)
        yield from _ids(call, told, number, part, value)
        yield from _counted(call, told[number], part, value)
        yield from _responses(call, told[number], part, value)


def _ids(
    call: int, told: dict[int, Told], number: int, part: str, value: str
) -> Iterator[Finding]:
    if part != "id":
        return
    if told[number].id not in {"", value}:
        yield Finding(call=call, rule="id-changed", detail=value)
    elif any(one.id == value for at, one in told.items() if at != number):
        yield Finding(call=call, rule="id-twice", detail=value)
    told[number].id = value


def _counted(call: int, told: Told, part: str, value: str) -> Iterator[Finding]:
    """Find objectives and patterns behind a hole, and those that come twice."""
    match = COUNTED.fullmatch(part)
    if match is None:
        return
    name, number = SHORT[match[1]], int(match[2])
    known = told.objective if name == "objective" else told.pattern
    limit = TYPES[told.type].patterns if told.type in TYPES else number + 1
    if number > len(known):
        yield Finding(call=call, rule=f"{name}-gap", detail=part)
    elif value in [other for at, other in known.items() if at != number]:
        yield Finding(call=call, rule=f"{name}-twice", detail=value)
    elif name == "pattern" and number >= limit:
        yield Finding(call=call, rule="too-many-patterns", detail=part)
    known[number] = value


def _responses(call: int, told: Told, part: str, value: str) -> Iterator[Finding]:
    if part == "type":
        told.type = value
        return
    pattern = part.startswith("correct_responses.")
    if part != "learner_response" and not pattern:
        return
    if not told.type:
        yield Finding(call=call, rule="type-not-first", detail=part)
    elif told.type in TYPES:
        kind = TYPES[told.type]
        fault = kind.pattern(value) if pattern else kind.response(value)
        if fault:
            rule = "pattern-format" if pattern else "response-format"
            detail = f"{told.type} {value!r}: {fault}"
            yield Finding(call=call, rule=rule, detail=detail)
