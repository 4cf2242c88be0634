"""A booster: a few questions that come back some days after the course."""

from __future__ import annotations

from scormbuild.records import dataclass, field
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Booster:
    """What is asked once more, as a tiny course of its own."""

    id: str
    title: Said
    after: int
    """Days after the course on which to send it, from 1."""
    questions: tuple[tuple[str, int], ...]
    """How many from each pool."""
    tracks: tuple[str, ...] = ()
    """Ids of the tracks whose learners get it; all where it is empty."""
    span: Span = field(compare=False, repr=False)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""
