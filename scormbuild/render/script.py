"""A unit's one script: its data first, then the player and the target's adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.render.data import written
from scormbuild.render.join import join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.site import Json, Site, Unit


def script(  # noqa: PLR0913 - what a target says of itself, by name
    site: Site,
    unit: Unit,
    *,
    target: str,
    state_limit: int | None,
    adapter: str,
    instead: Mapping[str, str],
    knows: Mapping[str, Json],
) -> bytes:
    """Write the script of a unit for one target, as UTF-8.

    `state_limit` is how many characters of state the target keeps, None for no limit;
    `adapter` is the path of the module that speaks to its LMS; `instead` holds words
    of status by those in whose place the LMS is told them, `knows` what else the
    adapter has to know. What follows the data is
    the same for every course. Raises JoinError.
    """
    told: dict[str, Json] = {"name": target, "stateLimit": state_limit, **knows}
    if instead:
        told["instead"] = dict(instead)
    data = {**unit.data, "target": told}
    text = (
        "(() => { 'use strict';\n"
        f"const DATA = {written(data)};\n"
        "document.documentElement.classList.add('sb-js');\n"
        f"{join(site.modules, adapter)}"
        "})();\n"
    )
    return text.encode()
