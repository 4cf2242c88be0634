"""What whoever passed gets to show: its levels, and for how long it holds."""

from __future__ import annotations

from typing import ClassVar

from scormbuild.records import dataclass, field
from scormbuild.slots import Said  # noqa: TC001 - settings are typed by these fields
from scormbuild.source import Span  # noqa: TC001 - settings are typed by these fields

CERTIFICATE = "certificate"
"""The id under which it is on record, and its kind in the lock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level; it asks for all that the levels before it ask for."""

    WORD: ClassVar[str] = "id"
    """What a single word says of it."""
    id: str = ""
    title: Said = ""
    """As learners read it; made of the id where it is empty."""
    says: Said = ""
    """What it means and does not permit, in words for whoever reads it."""
    tracks: tuple[str, ...] = ()
    """Ids of the tracks in which it can be reached; all where it is empty."""
    modules: tuple[str, ...] = ()
    """Ids of modules all of whose pages are to be done, required or not."""
    parts: tuple[tuple[str, int], ...] = ()
    """Quizzes and scenarios by id, each with the percent to be reached, 0-100."""
    given: tuple[str, ...] = ()
    """Ids of statements to be confirmed, and of checklists to be ticked in full."""
    score: int = 0
    """Percent of the course to be reached, 0-100."""
    span: Span | None = field(compare=False, repr=False, default=None)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""

    @property
    def name(self) -> str:
        """Give what learners read."""
        words = self.id.replace("-", " ")
        return self.title or words[:1].upper() + words[1:]

    @property
    def asks(self) -> bool:
        """Whether it asks for anything that passing does not."""
        narrowed = self.tracks or self.modules or self.parts or self.given
        return bool(narrowed or self.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a certificate says besides who has passed what, and when."""

    MEANT: ClassVar[dict[str, str]] = dict.fromkeys(
        ("yes", "on", "true"), "valid-months: 12"
    )
    """Single words by which authors say what other keys are for."""
    levels: tuple[Level, ...] = ()
    """From the lowest to the highest."""
    valid_months: int = 0
    """Months for which it holds; 0 where it does not expire."""
    show_score: bool = False
    """Whether it says how many percent were reached."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""
