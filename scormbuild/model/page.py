"""Where it stands: pages in modules, and pools of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeAlias

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from scormbuild.model.audience import Audience
    from scormbuild.model.question import Question, Quiz, Rating, Survey
    from scormbuild.model.scenario import Scenario
    from scormbuild.model.session import Session
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
    """A part that some see and others do not."""

    audience: Audience
    body: tuple[Node, ...]
    kind: str = "condition"
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """What stands in `shared/`, in one of its places."""

    name: str
    body: tuple[Node, ...]
    end: bool = False
    """Whether it stands behind all that is shown of its module."""
    kind: str = "use"
    span: Span = field(compare=False, repr=False)


Node: TypeAlias = (
    "Prose | Presentation | Question | Quiz | Rating | Survey | Scenario | Session"
    " | Condition | Used"
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
    audiences: tuple[Audience, ...] = ()
    """Whom it is for, where not for all; each of them must agree."""
    answered: bool = False
    """Whether it is done only once each of its questions was answered."""
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

    MEANT: ClassVar[dict[str, str]] = {"number": "brief: 2, full: 5, deep: 5"}
    """What is likely meant by a single word in place of its keys."""

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
    review_by: str = ""
    """The day by which somebody has to look it through again, as `2027-05-31`."""
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

    @property
    def common(self) -> tuple[Question, ...]:
        """The questions that everybody can be asked."""
        return tuple(it for it in self.questions if it.audience is None)
