"""Where it stands: pages in modules, and pools of questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from scormbuild.model.question import Question, Quiz, Rating, Survey
    from scormbuild.model.scenario import Scenario
    from scormbuild.model.text import Presentation, Text
    from scormbuild.model.words import Depth
    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Ordinary text on a page."""

    text: Text
    kind: str = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A part that some tracks see and others do not."""

    tracks: tuple[str, ...]
    shown: bool
    """True where the tracks named see it, False where all but these do."""
    body: tuple[Node, ...]
    kind: str = "for"
    """`use` and `after` where everybody sees what was taken from `shared/`; what is
    `after` moves to the end of what a track shows of its module."""
    shared: str = ""
    """The name of what was taken; empty in what the page holds itself."""
    span: Span = field(compare=False, repr=False)

    def holds(self, names: tuple[str, ...]) -> bool:
        """Say whether a track of these names sees it: one that does suffices."""
        return any((name in self.tracks) == self.shown for name in names)


Node: TypeAlias = (
    "Prose | Presentation | Question | Quiz | Rating | Survey | Scenario | Condition"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one reads at a time."""

    id: str
    index: int
    title: Text
    depth: Depth
    minutes: float | None
    sources: tuple[str, ...]
    body: tuple[Node, ...]
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What a module is for."""

    id: str
    text: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """How long a module takes at each depth, as its learners are told."""

    brief: float | None = None
    full: float | None = None
    deep: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A part of the course, with its pages in order."""

    id: str
    title: str
    minutes: Minutes
    objectives: tuple[Objective, ...]
    sources: tuple[str, ...]
    pages: tuple[Page, ...]
    span: Span = field(compare=False, repr=False)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of the keys of ``module.md``'s front matter, by key."""

    def span_of(self, key: str) -> Span:
        """Place of a key, or of the module where the author did not write it."""
        return self.spans.get(key, self.span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Questions kept together; it belongs to the module of the same name, if any."""

    id: str
    questions: tuple[Question, ...]
    span: Span = field(compare=False, repr=False)
