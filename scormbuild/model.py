"""What the author meant: the course as frozen records, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from markupsafe import Markup

    from scormbuild.interactions import Interaction
    from scormbuild.source import Span


class Depth(StrEnum):
    """How deep: on a page, the least depth that shows it."""

    BRIEF = "brief"
    FULL = "full"
    DEEP = "deep"

    @property
    def rank(self) -> int:
        """0 for brief, 1 for full, 2 for deep."""
        return tuple(Depth).index(self)


class MoveOn(StrEnum):
    """When a unit counts as done, in cmi5's vocabulary (cmi5 13.1.4)."""

    COMPLETED = "completed"
    PASSED = "passed"
    COMPLETED_AND_PASSED = "completed-and-passed"
    COMPLETED_OR_PASSED = "completed-or-passed"


class FailedAttempt(StrEnum):
    """What a used-up last attempt means: a new round at the next launch, or none."""

    STAYS_OPEN = "stays-open"
    FINAL = "final"


class Avoid(StrEnum):
    """What a quiz leaves out of a draw while there is something else."""

    SEEN = "seen"
    NOTHING = "nothing"


class Scoring(StrEnum):
    """How a choose-many earns its points."""

    ALL = "all"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A file or a page that a text names."""

    target: str
    """Path from the course folder, page id after ``#``, or an outside address."""
    alt: str
    """Alternative text of an image; empty for links and decorative images."""
    decorative: bool = False
    """Whether the author marked an image as saying nothing (``{.decorative}``)."""
    label: str = ""
    """The words of a link, as plain text; empty for images."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A piece of Markdown, read: safe HTML, plain words, and what it refers to."""

    html: Markup
    plain: str
    images: tuple[Reference, ...] = ()
    links: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One titled part of a component such as an accordion."""

    title: Text
    body: Text
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """A component that shows something and asks nothing."""

    kind: str
    """The component's name, as written on the fence line."""
    variant: str = ""
    """A flavour the component knows, such as a callout's ``warning``."""
    title: str = ""
    body: Text | None = None
    panels: tuple[Panel, ...] = ()
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer a learner can choose."""

    id: str
    """Short and stable: the lock's letter, or what the author wrote in braces."""
    index: int
    """The lock's index within the question; -1 until `ids` has run."""
    text: Text
    correct: bool
    feedback: Text | None
    explicit: bool = False
    """Whether the author wrote the id."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What a question says besides its stem and options."""

    hints: tuple[Text, ...] = ()
    explain: Text | None = None
    correct: Text | None = None
    partly: Text | None = None
    incorrect: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A component that is marked."""

    kind: str
    """The component's name, such as ``choose-one``."""
    id: str
    """Unique among components; empty until `ids` has run."""
    index: int
    """The lock's index among components; -1 until `ids` has run."""
    stem: Text
    options: tuple[Option, ...]
    guidance: Guidance
    interaction: Interaction
    scoring: Scoring = Scoring.ALL
    weighting: float = 1.0
    tries: int = 0
    """Tries at a practice question; 0 means the default of where it stands."""
    shuffle: bool = True
    feedback: bool = True
    """False where the author waived feedback with ``feedback=off``."""
    objective: str = ""
    """`module.objective`, or empty."""
    level: str = ""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One line of a quiz: so many questions from a pool."""

    pool: str
    count: int
    deep: int | None = None
    """How many where the track takes the pool's module deep; None means the same."""
    only_deep: bool = False
    """Whether the line counts only where the track takes the pool's module deep."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A set of questions, drawn from pools or written in place."""

    id: str
    index: int
    title: str
    graded: bool
    attempts: int
    """Attempts at a graded quiz in one round; 0 means without limit."""
    shuffle: bool
    feedback: bool
    draws: tuple[Draw, ...]
    questions: tuple[Question, ...]
    intro: Text | None
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Ordinary text on a page."""

    text: Text
    kind: str = "prose"


Node: TypeAlias = Prose | Presentation | Question | Quiz


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Who sees what, and what they must reach."""

    id: str
    title: str
    modules: tuple[tuple[str, Depth], ...]
    """Module ids in order, each with the depth the track takes."""
    mastery: int | None
    """Pass mark in percent, 0-100; None where the track grades nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizDefaults:
    """What a graded quiz does unless it says otherwise."""

    attempts: int = 3
    avoid: Avoid = Avoid.SEEN


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFile:
    """A picture or other file that goes into packages as it is."""

    path: str
    """From the course folder; the same in the package."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The whole, as its author meant it."""

    id: str
    title: str
    subtitle: str
    version: str
    language: str
    move_on: MoveOn | None
    """None where the author left it to the default of what is graded."""
    failed_attempt: FailedAttempt
    graded: tuple[tuple[str, int], ...]
    """Graded parts and their weights, which add up to 100."""
    must_pass: tuple[str, ...]
    quiz: QuizDefaults
    targets: tuple[str, ...]
    modules: tuple[Module, ...]
    pools: tuple[Pool, ...]
    tracks: tuple[Track, ...]
    media: tuple[MediaFile, ...]
    """Files that texts name, each once, by path."""
    ignore: tuple[str, ...]
    """Names of rules that the author has silenced."""
    span: Span = field(compare=False, repr=False)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of the keys of ``course.yaml``, by key."""
    faulty: tuple[Span, ...] = field(compare=False, repr=False, default=())
    """Places where reading found errors; what stands there may be missing here."""

    def span_of(self, key: str) -> Span:
        """Place of a key, or of the course where the author did not write it."""
        return self.spans.get(key, self.span)

    def unread(self, words: str, path: str = "") -> bool:
        """Say whether a line with an error holds some words, in files of a path.

        Rules about what is absent ask this, so that they do not fire because of
        another's fault. `path` is the beginning of a path; empty means any file.
        A file that could not be read at all may hold anything.
        """
        return any(
            span.path.startswith(path)
            and (words in span.excerpt or not span.source.text)
            for span in self.faulty
        )
