"""A version of a course for a purpose: another company's, or a shorter one."""

from __future__ import annotations

from scormbuild.records import dataclass, field
from scormbuild.source import Span  # noqa: TC001 - settings are typed by these fields

FULL_EDITION = "full"
"""The name by which the course itself is asked for, beside its editions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What an edition says otherwise than the course."""

    title: str = ""
    """The course's title in it, where it has one of its own."""
    span: Span = field(compare=False, repr=False)
    spans: dict[str, Span] = field(compare=False, repr=False, default_factory=dict)
    """Places of its keys."""
