"""A version of a course for a purpose: another company's, or a shorter one."""

from __future__ import annotations

from typing import TypeAlias

from scormbuild.records import dataclass, field
from scormbuild.slots import Filling, Said
from scormbuild.source import Span  # noqa: TC001 - the same

FULL_EDITION = "full"
"""The name by which the course itself is asked for, beside its editions."""

Values: TypeAlias = tuple[tuple[str, Filling], ...]
"""What stands in the slots of texts, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What an edition says otherwise than the course."""

    title: Said = ""
    """The course's title in it, where it has one of its own."""
    values: Values = ()
    """What it fills slots with, over what the course does."""
    track_values: tuple[tuple[str, Values], ...] = ()
    """The same for one track, by its id."""
    span: Span = field(compare=False, repr=False)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""
