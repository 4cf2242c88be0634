"""A refresher: what is taken again months later, with questions drawn anew."""

from __future__ import annotations

from typing import ClassVar

from scormbuild.model.words import Depth
from scormbuild.records import dataclass, field
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - the same

REFRESHER = "refresher"
"""Stands behind the course's id, and is asked for as an edition; in the lock the id of
its page and of its quiz."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresher:
    """A shorter course of its own for those who have taken the course before."""

    MEANT: ClassVar[dict[str, str]] = {"yes": "after-months: 12"}
    """Single words by which authors say what other keys are for."""
    after_months: int = 12
    """Months after the course at which it is due, from 1."""
    modules: tuple[str, ...] = ()
    """Ids of the modules that are taken again."""
    depth: Depth = Depth.BRIEF
    """How deep, where a track takes them no less deep anyway."""
    questions: int = 8
    """How many its quiz asks, spread over pools; 0 for no quiz."""
    pools: tuple[str, ...] = ()
    """Pools to draw from; those of its modules where it is empty."""
    title: Said = ""
    """The title of its packages; made of the course's where it is empty."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshing:
    """What a course's refresher has besides what its author says of it."""

    page: int = -1
    """The number in the lock of the page on which its quiz stands; -1 for none yet."""
    quiz: int = -1
    """The number in the lock of that quiz; -1 for none yet."""
    title: str = "{title}"
    """Its title in words of its language, with the course's in place of `{title}`."""
    asks: str = ""
    """The title of that page, in words of its language."""
