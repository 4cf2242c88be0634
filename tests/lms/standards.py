"""How each standard calls what the tests speak of, and who judges its calls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from tests.lms import calllog, calllog2004, judge, judge2004
from tests.lms.calllog import Call, Finding
from tests.lms.record import Record

INTERACTION: Final = re.compile(r"cmi\.interactions\.(\d+)\.id")
NOTHING: Final = ("", "not attempted", "unknown")
"""Statuses that an LMS has of itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was heard of one launch."""

    calls: Sequence[Call]
    held: Record
    """What the LMS held at launch."""
    mode: str
    ended: bool
    torn: bool
    commits: int
    """How many commits a minute are too many less one."""


Judge: TypeAlias = Callable[[Heard], list[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The words of a standard."""

    ends: str
    """The function that ends a session."""
    sets: str
    """The function that sets a value."""
    status: str
    success: str
    """No element where there is none of its own."""
    score: str
    progress: str
    location: str
    library: str
    """scorm-again's file of it."""
    judge: Judge

    def record(self, values: Mapping[str, str]) -> Record:
        """Give what an LMS holds by its values, element by element."""
        matches = {INTERACTION.fullmatch(name): name for name in values}
        status = values.get(self.status, "")
        success = values.get(self.success, "")
        return Record(
            status="" if status in NOTHING else status,
            success="" if success in NOTHING else success,
            score=_number(values.get(self.score, "")),
            progress=_number(values.get(self.progress, "")),
            state=values.get("cmi.suspend_data", ""),
            location=values.get(self.location, ""),
            interactions={
                int(match[1]): values[name] for match, name in matches.items() if match
            },
        )

    def said(self, calls: Sequence[Call]) -> dict[str, str]:
        """Give the last value that a package gave to each element."""
        return {
            str(call.arguments[0]): str(call.arguments[1])
            for call in calls
            if call.function == self.sets
        }


def flat(tree: Any, name: str = "cmi") -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Give the elements of a tree of JSON, which may be of any shape."""
    match tree:
        case dict():
            parts = list(tree.items())
        case list():
            parts = list(enumerate(tree))
        case _:
            yield name, "" if tree is None else str(tree)
            return
    for part, value in parts:
        yield from flat(value, f"{name}.{part}")


def _number(value: str) -> float | None:
    return float(value) if value else None


def _judge12(heard: Heard) -> list[Finding]:
    log = calllog.Log(
        calls=heard.calls,
        mode=heard.mode,
        status=heard.held.status,
        interactions=len(heard.held.interactions),
        ended=heard.ended,
        torn=heard.torn,
        commits=heard.commits,
    )
    return judge.judge(log)


def _judge2004(heard: Heard) -> list[Finding]:
    log = calllog2004.Log(
        calls=heard.calls,
        mode=heard.mode,
        completion=heard.held.status,
        success=heard.held.success,
        score=heard.held.score,
        interactions=len(heard.held.interactions),
        ended=heard.ended,
        torn=heard.torn,
        commits=heard.commits,
    )
    return judge2004.judge(log)


SCORM12: Final = Standard(
    ends="LMSFinish",
    sets="LMSSetValue",
    status="cmi.core.lesson_status",
    success="",
    score="cmi.core.score.raw",
    progress="",
    location="cmi.core.lesson_location",
    library="scorm12",
    judge=_judge12,
)
SCORM2004: Final = Standard(
    ends="Terminate",
    sets="SetValue",
    status="cmi.completion_status",
    success="cmi.success_status",
    score="cmi.score.raw",
    progress="cmi.progress_measure",
    location="cmi.location",
    library="scorm2004",
    judge=_judge2004,
)
