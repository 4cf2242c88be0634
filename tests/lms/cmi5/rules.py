"""Judges statements of an AU, by the ids of the requirements of cmi5 (quartz)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]

ADL: Final = "http://adlnet.gov/expapi/verbs/"
CMI5: Final = "https://w3id.org/xapi/cmi5/context"
CATEGORY: Final = f"{CMI5}/categories/cmi5"
MOVE_ON: Final = f"{CMI5}/categories/moveon"
SESSION: Final = f"{CMI5}/extensions/sessionid"
MASTERY: Final = f"{CMI5}/extensions/masteryscore"
UTC: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
DURATION: Final = re.compile(r"PT(\d+H)?(\d+M)?(\d+(\.\d+)?S)?")
DEFINED: Final = ("initialized", "completed", "passed", "failed", "terminated")
TIMED: Final = {
    "terminated": "9.5.4.1-1",
    "completed": "9.5.4.1-2",
    "passed": "9.5.4.1-3",
    "failed": "9.5.4.1-4",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Launched:
    """What an LMS said at a launch, against which statements are held."""

    actor: Json
    registration: str
    activity: str
    session: str
    publisher: str
    mode: str
    mastery: float | None
    start: str = "index.html"
    """The path of its document."""
    template: Json = field(default_factory=dict)
    """How every context is to begin."""


@dataclass(slots=True)
class Heard:
    """What was stored so far of a session, and of the registration before it."""

    launched: Launched
    statements: list[Json] = field(default_factory=list)
    earlier: list[Json] = field(default_factory=list)
    """Of earlier sessions of the registration."""


def verb(statement: Json) -> str:
    """Give the last part of a verb's id."""
    return str(statement["verb"]["id"]).rpartition("/")[2]


def defined(statement: Json) -> bool:
    """Tell whether it is one of cmi5's own: its category says so."""
    return CATEGORY in _categories(statement)


def broken(heard: Heard, statement: Json) -> Iterator[str]:
    """Give the ids of the requirements that a statement would break."""
    yield from _form(heard.launched, statement)
    yield from _order(heard, statement)
    if defined(statement):
        yield from _own(heard, statement)
    else:
        yield from _allowed(heard.launched, statement)


def _allowed(launched: Launched, statement: Json) -> Iterator[str]:
    """Judge what cmi5 does not define itself."""
    if verb(statement) in DEFINED and _of_unit(launched, statement):
        yield "9.6.2.1-1"
    if MOVE_ON in _categories(statement):
        yield "9.6.2.2-2"


def _categories(statement: Json) -> set[str]:
    groups = statement.get("context", {}).get("contextActivities", {})
    return {it["id"] for it in groups.get("category", [])}


def _of_unit(launched: Launched, statement: Json) -> bool:
    """Tell whether it is about the AU; of others any verb may be said (7.1.3)."""
    return bool(statement.get("object", {}).get("id") == launched.activity)


def _form(launched: Launched, statement: Json) -> Iterator[str]:
    try:
        UUID(statement["id"])
    except (KeyError, ValueError):
        yield "9.1.0.0-1"
    if statement.get("actor") != launched.actor:
        yield "8.1.3.0-3"
    if not UTC.fullmatch(statement.get("timestamp", "")):
        yield "9.7.0.0-2"
    context = statement.get("context", {})
    if context.get("registration") != launched.registration:
        yield "9.6.1.0-1"
    if context.get("extensions", {}).get(SESSION) != launched.session:
        yield "9.6.3.1-4"
    grouping = context.get("contextActivities", {}).get("grouping", [])
    if launched.publisher not in {it["id"] for it in grouping}:
        yield "10.2.1.0-6"
    if not _holds(context, launched.template):
        yield "10.2.1.0-7"


def _holds(found: object, wanted: object) -> bool:
    """Tell whether all that a template says is there, unchanged; there may be more."""
    match wanted:
        case dict():
            return isinstance(found, dict) and all(
                _holds(found.get(key), it) for key, it in wanted.items()
            )
        case list():
            return isinstance(found, list) and all(it in found for it in wanted)
        case _:
            return found == wanted


def _order(heard: Heard, statement: Json) -> Iterator[str]:
    said = [verb(it) for it in heard.statements if defined(it)]
    first = verb(statement) == "initialized" and defined(statement)
    if not heard.statements and not first:
        yield "9.3.0.0-4"
    if "terminated" in said:
        yield "9.3.0.0-5"


def _own(heard: Heard, statement: Json) -> Iterator[str]:
    name, launched = verb(statement), heard.launched
    here = [verb(it) for it in heard.statements if defined(it)]
    before = [verb(it) for it in heard.earlier if defined(it)]
    if statement["verb"]["id"] != ADL + name or name not in DEFINED:
        yield "9.3.0.0-1"
    if name in here:
        yield "9.3.0.0-2"
    if {"passed", "failed"} <= {*here, name} and name in {"passed", "failed"}:
        yield "9.3.0.0-3"
    if name == "completed" and name in before:
        yield "9.3.0.0-6"
    if name == "passed" and name in before:
        yield "9.3.0.0-7"
    if name == "failed" and "passed" in before:
        yield "9.3.0.0-8"
    if statement.get("object", {}).get("id") != launched.activity:
        yield "9.4.0.0-2"
    if launched.mode != "Normal" and name not in {"initialized", "terminated"}:
        yield {"Browse": "10.2.2.0-9", "Review": "10.2.2.0-11"}[launched.mode]
    yield from _result(launched, name, statement)


def _result(launched: Launched, name: str, statement: Json) -> Iterator[str]:
    result: Json = statement.get("result", {})
    if name in TIMED and not DURATION.fullmatch(result.get("duration", "")):
        yield TIMED[name]
    if name == "passed" and result.get("success") is not True:
        yield "9.5.2.0-1"
    if name == "failed" and result.get("success") is not False:
        yield "9.5.2.0-2"
    if name not in {"passed", "failed"} and "success" in result:
        yield "9.5.2.0-3"
    if name == "completed" and result.get("completion") is not True:
        yield "9.5.3.0-1"
    if name != "completed" and "completion" in result:
        yield "9.5.3.0-2"
    acted = {"success", "completion"} & set(result)
    marked = MOVE_ON in _categories(statement)
    if acted and not marked:
        yield "9.6.2.2-1"
    if marked and not acted:
        yield "9.6.2.2-2"
    if "score" in result:
        yield from _score(launched, name, statement)


def _score(launched: Launched, name: str, statement: Json) -> Iterator[str]:
    score: Json = statement["result"]["score"]
    if name not in {"passed", "failed"}:
        yield "9.5.1.0-2"
    if "raw" in score and not {"min", "max"} <= set(score):
        yield "9.5.1.0-3"
    mastery = launched.mastery
    if mastery is None:
        return
    if name == "passed" and score["scaled"] < mastery:
        yield "9.3.4.0-2"
    if name == "failed" and score["scaled"] >= mastery:
        yield "9.3.5.0-2"
    extensions = statement["context"].get("extensions", {})
    if name in {"passed", "failed"} and extensions.get(MASTERY) != mastery:
        yield "9.6.3.2-2"
