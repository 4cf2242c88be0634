"""The points of our own scales in the words of a course's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.records import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormbuild.interactions import Interaction


def worded(interaction: Interaction, said: Mapping[str, str]) -> Interaction:
    """Give an interaction whose points bear their labels, instead of names of ours."""
    if interaction.type is not InteractionType.LIKERT:
        return interaction
    labelled = (
        replace(it, text=said.get(f"scale-{it.text}", it.text))
        for it in interaction.choices
    )
    return replace(interaction, choices=tuple(labelled))
