"""The one module that knows `tincan`: what is published passes through its types."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.site import Json


def activity(name: str, definition: Mapping[str, Json]) -> dict[str, Json]:
    """Give an activity as tincan writes it."""
    from tincan import Activity  # type: ignore[import-untyped]  # noqa: PLC0415 - slow

    # it takes apart what it is given
    made = Activity(id=name, definition=deepcopy(dict(definition)))
    return cast("dict[str, Json]", json.loads(made.to_json()))


def statement(said: Mapping[str, Json]) -> dict[str, Json]:
    """Give a statement as tincan writes it, its time and numbers in one form.

    Raises ValueError for an id that is no UUID of version 1 to 5.
    """
    from tincan import Statement  # noqa: PLC0415 - slow to load

    made = Statement(deepcopy(dict(said)))
    return cast("dict[str, Json]", _plain(json.loads(made.to_json())))


def _plain(value: object, key: str = "") -> object:
    """Write times as `2000-01-01T00:00:00.000Z`, and whole numbers without a point."""
    match value:
        case dict():
            return {name: _plain(it, name) for name, it in value.items()}
        case list():
            return [_plain(it) for it in value]
        case float() if value.is_integer():
            return int(value)
        case str() if key in ("timestamp", "stored"):
            return moment(datetime.fromisoformat(value))
        case _:
            return value


def moment(time: datetime) -> str:
    """Write a moment in UTC, in whole milliseconds, with `Z` (xAPI Data 4.5)."""
    text = time.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def parsed(line: str) -> dict[str, Any]:
    """Read a line again by way of tincan: the same comes out."""
    return cast("dict[str, Any]", statement(json.loads(line)))
