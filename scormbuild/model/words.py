"""The words an author may choose from, each list in one place."""

from __future__ import annotations

from enum import StrEnum


class Depth(StrEnum):
    """How deep: on a page, the least depth that shows it."""

    BRIEF = "brief"
    FULL = "full"
    DEEP = "deep"

    @property
    def rank(self) -> int:
        """0 for brief, 1 for full, 2 for deep."""
        return _RANKS[self]


_RANKS = {depth: rank for rank, depth in enumerate(Depth)}


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


class LanguagesIn(StrEnum):
    """What holds the languages in which a course is built."""

    PACKAGES = "packages"
    """A package each."""
    ONE_PACKAGE = "one-package"
    """The same package, which opens in the learner's."""


class Delivery(StrEnum):
    """How a course is cut into packages."""

    TRACKS = "tracks"
    """A package a track."""
    PICKER = "picker"
    """One package, in which learners say which of the tracks are theirs."""
    MODULES = "modules"
    """A package a module of each track, for paths that are built in the LMS."""
    UNITS = "units"
    """A package a track, in which each module is launched and counted by itself."""


class Avoid(StrEnum):
    """What a quiz leaves out of a draw while there is something else."""

    SEEN = "seen"
    NOTHING = "nothing"


class ControlDocuments(StrEnum):
    """Whether packages hold the schema files of their standard."""

    OMIT = "omit"
    INCLUDE = "include"


class Scoring(StrEnum):
    """How a choose-many earns its points."""

    ALL = "all"
    PARTIAL = "partial"
