"""Whether two statements are the same one, whatever an LRS made of it on its way."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, cast

GIVEN = ("id", "stored", "authority", "version")
"""What an LRS may add (xAPI Data 2.4)."""
ACTIVITIES = ("parent", "grouping", "category", "other")
"""The kinds of context activities; one alone may come back as a list (2.4.6.2)."""
_DURATION = re.compile(
    r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
    r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?"
)
_SECONDS = {"W": 604_800, "D": 86_400, "h": 3_600, "m": 60, "s": 1}


def same(ours: bytes, theirs: dict[str, Any]) -> bool:
    """Say whether an LRS's statement is ours, which is given as JSON.

    What xAPI lets an LRS change does not count: what it adds, displays of verbs and
    definitions of activities, the order of a group's members, how times are written.
    """
    mine: dict[str, Any] = json.loads(ours)
    timed = "timestamp" in mine
    other = {key: it for key, it in theirs.items() if timed or key != "timestamp"}
    return canonical(mine) == canonical(other)


def canonical(statement: dict[str, Any]) -> dict[str, Any]:
    """Give a statement without what an LRS may change, times in one form."""
    kept = {key: value for key, value in statement.items() if key not in GIVEN}
    if "timestamp" in kept:
        kept["timestamp"] = instant(str(kept["timestamp"]))
    return cast("dict[str, Any]", _plain(kept, ""))


def instant(time: str) -> str:
    """Give a time in UTC, in whole milliseconds: LRSs keep at least these (4.1.4)."""
    try:
        at = datetime.fromisoformat(time)
    except ValueError:
        return time
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="milliseconds")


def seconds(duration: str) -> str:
    """Give an ISO 8601 duration in hundredths of seconds (4.1.5 counts no finer).

    Years and months stay apart, since they have no length.
    """
    found = _DURATION.fullmatch(duration)
    if not found:
        return duration
    parts = {name: float(text) for name, text in found.groupdict().items() if text}
    months = parts.pop("Y", 0) * 12 + parts.pop("M", 0)
    total = sum(count * _SECONDS[name] for name, count in parts.items())
    return f"{months:g} months {round(total * 100)} hundredths"


def _plain(value: object, key: str) -> object:
    match value:
        case dict():
            return _record(value, key)
        case list() if key in ("member", *ACTIVITIES):
            members = [_plain(it, "") for it in value]
            return sorted(members, key=lambda it: json.dumps(it, sort_keys=True))
        case list():
            return [_plain(it, "") for it in value]
        case str() if key == "duration":
            return seconds(value)
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


def _record(value: dict[str, Any], key: str) -> dict[str, Any]:
    if key == "extensions":
        return value
    left_out = {"display"} if key == "verb" else set()
    if _is_activity(value, key):
        left_out |= {"definition", "objectType"}
    elif value.get("objectType") == "Agent":
        left_out |= {"objectType"}
    several = ACTIVITIES if key == "contextActivities" else ()
    return {
        name: _plain([it] if name in several and isinstance(it, dict) else it, name)
        for name, it in value.items()
        if name not in left_out
    }


def _is_activity(value: dict[str, Any], key: str) -> bool:
    kind = value.get("objectType", "Activity" if key in ("object", "") else "")
    return "id" in value and kind == "Activity"
