"""The second form of a course: files and launchable units, in no standard's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.select.scoring import Scoring

Json: TypeAlias = (
    "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
)
"""What the player is told, before it is written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A file of the course that a package holds as it is; its bytes stay on disk."""

    path: str
    """From the course folder."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of a package."""

    path: str
    """From the package's root, with forward slashes."""
    body: bytes | Media


@dataclass(frozen=True, slots=True, kw_only=True)
class InLanguage:
    """A unit in another language, into which its document leads learners."""

    language: str
    document: str
    """Path of it."""
    script: str
    """Path of its script, which a target writes."""
    data: Mapping[str, Json]
    """As a unit's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The smallest thing an LMS launches."""

    id: str
    """The same in every version of the course: records hang on it."""
    title: str
    launch: str
    """Path of its document."""
    script: str
    """Path of its script, which a target writes."""
    data: Mapping[str, Json]
    """What the player is told; the target is still to be added."""
    scoring: Scoring
    required: bool = True
    """Whether it must be done; False where a track leaves the module to choice."""
    spoken: tuple[InLanguage, ...] = ()
    """The same in the other languages that its package holds."""
    after: tuple[str, ...] = ()
    """Ids of units that must have been read before, where an LMS shall see to it."""

    @property
    def own(self) -> tuple[str, ...]:
        """Paths of what is this unit's alone: documents and scripts."""
        others = (path for it in self.spoken for path in (it.document, it.script))
        return (self.launch, self.script, *others)

    @property
    def scripts(self) -> tuple[tuple[str, Mapping[str, Json]], ...]:
        """Paths of its scripts, each with what the player is told there."""
        others = ((it.script, it.data) for it in self.spoken)
        return ((self.script, self.data), *others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a site and its units are called in one language."""

    language: str
    title: str
    description: str
    """One line, or empty."""
    units: tuple[str, ...]
    """Their titles, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that a variant is, whatever it will be packed for."""

    id: str
    """The course's id, and the track's where the course has several."""
    title: str
    description: str
    """One line, or empty."""
    version: str
    language: str
    iri: str
    """With what the names of its course's activities begin; empty for the default."""
    course: str
    """The course's own id, whatever the track."""
    track: str
    """The track's id; empty where the course has only one."""
    keywords: tuple[str, ...]
    units: tuple[Unit, ...]
    """In the order in which they are taken; each has its own document and script."""
    lens: str = ""
    """Id of the lens that it is for; empty where there is none or learners pick it."""
    edition: str = ""
    """Id of the edition; empty for the full one."""
    written_in: str = ""
    """The language of which this is a translation; empty for the course's own."""
    elsewhere: tuple[Names, ...] = ()
    """What it is called in the other languages that are built."""
    in_order: bool = False
    """Whether learners go from one unit to the next, and may not choose."""
    files: tuple[File, ...]
    """What is the same in every package: documents, and the style and media that all
    units share."""
    modules: tuple[tuple[str, str], ...]
    """The player's modules by path, from which a target's scripts are joined."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that it holds, its own first; the same in all units."""
        return self.language, *dict.fromkeys(
            it.language for unit in self.units for it in unit.spoken
        )

    @property
    def names(self) -> tuple[Names, ...]:
        """What it is called: in its own language, then in all others."""
        own = Names(
            language=self.language,
            title=self.title,
            description=self.description,
            units=tuple(unit.title for unit in self.units),
        )
        return (own, *self.elsewhere)
