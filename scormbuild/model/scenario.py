"""A branching story: scenes, the ways out of them, and what each end is worth."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.interactions import Interaction
    from scormbuild.model.audience import Audience
    from scormbuild.model.question import Option
    from scormbuild.model.text import Text
    from scormbuild.source import Span


class Outcome(StrEnum):
    """How a story can end."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"

    @property
    def score(self) -> int:
        """What it is worth in percent where its author names no number."""
        return _WORTH[self]


_WORTH = {Outcome.GOOD: 100, Outcome.FAIR: 50, Outcome.POOR: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a scene tells, to everybody or to one seat."""

    text: Text
    seat: str = ""
    """Empty where all are told it."""
    audience: Audience | None = None
    """Who is told it, where not all are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A choice in a scene, and where it leads."""

    option: Option
    """Its words (empty where one only goes on), its id, and the coach's aside."""
    to: str
    """Id of the scene it leads to."""
    changes: tuple[tuple[str, int], ...] = ()
    """What it does to meters, in steps."""
    repair: bool = False
    """Whether it makes good what went wrong before."""
    seats: tuple[str, ...] = ()
    """Who has this choice; empty for all."""
    audience: Audience | None = None
    """The learners who have it, where not all do."""

    def open_to(self, seat: str) -> bool:
        """Say whether somebody in a seat has this choice."""
        return not self.seats or seat in self.seats


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment of the story."""

    id: str
    """Unique in its scenario; empty where its author gave none."""
    index: int
    """The lock's number of what is decided here; -1 where it has none."""
    title: Text
    tellings: tuple[Telling, ...]
    ways: tuple[Way, ...]
    interaction: Interaction
    """What is decided here, as every standard sees it; nothing is right or wrong."""
    end: bool = False
    outcome: Outcome | None = None
    score: int | None = None
    """What its author says this end is worth, in percent."""
    span: Span = field(compare=False, repr=False)

    @property
    def worth(self) -> int:
        """What this end is worth in percent; 100 where its author says nothing."""
        if self.score is not None:
            return self.score
        return Outcome.GOOD.score if self.outcome is None else self.outcome.score

    @property
    def options(self) -> tuple[Option, ...]:
        """The choices as options."""
        return tuple(way.option for way in self.ways)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the lock and an LMS know of a scene in which something is decided."""

    id: str
    """The scenario's id, a dot, and the scene's."""
    scene: Scene

    @property
    def options(self) -> tuple[Option, ...]:
        """The choices."""
        return self.scene.options


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A component in which learners decide and live with what comes of it."""

    id: str
    index: int
    start: str
    """Id of the first scene."""
    scenes: tuple[Scene, ...]
    meters: tuple[str, ...] = ()
    """What decisions raise and lower, by its author's names."""
    seats: tuple[str, ...] = ()
    """Parts that one can take; empty where there is only one."""
    called: tuple[tuple[str, str], ...] = ()
    """What a meter or a seat is called in another language, by its author's name."""
    graded: bool = False
    attempts: int = 0
    """Attempts in one round where it is graded; 0 means without limit."""
    objective: str = ""
    """`module.objective`, or empty."""
    intro: Text | None = None
    kind: str = "scenario"
    span: Span = field(compare=False, repr=False)
    last: Span = field(compare=False, repr=False)
    """Place of its last line before the closing one."""
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of what stands on its fence line, by key."""

    def told(self, name: str) -> str:
        """Give the name of a meter or a seat as learners read it."""
        return dict(self.called).get(name, name)

    @property
    def parts(self) -> tuple[str, ...]:
        """The seats; one without a name where there is no choice of them."""
        return self.seats or ("",)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The scenes in which something is decided."""
        return tuple(
            Decision(id=f"{self.id}.{scene.id}", scene=scene)
            for scene in self.scenes
            if scene.ways and scene.id
        )

    @property
    def by_id(self) -> dict[str, Scene]:
        """The scenes by id; of those with the same one the first."""
        found: dict[str, Scene] = {}
        for scene in self.scenes:
            if scene.id:
                found.setdefault(scene.id, scene)
        return found

    def texts(self) -> Iterator[Text]:
        """Give all that learners may read, in the author's order."""
        if self.intro is not None:
            yield self.intro
        for scene in self.scenes:
            yield scene.title
            yield from (telling.text for telling in scene.tellings)
            for option in scene.options:
                yield option.text
                if option.feedback is not None:
                    yield option.feedback
