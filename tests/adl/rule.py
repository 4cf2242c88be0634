"""A rule of ADL's that concerns our packages, and where in a manifest it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.adl.package import Package

ORGANIZATIONS = "cp:organizations"
ORGANIZATION = "cp:organizations/cp:organization"
ITEM = ".//cp:item"
TITLE = ".//cp:title"
RESOURCE = "cp:resources/cp:resource"
FILE = f"{RESOURCE}/cp:file"
SEQUENCING = ".//ss:sequencing"
FLOW = ".//ss:controlMode"
OBJECTIVES = ".//ss:objectives"
PRIMARY = ".//ss:primaryObjective"
CONTROLS = ".//ss:deliveryControls"
BOOLEANS = {"true", "false"}


class Rule(NamedTuple):
    """What one or several requirements ask for."""

    ids: str
    """The numbers behind ADL's `REQ_`; empty for what has none there."""
    says: str
    holds: Callable[[Package], bool]
    broken: Callable[[Package], None]
    """Makes of a good package one for which it does not hold."""


def reads(path: str, key: str, words: set[str]) -> Callable[[Package], bool]:
    """Ask whether an attribute reads one of some words wherever it stands."""
    return lambda package: set(package.values(path, key)) <= words


def hrefs(package: Package) -> list[str]:
    """Give what resources launch and list."""
    return [*package.values(RESOURCE, "href"), *package.values(FILE, "href")]
