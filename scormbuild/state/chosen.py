"""What a learner picks, as a section of the state: `player/state/chosen.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.select.roles import JOINT
from scormbuild.state.digits import read_typed, write_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.select.variant import Variant

LETTER = "r"


def write_choice(roles: Sequence[str], lens: str) -> str:
    """Write what was picked; `lens` is empty where none was."""
    return LETTER + write_typed(f"{JOINT.join(roles)}/{lens}")


def read_choice(section: str) -> tuple[tuple[str, ...], str]:
    """Read roles and lens from a section; raises ValueError where it holds no text."""
    roles, _, lens = read_typed(section.removeprefix(LETTER)).partition("/")
    return tuple(filter(None, roles.split(JOINT))), lens


def chosen(variant: Variant) -> tuple[str, ...]:
    """Give the longest section of a variant; none where nothing is picked."""
    roles = [role.id for role in variant.roles]
    lenses = [lens.id for lens in variant.lenses]
    if not (roles or lenses):
        return ()
    return (write_choice(roles, max(lenses, key=len, default="")),)
