"""What an LMS holds for a learner, whatever its standard calls it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What an LMS holds; empty or None is what it was never told."""

    status: str = ""
    """In SCORM 1.2 the one status there is, in SCORM 2004 completion."""
    success: str = ""
    """Always empty in SCORM 1.2."""
    score: float | None = None
    """0-100."""
    progress: float | None = None
    """0-1; always None in SCORM 1.2."""
    state: str = ""
    location: str = ""
    interactions: Mapping[int, str] = field(default_factory=dict)
    """Ids by number."""
