"""Judges what a package said to a SCORM 1.2 LMS, call by call (RTE 3.3 and 3.4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.lms.datamodel import element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ARGUMENTS: Final = {
    "LMSInitialize": 1,
    "LMSFinish": 1,
    "LMSCommit": 1,
    "LMSGetValue": 1,
    "LMSSetValue": 2,
    "LMSGetLastError": 0,
    "LMSGetErrorString": 1,
    "LMSGetDiagnostic": 1,
}
"""The eight functions and how many arguments each takes."""
ANYTIME: Final = ("LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic")
PLAIN: Final = ("LMSInitialize", "LMSFinish", "LMSCommit")
"""These take an empty string and nothing else."""
RANKS: Final = {"failed": 1, "completed": 2, "passed": 3}
"""What a status is worth; all others are worth nothing. It may never fall."""
NOT_IMPLEMENTED: Final = "401"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call as the LMS got it."""

    function: str
    arguments: tuple[object, ...]
    """As the package gave them; strings are all it may give."""
    returned: object
    error: str
    """What LMSGetLastError says straight after."""
    at: float = 0.0
    """Seconds, from any beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a strict LMS would mind."""

    call: int
    """Its number in the log, from 0; the length of the log for what is missing."""
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What one launch said, and what was known before it."""

    calls: Sequence[Call]
    mode: str = "normal"
    status: str = ""
    """What the LMS held at launch."""
    interactions: int = 0
    """How many the LMS held at launch."""
    ended: bool = True
    """Whether the package has gone, so that LMSFinish must stand in the log."""
    torn: bool = False
    """Whether the page was taken away: then nothing synchronous goes through, an LMS
    that commits so must refuse (101), and what is said arrives with LMSFinish."""
    commits: int = 60
    """How many commits a minute are too many less one."""

    def writes(self) -> Iterator[tuple[int, str, str]]:
        """Give number, element and value of each LMSSetValue of two strings."""
        for number, call in enumerate(self.calls):
            match call:
                case Call(function="LMSSetValue", arguments=(str(name), str(value))):
                    yield number, name, value
                case _:
                    pass


def shape(log: Log) -> Iterator[Finding]:
    """Find calls of no function there is, or without the strings it takes."""
    for number, call in enumerate(log.calls):
        expected = ARGUMENTS.get(call.function)
        if expected is None:
            yield Finding(call=number, rule="unknown-function", detail=call.function)
        elif len(call.arguments) != expected:
            yield Finding(call=number, rule="argument-count", detail=call.function)
        elif not all(isinstance(argument, str) for argument in call.arguments):
            detail = repr(call.arguments)
            yield Finding(call=number, rule="not-a-string", detail=detail)
        elif call.function in PLAIN and call.arguments != ("",):
            yield Finding(call=number, rule="argument-not-empty")


def order(log: Log) -> Iterator[Finding]:
    """Find what comes before LMSInitialize or after LMSFinish, and repeats of them."""
    begun = finished = False
    for number, call in enumerate(log.calls):
        if call.function in ANYTIME:
            continue
        if finished:
            yield Finding(call=number, rule="after-finish", detail=call.function)
        elif call.function == "LMSInitialize" and begun:
            yield Finding(call=number, rule="initialized-twice")
        elif call.function != "LMSInitialize" and not begun:
            yield Finding(call=number, rule="not-initialized", detail=call.function)
        begun = begun or call.function == "LMSInitialize"
        finished = finished or call.function == "LMSFinish"
    if log.ended and begun and not finished:
        yield Finding(call=len(log.calls), rule="never-finished")


def answers(log: Log) -> Iterator[Finding]:
    """Find errors and refusals, but for 401 where an element is optional."""
    refused: set[str] = set()
    for number, call in enumerate(log.calls):
        name = str(call.arguments[0]) if call.arguments else ""
        known = element(name)
        optional = known is not None and not known.mandatory
        family = ".".join(name.split(".")[:2])
        if call.function in ANYTIME:
            continue
        if call.function in {"LMSGetValue", "LMSSetValue"} and family in refused:
            yield Finding(call=number, rule="asked-again", detail=name)
        elif call.error == NOT_IMPLEMENTED and optional:
            if family in {"cmi.interactions", "cmi.objectives"}:
                refused.add(family)
        elif log.torn and _last_commit(log, number) and call.error == "101":
            continue
        elif call.error != "0":
            detail = f"{call.function} {name} {call.error}"
            yield Finding(call=number, rule="error", detail=detail)
        elif call.function != "LMSGetValue" and str(call.returned).lower() != "true":
            detail = f"{call.function} {name} {call.returned!r}"
            yield Finding(call=number, rule="refused", detail=detail)


def _last_commit(log: Log, number: int) -> bool:
    functions = [call.function for call in log.calls[number + 1 :]]
    later = [function for function in functions if function not in ANYTIME]
    return log.calls[number].function == "LMSCommit" and later == ["LMSFinish"]


def access(log: Log) -> Iterator[Finding]:
    """Find elements that there are not, or that may not be read or written."""
    for number, call in enumerate(log.calls):
        if call.function not in {"LMSGetValue", "LMSSetValue"}:
            continue
        name = str(call.arguments[0]) if call.arguments else ""
        known = element(name)
        if known is None:
            yield Finding(call=number, rule="unknown-element", detail=name)
        elif call.function == "LMSGetValue" and not known.reads:
            yield Finding(call=number, rule="write-only", detail=name)
        elif call.function == "LMSSetValue" and not known.writes:
            yield Finding(call=number, rule="read-only", detail=name)


def values(log: Log) -> Iterator[Finding]:
    """Find values out of the format of their element."""
    for number, name, value in log.writes():
        known = element(name)
        fault = known.format(value) if known else ""
        if fault:
            yield Finding(call=number, rule="value", detail=f"{name}: {fault}")


def status(log: Log) -> Iterator[Finding]:
    """Find statuses taken back, even ones that the LMS held at launch."""
    rank = RANKS.get(log.status, 0)
    for number, name, value in log.writes():
        if name != "cmi.core.lesson_status":
            continue
        if RANKS.get(value, 0) < rank:
            yield Finding(call=number, rule="status-lowered", detail=value)
        rank = max(rank, RANKS.get(value, 0))


def keeping(log: Log) -> Iterator[Finding]:
    """Find values never committed, commits of nothing, and too many commits."""
    unsaved: int | None = None
    commits: list[float] = []
    for number, call in enumerate(log.calls):
        match call.function:
            case "LMSSetValue":
                unsaved = number if unsaved is None else unsaved
            case "LMSCommit":
                if unsaved is None:
                    yield Finding(call=number, rule="idle-commit")
                unsaved = None
                commits = [at for at in commits if at > call.at - 60] + [call.at]
                if len(commits) > log.commits:
                    yield Finding(call=number, rule="too-many-commits")
            case "LMSFinish":
                unsaved = None
            case _:
                pass
    if unsaved is not None:
        yield Finding(call=unsaved, rule="never-committed")


def leaving(log: Log) -> Iterator[Finding]:
    """Find departures without session time or exit, after which no LMS resumes."""
    if log.mode != "normal":
        return
    written = Counter(name for _, name, _ in log.writes())
    for number, call in enumerate(log.calls):
        if call.function == "LMSFinish":
            for name in ("cmi.core.session_time", "cmi.core.exit"):
                if not written[name]:
                    yield Finding(call=number, rule="left-without", detail=name)


def review(log: Log) -> Iterator[Finding]:
    """Find what is written in review and browse."""
    if log.mode == "normal":
        return
    for number, call in enumerate(log.calls):
        if call.function in {"LMSSetValue", "LMSCommit"}:
            yield Finding(call=number, rule="written-in-review", detail=call.function)
