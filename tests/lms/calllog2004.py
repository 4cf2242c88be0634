"""Judges what a package said to a SCORM 2004 LMS, call by call (RTE 3 and 4.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tests.lms import calllog
from tests.lms.calllog import Call, Finding
from tests.lms.datamodel2004 import element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FUNCTIONS: Final = {
    "Initialize": "LMSInitialize",
    "Terminate": "LMSFinish",
    "Commit": "LMSCommit",
    "GetValue": "LMSGetValue",
    "SetValue": "LMSSetValue",
    "GetLastError": "LMSGetLastError",
    "GetErrorString": "LMSGetErrorString",
    "GetDiagnostic": "LMSGetDiagnostic",
}
"""The eight functions, and what SCORM 1.2 calls them."""
ASKING: Final = ("GetLastError", "GetErrorString", "GetDiagnostic")
NOT_INITIALIZED: Final = "403"
"""Read before it was ever set, as most is at first (RTE 3.1.7.6)."""
COMPLETIONS: Final = {"incomplete": 1, "completed": 2}
SUCCESSES: Final = {"failed": 1, "passed": 2}
"""What a status is worth; all others are worth nothing. It may never fall."""
SCORES: Final = ("scaled", "raw", "min", "max")


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What one launch said, and what was known before it."""

    calls: Sequence[Call]
    mode: str = "normal"
    completion: str = ""
    success: str = ""
    """The statuses that the LMS held at launch."""
    score: float | None = None
    """The score that the LMS held at launch, 0-100; it need not be told again."""
    interactions: int = 0
    """How many the LMS held at launch."""
    ended: bool = True
    """Whether the package has gone, so that Terminate must stand in the log."""
    torn: bool = False
    """Whether the page was taken away: then a last commit may be refused (391), and
    what is said arrives with Terminate."""
    commits: int = 60
    """How many commits a minute are too many less one."""

    def writes(self) -> Iterator[tuple[int, str, str]]:
        """Give number, element and value of each SetValue of two strings."""
        for number, call in enumerate(self.calls):
            match call:
                case Call(function="SetValue", arguments=(str(name), str(value))):
                    yield number, name, value
                case _:
                    pass

    def committed(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Give each commit, also Terminate, with all that was written before it."""
        values: dict[str, str] = {}
        writes = {number: (name, value) for number, name, value in self.writes()}
        for number, call in enumerate(self.calls):
            values.update([writes[number]] if number in writes else [])
            if call.function in {"Commit", "Terminate"}:
                yield number, dict(values)


def speech(log: Log) -> Iterator[Finding]:
    """Find what is as wrong in SCORM 1.2: functions, their order, too many commits."""
    old = [
        replace(call, function=FUNCTIONS.get(call.function, f"?{call.function}"))
        for call in log.calls
    ]
    same = calllog.Log(
        calls=old,
        mode=log.mode,
        ended=log.ended,
        torn=log.torn,
        commits=log.commits,
    )
    back = {old: new for new, old in FUNCTIONS.items()}
    for rule in (calllog.shape, calllog.order, calllog.keeping, calllog.review):
        for finding in rule(same):
            detail = back.get(finding.detail, finding.detail.removeprefix("?"))
            yield replace(finding, detail=detail)


def answers(log: Log) -> Iterator[Finding]:
    """Find errors and refusals; all elements are mandatory, but many are empty."""
    for number, call in enumerate(log.calls):
        name = str(call.arguments[0]) if call.arguments else ""
        reads = call.function == "GetValue"
        usual = ("0", NOT_INITIALIZED) if reads else ("0",)
        if call.function in ASKING:
            continue
        if log.torn and _last_commit(log, number) and call.error == "391":
            continue
        if call.error not in usual:
            detail = f"{call.function} {name} {call.error}"
            yield Finding(call=number, rule="error", detail=detail)
        elif not reads and str(call.returned).lower() != "true":
            detail = f"{call.function} {name} {call.returned!r}"
            yield Finding(call=number, rule="refused", detail=detail)


def _last_commit(log: Log, number: int) -> bool:
    functions = [call.function for call in log.calls[number + 1 :]]
    later = [function for function in functions if function not in ASKING]
    return log.calls[number].function == "Commit" and later == ["Terminate"]


def access(log: Log) -> Iterator[Finding]:
    """Find elements that there are not, or that may not be read or written."""
    for number, call in enumerate(log.calls):
        if call.function not in {"GetValue", "SetValue"}:
            continue
        name = str(call.arguments[0]) if call.arguments else ""
        known = element(name)
        if known is None:
            yield Finding(call=number, rule="unknown-element", detail=name)
        elif call.function == "GetValue" and not known.reads:
            yield Finding(call=number, rule="write-only", detail=name)
        elif call.function == "SetValue" and not known.writes:
            yield Finding(call=number, rule="read-only", detail=name)
        elif call.function == "SetValue" and name == "adl.nav.request":
            # It acts on other units, and in some LMSs it makes Terminate fail.
            yield Finding(call=number, rule="navigates", detail=name)


def values(log: Log) -> Iterator[Finding]:
    """Find values out of the format of their element."""
    for number, name, value in log.writes():
        known = element(name)
        fault = known.format(value) if known else ""
        if fault:
            yield Finding(call=number, rule="value", detail=f"{name}: {fault}")


def status(log: Log) -> Iterator[Finding]:
    """Find statuses taken back, even ones that the LMS held at launch."""
    for name, ranks, held in (
        ("cmi.completion_status", COMPLETIONS, log.completion),
        ("cmi.success_status", SUCCESSES, log.success),
    ):
        rank = ranks.get(held, 0)
        for number, written, value in log.writes():
            if written != name:
                continue
            if ranks.get(value, 0) < rank:
                yield Finding(call=number, rule="status-lowered", detail=value)
            rank = max(rank, ranks.get(value, 0))


def agreement(log: Log) -> Iterator[Finding]:
    """Find commits in which score, success and progress contradict each other."""
    held = _held(log.score)
    for number, now in log.committed():
        score = {part: now.get(f"cmi.score.{part}", held.get(part)) for part in SCORES}
        told = any(f"cmi.score.{part}" in now for part in SCORES)
        if told and None in score.values():
            missing = ", ".join(part for part, value in score.items() if value is None)
            yield Finding(call=number, rule="score-in-parts", detail=missing)
        elif told and not _agree(*map(str, score.values())):
            yield Finding(call=number, rule="score-disagrees", detail=str(score))
        success = now.get("cmi.success_status", log.success)
        if success != log.success and not (told or held):
            yield Finding(call=number, rule="success-without-score")
        progress = now.get("cmi.progress_measure")
        completed = now.get("cmi.completion_status", log.completion) == "completed"
        if progress is not None and not _fits(progress, completed=completed):
            yield Finding(call=number, rule="progress-disagrees", detail=progress)


def _held(score: float | None) -> dict[str, str]:
    if score is None:
        return {}
    return {"raw": str(score), "scaled": str(score / 100)}


def _agree(scaled: str, raw: str, least: str, most: str) -> bool:
    try:
        share = (float(raw) - float(least)) / (float(most) - float(least))
        return abs(share - float(scaled)) < 1e-6
    except (ValueError, ZeroDivisionError):
        return False


def _fits(progress: str, *, completed: bool) -> bool:
    """Whether progress is 1 where completed, and neither 0 nor 1 where not."""
    try:
        share = float(progress)
    except ValueError:
        return False
    return share == 1 if completed else 0 < share < 1


def leaving(log: Log) -> Iterator[Finding]:
    """Find sessions that do not say from the first commit on that they are suspended.

    Any other exit begins a new attempt at the next launch, without state (RTE 4.2.8).
    """
    if log.mode != "normal":
        return
    for number, now in log.committed():
        if "cmi.exit" not in now:
            yield Finding(call=number, rule="exit-late")
        elif now["cmi.exit"] != "suspend":
            yield Finding(call=number, rule="not-suspended", detail=now["cmi.exit"])
        ends = log.calls[number].function == "Terminate"
        if ends and "cmi.session_time" not in now:
            name = "cmi.session_time"
            yield Finding(call=number, rule="left-without", detail=name)
