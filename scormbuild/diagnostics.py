"""What a check yields: rules, diagnostics, and the sink that gathers them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scormbuild.nearest import nearest
from scormbuild.records import dataclass, field
from scormbuild.slots import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scormbuild.model import Course
    from scormbuild.source import Span

COURSE = "COURSE"
"""In a hint's command: the course's folder, which `scormbuild/report` fills in."""

MANUAL = "docs/rules"
"""Folder of the rules' pages in the project; `scormbuild explain` prints the same."""


class Severity(StrEnum):
    """How much a diagnostic weighs: an error would not work, a warning works badly."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong; its module's docstring is its page."""

    code: str
    """Short alias such as ``SB201``, never used again once retired."""
    name: str
    """The rule's identity; it names the fault, in kebab-case."""
    page: str = field(repr=False)
    """The docstring of the rule's module, in Markdown."""
    severity: Severity = Severity.ERROR
    find: Callable[[Course], Iterator[Diagnostic]] | None = None
    """Finds the fault in a loaded course; None where reading itself finds it."""
    own: bool = False
    """Whether it is about what one number settles for all of a course's languages, so
    that only the one in which the course is written is judged."""

    def at(
        self,
        span: Span,
        message: str,
        *,
        hint: str = "",
        label: str = "",
        related: tuple[tuple[Span, str], ...] = (),
    ) -> Diagnostic:
        """Say that this rule is broken at a place."""
        return Diagnostic(self, span, literal(message), literal(hint), label, related)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault, at one place, with its remedy."""

    rule: Rule
    span: Span
    message: str
    """The fact: lower case, no full stop, the author's words in backticks."""
    hint: str = ""
    """What to do, as an imperative."""
    label: str = ""
    """Words under the carets."""
    related: tuple[tuple[Span, str], ...] = ()
    """Other places, each with what it shows."""


class Sink:
    """Gathers the diagnostics of a run; the only record here that grows."""

    def __init__(self) -> None:
        """Start empty."""
        self._found: dict[Diagnostic, None] = {}

    def add(self, diagnostic: Diagnostic) -> None:
        """Take one diagnostic; the same one twice counts once."""
        self._found[diagnostic] = None

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take several."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All of them, by file, line, column and code; causes before consequences."""
        return tuple(sorted(self._found, key=_order))

    @property
    def failed(self) -> bool:
        """Whether there is any error among them."""
        return any(d.rule.severity is Severity.ERROR for d in self._found)


_FIRST = (
    *("course.yaml", "scormbuild.lock", "tracks.csv"),
    *("tracks.xlsx", "lenses.yaml", "ledger.csv"),
)
"""Files on which the others depend, so that their faults are to be mended first."""
_HEAD = "module.md"


def _order(found: Diagnostic) -> tuple[object, ...]:
    """Sort by file: settings first, a module's own file before its other pages."""
    path = found.span.path
    folder, _, name = path.rpartition("/")
    rank = _FIRST.index(path) if path in _FIRST else len(_FIRST)
    place = (rank, folder, name != _HEAD, name)
    return (*place, found.span.start, found.rule.code, found.message)


def closest(word: str, known: Iterable[str]) -> str:
    """Give the known word that was probably meant; empty where none is near."""
    return nearest(word, sorted(known))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give a hint that names the closest known word, or all if they are few."""
    names = sorted(known)
    near = closest(word, names)
    if near:
        return f"did you mean `{near}`?"
    few = 40
    if names and len(names) <= few:
        return ("write one of " if len(names) > 1 else "write ") + ", ".join(
            f"`{name}`" for name in names
        )
    return ""
