"""The whole: a course, and the tracks that take parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model.look import Look
from scormbuild.model.navigation import Navigation
from scormbuild.model.records import Records
from scormbuild.model.refresher import Refreshing
from scormbuild.model.words import (
    Avoid,
    ControlDocuments,
    Delivery,
    LanguagesIn,
)
from scormbuild.nearest import nearest
from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from scormbuild.model.audience import Lens
    from scormbuild.model.booster import Booster
    from scormbuild.model.certificate import Certificate
    from scormbuild.model.edition import Edition, Values
    from scormbuild.model.glossary import Term
    from scormbuild.model.ledger import LedgerItem
    from scormbuild.model.lookback import LookBack
    from scormbuild.model.page import Module, Pool
    from scormbuild.model.refresher import Refresher
    from scormbuild.model.waiver import Waiver
    from scormbuild.model.words import Depth, FailedAttempt, MoveOn
    from scormbuild.source import Span


TABLES = ("tracks.csv", "tracks.xlsx")
"""Files that say who takes which module; the first that is there is read."""

ONLY_TRACK = "all"
"""The id of the track of a course that declares none; names leave it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Who sees what, and what they must reach."""

    id: str
    title: str
    modules: tuple[tuple[str, Depth], ...]
    """Module ids in order, each with the depth the track takes."""
    mastery: int | None
    """Pass mark in percent, 0-100; None where the track grades nothing."""
    optional: tuple[str, ...] = ()
    """Modules among them that learners may leave out."""
    unwritten: tuple[tuple[str, Depth], ...] = ()
    """Modules that the table names and the course does not have, or not yet."""
    promise: str = ""
    """What is in it for those who take it; shown on the cover."""
    minutes: float | None = None
    """Minutes that its required modules take, as its learners are told; None where
    these add up to it."""
    lenses: tuple[str, ...] | None = None
    """Lenses from which its learners pick one; None for all that there are."""
    roles: tuple[str, ...] = ()
    """The tracks that it unites, by id; empty where it is one of the course's own."""
    span: Span | None = field(compare=False, repr=False, default=None)
    """Place of its column, where there is one."""
    lenses_span: Span | None = field(compare=False, repr=False, default=None)
    """Place of the cell that names its lenses, where there is one."""
    mastery_span: Span | None = field(compare=False, repr=False, default=None)
    """Place of the cell with its pass mark, where there is one."""
    minutes_span: Span | None = field(compare=False, repr=False, default=None)
    """Place of the cell with its minutes, where there is one."""
    cells: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """By module, the place of the cell that says how deep it is taken."""

    def empties(self, module: Module) -> bool:
        """Say whether its depth leaves none of a module's pages, which has some."""
        depth = dict(self.modules)[module.id]
        return bool(module.pages) and all(
            page.depth.rank > depth.rank for page in module.pages
        )

    @property
    def place(self) -> str:
        """Where its author says what it takes, as hints call it."""
        path = self.span.path if self.span else "course.yaml"
        return f"`{path}`" if path in TABLES else "`tracks` in `course.yaml`"

    @property
    def names(self) -> tuple[str, ...]:
        """The ids under which the course speaks of it."""
        return self.roles or (self.id,)


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
    packed: str = ""
    """Path of what is made of it, where packages hold that as well."""
    body: bytes = field(repr=False, default=b"")
    """What is made of it, such as captions in a form that browsers read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The whole, as its author meant it."""

    id: str
    title: str
    subtitle: str
    version: str
    language: str
    """That in which it reads."""
    languages: tuple[str, ...] = ()
    """All that it has, as its author lists them."""
    languages_in: LanguagesIn = LanguagesIn.PACKAGES
    written_in: str = ""
    """Its own language, where this is a translation."""
    elsewhere: tuple[Course, ...] = field(compare=False, repr=False, default=())
    """The same in the other languages that are built with it."""
    move_on: MoveOn | None
    """None where the author left it to the default of what is graded."""
    failed_attempt: FailedAttempt
    graded: tuple[tuple[str, int], ...]
    """Graded parts and their weights, which add up to 100."""
    must_pass: tuple[tuple[str, tuple[str, ...]], ...]
    """By track, the graded parts whose own percentage must reach mastery too."""
    quiz: QuizDefaults
    targets: tuple[str, ...]
    deliver: tuple[Delivery, ...] = (Delivery.TRACKS,)
    """The ways in which it is cut into packages."""
    modules: tuple[Module, ...]
    pools: tuple[Pool, ...]
    tracks: tuple[Track, ...]
    media: tuple[MediaFile, ...]
    """Files that texts name, each once, by path."""
    ignore: tuple[str, ...]
    """Names of rules that the author has silenced."""
    iri: str = ""
    """What the names of its activities begin with; empty where its author says none."""
    lms: tuple[str, ...] = ()
    """Names of the profiles to which packages are adapted."""
    control_documents: ControlDocuments = ControlDocuments.OMIT
    navigation: Navigation = field(default_factory=Navigation)
    records: Records = field(default_factory=Records)
    shared: tuple[str, ...] = ()
    """Names of what may stand in several places."""
    after_each_module: tuple[str, ...] = ()
    """Which of them stand at the end of each module."""
    sources: tuple[tuple[str, str], ...] = ()
    """Where its ideas come from: by a short name, what learners read."""
    glossary: tuple[Term, ...] = ()
    """Words that it explains."""
    look: Look = field(default_factory=Look)
    """The tokens of its `theme.yaml`."""
    look_back: LookBack | None = None
    """What is asked at the beginning of each module; None where nothing is."""
    backwards: tuple[tuple[str, int], ...] = ()
    """By module the number in the lock of what is asked there."""
    test_out: Waiver | None = None
    """How one passes in advance; None where one cannot."""
    tested: tuple[int, int] = (-1, -1)
    """The numbers in the lock of that quiz, and of what it waived."""
    certificate: Certificate | None = None
    """What whoever passed gets to show; None where there is none."""
    certified: int = -1
    """The number in the lock under which a certificate is kept."""
    ledger: tuple[LedgerItem, ...] = ()
    """What it has to teach, where its author keeps a list of it."""
    lenses: tuple[Lens, ...] = ()
    """The departments that see examples of their own."""
    editions: tuple[tuple[str, Edition], ...] = ()
    """Versions of it for a purpose of their own, such as another company, by name."""
    values: Values = ()
    """What stands in the slots of its texts."""
    track_values: tuple[tuple[str, Values], ...] = ()
    """The same for one track, by its id."""
    leak_check: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By track or edition, words and values that its packages must never contain."""
    words: tuple[tuple[str, str], ...] = ()
    """What its player says in other words than ours, by key."""
    boosters: tuple[Booster, ...] = ()
    """What is asked once more, days after it."""
    refresher: Refresher | None = None
    """What is taken again months later; None where nothing is."""
    refreshing: Refreshing = field(default_factory=Refreshing)
    """What belongs to that in the lock and in words."""
    today: str = field(compare=False, repr=False, default="")
    """The day on which it was read, as `2027-05-31`; rules may ask, no package does."""
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
            span.path.startswith(path) and (words in span.excerpt or span.source.unread)
            for span in self.faulty
        )

    def table_unread(self, words: str = "") -> bool:
        """Say whether a line with an error says who takes what, and holds some words.

        That is a table's, or one below `tracks:` in `course.yaml`.
        """
        if any(self.unread(words, path) for path in TABLES):
            return True
        return self.unread_below("tracks", words)

    def unread_below(self, key: str, words: str = "") -> bool:
        """Say whether a line with an error stands below a key, and holds some words."""
        if key not in self.spans:
            return False
        start = self.spans[key].start
        behind = (it.start for it in self.spans.values() if it.start > start)
        end = min(behind, default=len(self.span.source.text) + 1)
        return any(
            span.path == self.span.path
            and start <= span.start < end
            and words in span.excerpt
            for span in self.faulty
        )

    def source_of(self, name: str) -> str | None:
        """Give what learners read of a source; `S4-15` is a place in `S4`."""
        known = dict(self.sources)
        parts = name.split("-")
        places = ("-".join(parts[:end]) for end in range(len(parts), 0, -1))
        return next((known[place] for place in places if place in known), None)

    def misread(self, key: str) -> bool:
        """Say whether a setting with an error may be meant as a key's, misspelt."""
        heads = [
            span.excerpt.replace(",", ":").partition(":")[0].strip()
            for span in self.faulty
            if "/" not in span.path
        ]
        return bool(nearest(key, heads))
