"""Whether a statement is one that a profile describes, and sessions its pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_STEP = re.compile(r"\.(?P<name>\w+)|\['(?P<key>[^']*)'\]|(?P<all>\[\*\])")


def matching(statement: Mapping[str, Any], profile: Mapping[str, Any]) -> str | None:
    """Give the id of the first template that a statement matches; None without one."""
    for template in profile["templates"]:
        if determined(statement, template) and not list(broken(statement, template)):
            return str(template["id"])
    return None


def determined(statement: Mapping[str, Any], template: Mapping[str, Any]) -> bool:
    """Say whether a statement is of the kind that a template is about."""
    kinds = list(found(statement, "$.object.definition.type"))
    wanted = template.get("objectActivityType")
    return statement["verb"]["id"] == template["verb"] and (
        wanted is None or wanted in kinds
    )


def broken(statement: Mapping[str, Any], template: Mapping[str, Any]) -> Iterator[str]:
    """Give the locations at which a statement breaks a template's rules (8.2)."""
    for rule in template["rules"]:
        values = list(found(statement, rule["location"]))
        presence = rule.get("presence")
        missing = presence == "included" and not values
        unwanted = presence == "excluded" and values
        wanted = rule.get("any", ())
        other = values and wanted and not any(_in(it, wanted) for it in values)
        if missing or unwanted or other:
            yield rule["location"]


def _in(value: object, wanted: Iterable[object]) -> bool:
    """Say whether a value is among others; `1` is not `true`."""
    return any(it == value and type(it) is type(value) for it in wanted)


def found(value: object, location: str) -> Iterator[Any]:
    """Give what stands at a place: names, keys in quotes, and `[*]` of JSONPath."""
    steps = list(_STEP.finditer(location))
    if "".join(step.group() for step in steps) != location.removeprefix("$"):
        raise ValueError(f"this JSONPath is not known here: {location}")
    values = [value]
    for step in steps:
        values = list(_next(values, step))
    yield from values


def _next(values: Iterable[object], step: re.Match[str]) -> Iterator[object]:
    key = step["name"] or step["key"]
    for value in values:
        if step["all"]:
            yield from value if isinstance(value, list) else (value,)
        elif isinstance(value, dict) and key in value:
            yield value[key]


def follows(session: Sequence[Mapping[str, Any]], profile: Mapping[str, Any]) -> bool:
    """Say whether whole sessions, in their order, follow the profile's pattern.

    `session` is one, or all of a registration.
    """
    templates = [matching(it, profile) for it in session]
    patterns = {it["id"]: it for it in profile["patterns"]}
    (primary,) = (it["id"] for it in profile["patterns"] if it["primary"])
    return len(templates) in _ends(primary, tuple(templates), 0, patterns)


def _ends(
    name: str,
    said: tuple[str | None, ...],
    start: int,
    patterns: Mapping[str, Mapping[str, Any]],
) -> set[int]:
    """Give where a pattern, or a template, can end that begins at a place."""
    pattern = patterns.get(name)
    if pattern is None:
        return {start + 1} if start < len(said) and said[start] == name else set()
    if "sequence" in pattern:
        ends = {start}
        for part in pattern["sequence"]:
            ends = {end for at in ends for end in _ends(part, said, at, patterns)}
        return ends
    if "alternates" in pattern:
        parts = pattern["alternates"]
        return {end for part in parts for end in _ends(part, said, start, patterns)}
    again = pattern.get("oneOrMore", pattern.get("zeroOrMore", ""))
    fresh = {start}
    ends = set() if "oneOrMore" in pattern else {start}
    while fresh:
        fresh = {end for at in fresh for end in _ends(again, said, at, patterns)} - ends
        ends |= fresh
    return ends
