"""One text with its translation, as a file of translations has it."""

from __future__ import annotations

from enum import StrEnum

from scormbuild.records import dataclass
from scormbuild.tongue import Place, key_of

FOLDER, ENDING = "i18n/", ".xlf"


class Progress(StrEnum):
    """How far a translation is (XLIFF 1.2, 2.3.1, as far as we write it)."""

    NEW = "new"
    TRANSLATED = "translated"
    STALE = "needs-review-translation"


_UNDONE = frozenset({Progress.NEW, "needs-translation"})
_DOUBTFUL = frozenset(
    {Progress.STALE, "needs-review-adaptation", "needs-review-l10n"}
    | {"needs-translation", "needs-adaptation", "needs-l10n"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text with its translation."""

    path: str
    """Of the file in which the text stands, from the course folder."""
    id: str
    """Unique in that file; kept when the text changes."""
    anchor: str
    """The id or key nearest above it; empty where there is none."""
    source: str
    target: str = ""
    state: str = Progress.NEW
    """As it is written: a translator's tool may know more states than we do."""
    approved: bool = False
    """Whether a tool says that nobody need look at it any more."""
    before: str = ""
    """The text of which the target is a translation, where that has changed."""
    notes: tuple[tuple[str, str], ...] = ()
    """What others noted, with who they are."""
    start: int = 0
    """Where its target stands in the file that was read."""

    @property
    def place(self) -> Place:
        """Where its text stands."""
        return Place(path=self.path, anchor=self.anchor, key=key_of(self.source))

    @property
    def translated(self) -> bool:
        """Whether there is a translation, be it stale.

        A state of `new` with words of its own is one: who writes by hand forgets it.
        """
        if not self.target.strip():
            return False
        same = key_of(self.target) == key_of(self.source)
        return not (self.state in _UNDONE and same)

    @property
    def stale(self) -> bool:
        """Whether its text has changed since, or somebody doubts it."""
        return self.translated and self.state in _DOUBTFUL


def path_of(language: str) -> str:
    """Give the path of a language's file, from the course folder."""
    return f"{FOLDER}{language}{ENDING}"
