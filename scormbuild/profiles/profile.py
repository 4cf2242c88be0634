"""What an LMS is known for: a profile, as its file says it."""

from __future__ import annotations

from enum import StrEnum

from scormbuild.records import dataclass


class Status(StrEnum):
    """What an LMS may be told of a learner."""

    INCOMPLETE = "incomplete"
    COMPLETED = "completed"
    FAILED = "failed"
    PASSED = "passed"


class PassMark(StrEnum):
    """What a profile wants of the pass mark in the manifest."""

    OMIT = "omit"


class Flag(StrEnum):
    """By what a manifest says that the content itself decides (SN 3.13)."""

    COMPLETION = "completionSetByContent"
    OBJECTIVE = "objectiveSetByContent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing said of an LMS."""

    says: str
    source: str
    """An address, or where it was seen, with the version."""
    date: str
    """When it was read or seen: a year and a month."""
    targets: tuple[str, ...] = ()
    """The targets that it is said of; empty means all."""

    def concerns(self, target: str) -> bool:
        """Say whether it is said of a target."""
        return not self.targets or target in self.targets


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Claim):
    """Something of which an LMS takes only so much."""

    state: int | None = None
    """Characters of state."""
    title: int | None = None
    """Characters of a title."""
    name: int | None = None
    """Characters of a package's file name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Claim):
    """Something that an LMS does not take."""

    files: tuple[str, ...] = ()
    """Endings of files, such as `php`."""
    characters: str = ""
    """Characters in a package's file name; a hyphen takes their place."""
    manifest: tuple[str, ...] = ()
    """Elements of a manifest; of ours only that of several units in an order has one.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake(Claim):
    """A misbehaviour, and what helps against it where something does."""

    pass_mark: PassMark | None = None
    status: tuple[tuple[str, Status], ...] = ()
    """Words of status, each with the one that is told in its place."""
    flags: tuple[Flag, ...] = ()
    """What the manifest has to say, and says where the standard allows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileFile:
    """Keys of a profile's file."""

    title: str
    supports: tuple[Claim, ...] = ()
    """What it plays; empty where nothing is known, so that nothing is ruled out."""
    limits: tuple[Limit, ...] = ()
    refuses: tuple[Refusal, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(ProfileFile):
    """An LMS's peculiarities, by the name under which one builds for it."""

    name: str

    def supports_target(self, target: str) -> bool:
        """Say whether the LMS is known to play a target, or nothing is known."""
        return not self.supports or self.why(target) is not None

    def why(self, target: str) -> Claim | None:
        """Give what is said of the support of a target."""
        return next((it for it in self.supports if it.concerns(target)), None)
