"""Judges the interactions a package reported to a SCORM 1.2 LMS (RTE 3.4.4)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.lms.calllog import Finding, Log
from tests.lms.datamodel import RESPONSES

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = re.compile(r"cmi\.interactions\.(\d+)\.(.+)")
PATTERN = re.compile(r"correct_responses\.(\d+)\.pattern")


@dataclass(slots=True)
class Told:
    """What this launch has said so far of one interaction."""

    id: str = ""
    type: str = ""
    patterns: set[int] = field(default_factory=set)


def interactions(log: Log) -> Iterator[Finding]:
    """Find holes between numbers, and what is told too early or differently."""
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


def _responses(call: int, told: Told, part: str, value: str) -> Iterator[Finding]:
    pattern = PATTERN.fullmatch(part)
    if part == "type":
        told.type = value
    elif part == "student_response" or pattern:
        if not told.type:
            yield Finding(call=call, rule="type-not-first", detail=part)
        elif not re.fullmatch(RESPONSES.get(told.type, ".*"), value):
            detail = f"{told.type}: {value!r}"
            yield Finding(call=call, rule="response-format", detail=detail)
        elif repeats(value):
            yield Finding(call=call, rule="response-repeats", detail=value)
    if pattern:
        if int(pattern[1]) > len(told.patterns):
            yield Finding(call=call, rule="pattern-gap", detail=part)
        told.patterns.add(int(pattern[1]))


def repeats(value: str) -> bool:
    """Tell whether a comma-separated response names something twice."""
    parts = value.strip("{}").split(",")
    return len(parts) != len(set(parts)) and all(len(part) == 1 for part in parts)
