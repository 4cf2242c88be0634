"""Calls to a SCORM 2004 LMS, put together for tests of those who judge them."""

from __future__ import annotations

from typing import Final, TypeAlias

from tests.lms.calllog import Call
from tests.lms.calllog2004 import Log
from tests.lms.judge2004 import judge

Said: TypeAlias = tuple[object, ...]
"""A function and its arguments."""


def put(name: str, value: object) -> Said:
    """Set an element."""
    return ("SetValue", name, value)


def part(name: str, value: str) -> Said:
    """Set a part of an interaction."""
    return put(f"cmi.interactions.{name}", value)


BEGIN: Final = ("Initialize", "")
COMMIT: Final = ("Commit", "")
END: Final = ("Terminate", "")
OPEN: Final = (BEGIN, put("cmi.exit", "suspend"), put("cmi.session_time", "PT1S"))
"""What every session must say; the next call has the number 3."""


def accepted(*said: object) -> Call:
    """Give a call that the LMS took."""
    function, *arguments = said
    returned = "" if function == "GetValue" else "true"
    return Call(
        function=str(function), arguments=tuple(arguments), returned=returned, error="0"
    )


def log(*calls: Said) -> Log:
    """Give a log of calls that the LMS took."""
    return Log(calls=[accepted(*call) for call in calls])


def found(judged: Log) -> list[tuple[int, str]]:
    """Give what is found, in short."""
    return [(finding.call, finding.rule) for finding in judge(judged)]
