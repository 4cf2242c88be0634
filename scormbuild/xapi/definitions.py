"""What an activity is, as xAPI defines it (Data 2.4.4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.interactions import InteractionType
from scormbuild.xapi.iris import TYPES
from scormbuild.xapi.responses import patterns

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from scormbuild.interactions import Choice, Interaction
    from scormbuild.site import Json

LISTS: dict[InteractionType, tuple[str, ...]] = {
    InteractionType.CHOICE: ("choices",),
    InteractionType.SEQUENCING: ("choices",),
    InteractionType.LIKERT: ("scale",),
    InteractionType.MATCHING: ("source", "target"),
    InteractionType.PERFORMANCE: ("steps",),
}
"""What a type calls the choices of its interaction, and their partners."""


def definition(
    kind: str, name: str, language: str, description: str = ""
) -> dict[str, Json]:
    """Define an activity of a type of `TYPES`, by its name in the course's language."""
    said: dict[str, Json] = {"type": TYPES[kind]}
    if name:
        said["name"] = {language: name}
    if description:
        said["description"] = {language: description}
    return said


def interaction_definition(
    key: str, interaction: Interaction, language: str, ignore: Collection[str] = ()
) -> dict[str, Json]:
    """Define a question; `key` is its author's id, under which people look for it.

    `ignore` is what makes no difference in words that are typed. Without
    `correctResponsesPattern` nothing is right or wrong; an empty one would say that
    everything is wrong.
    """
    said = definition("question", key, language, interaction.description)
    said["interactionType"] = str(interaction.type)
    right = patterns(interaction, ignore)
    if right:
        said["correctResponsesPattern"] = right
    lists = (interaction.choices, interaction.partners)
    for title, listed in zip(LISTS.get(interaction.type, ()), lists, strict=False):
        if listed:
            said[title] = _components(listed, language)
    return said


def _components(choices: Sequence[Choice], language: str) -> list[Json]:
    return [{"id": it.id, "description": {language: it.text}} for it in choices]
