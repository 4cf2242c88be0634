"""What is asked: questions with their options and guidance, and quizzes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model.asking import CHOICE
from scormbuild.model.records import Privacy
from scormbuild.model.words import Scoring
from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from scormbuild.interactions import Interaction
    from scormbuild.model.asking import Asking
    from scormbuild.model.audience import Audience
    from scormbuild.model.page import Node
    from scormbuild.model.text import Text
    from scormbuild.source import Span

PRACTICE_TRIES = 2
"""Tries at a practice question whose author names no other number."""

SURE = "sure"
"""Stands behind a question's id where it is recorded whether a learner was sure."""

CONFIDENCE = "confidence"
"""What the lock calls it."""

ANY_TRIES = 31
"""As often as one likes, where nothing is marked: the player counts the first alone
(`player/learning/session.js`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A rectangle on a picture, in percent of its width and height."""

    x: float
    """From the picture's left edge."""
    y: float
    """From its upper edge."""
    width: float
    height: float


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
    partner: bool = False
    """Whether it is what others are matched with: it stands behind an arrow."""
    answer: Text | None = None
    """What belongs to it, where it is to be matched."""
    region: Region | None = None
    """Where it is, in a question about a picture."""
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A typed response that the author foresaw, with an option that answers back."""

    index: int
    """The option's."""
    correct: bool
    values: tuple[str, ...]
    """The words; of a number the least and the most that will do, as decimals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """How what a learner types is compared with what was expected."""

    expected: tuple[Expected, ...] = ()
    longest: int
    """Most UTF-16 units that are taken."""
    ignore: tuple[str, ...] = ()
    """What makes no difference: `case`, `accents`, `spaces`."""
    slips: int = 0
    """How many letters may be wrong, missing, too many or in each other's place."""
    unit: str = ""
    """Stands behind a number."""
    lines: bool = False
    """Whether it may have several."""


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
    asking: Asking = CHOICE
    """What its kind is to those who do not know it by name."""
    typed: Typed | None = None
    """Only where something is typed."""
    picture: Text | None = None
    """What its options are regions of."""
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
    audience: Audience | None = None
    """Who can be asked it, where it stands in a pool for some only; None for all."""
    sure: int | None = None
    """The lock's index of whether learners are sure; None where nobody asks them."""
    edition: str = ""
    """What is answered anew under one id, part of its `key`: the version of its words,
    the phase of a survey, the module in which it stands."""
    version: str = ""
    """The version as learners read it; empty where none is told."""
    versions: tuple[tuple[str, str, int], ...] = ()
    """Where values fill its version: each that may come of it, the edition that it is,
    and its number in the lock."""
    beside: tuple[Question, ...] = ()
    """What is kept with it from the same form: evidence, and what a colleague ticks."""
    privacy: Privacy = Privacy.RECORD
    """Who may read what is given."""
    share: bool = False
    """Whether learners may send what is private, if they wish."""
    mail: str = ""
    """The address to which learners may send what is private, if they wish."""
    reverse: bool = False
    """Whether agreeing to it means less of what it measures."""
    span: Span = field(compare=False, repr=False)

    @property
    def due(self) -> bool:
        """Whether its page is not done without it: a statement to be confirmed."""
        return self.asking.fixed and not self.asking.marked

    @property
    def dated(self) -> bool:
        """Whether the day is kept on which it was given, once and for all."""
        return self.due and self.tries == 1

    @property
    def private(self) -> bool:
        """Whether what is given stays on the learner's device: no state, no record."""
        return self.privacy is Privacy.PRIVATE and not self.share

    @property
    def key(self) -> str:
        """Give the name under which it is remembered and recorded."""
        return f"{self.id}.{self.edition}" if self.edition else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Statements to be rated on one scale, each a question of its own."""

    id: str
    """As on the fence line; may be empty, since nothing is kept of the whole."""
    intro: Text
    scale: str
    """The name of a scale of ours; empty where the author wrote the labels."""
    labels: tuple[Text, ...]
    """The author's own, from first to last; empty where the scale is ours."""
    skip: bool
    """Whether one may say that one would rather not say."""
    questions: tuple[Question, ...]
    privacy: Privacy = Privacy.RECORD
    kind: str = "likert"
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What is asked together, given in one go or skipped."""

    done: Question
    """What is on record of the whole: given (true) or skipped (false). Its stem is the
    introduction."""
    body: tuple[Node, ...]
    """Ratings and questions, and text between them."""
    privacy: Privacy
    """Who may read what is given, where a part does not say otherwise."""
    kind: str = "survey"
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One line of a quiz: so many questions from a pool."""

    pool: str
    count: int
    deep: int | None = None
    """How many where the track takes the pool's module deep; None means the same."""
    also: tuple[str, ...] = ()
    """Further pools from which the same number is drawn, all taken as one."""
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
    back: bool = False
    """Whether it looks back at what came before; nobody has written it on a page."""
    span: Span = field(compare=False, repr=False)
