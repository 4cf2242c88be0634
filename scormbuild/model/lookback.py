"""Looking back: a question from what came before, at the beginning of each module."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from scormbuild.records import dataclass

LOOK_BACK = "look-back"
"""Stands before a module's id where it is kept what was asked at its beginning."""


class Whence(StrEnum):
    """Where the questions come from."""

    EARLIER = "earlier"
    """Pools of the modules that stand before it in the track."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """What is asked at the beginning of each module."""

    MEANT: ClassVar[dict[str, str]] = dict.fromkeys(("yes", "on"), "questions: 1")
    """Single words by which authors say what other keys are for."""
    questions: int = 1
    """How many; 0 where there shall be none."""
    from_: Whence = Whence.EARLIER
