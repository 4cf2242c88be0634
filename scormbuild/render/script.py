"""A script of a unit: its data first, then the player and the target's adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.render.data import written
from scormbuild.render.join import join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.site import Json, Site


def script(  # noqa: PLR0913 - what a target says of itself, by name
    site: Site,
    data: Mapping[str, Json],
    *,
    target: str,
    state_limit: int | None,
    adapter: str,
    instead: Mapping[str, str],
    knows: Mapping[str, Json],
) -> bytes:
    """Write a script of a unit for one target, as UTF-8.

    `data` is what the player is told of it; `state_limit` is how many characters of
    state the target keeps, None for no limit;
    `adapter` is the path of the module that speaks to its LMS; `instead` holds words
    of status by those in whose place the LMS is told them, `knows` what else the
    adapter has to know. What follows the data is
    the same for every course. Raises JoinError.
    """
    told: dict[str, Json] = {"name": target, "stateLimit": state_limit, **knows}
    if instead:
        told["instead"] = dict(instead)
    text = (
        "(() => { 'use strict';\n"
        f"const DATA = {written({**data, 'target': told})};\n"
        "document.documentElement.classList.add('sb-js');\n"
        f"{join(site.modules, adapter)}"
        "})();\n"
    )
    return text.encode()
