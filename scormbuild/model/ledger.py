"""What a course has set itself to teach: the items of its `ledger.csv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerItem:
    """One thing found in a source, which pages teach or their author waives."""

    id: str
    """As pages write it in `sources=`, such as `S4-15`."""
    says: str
    """What it is about, in a few words."""
    waived: str = ""
    """Why no page teaches it; empty where one has to."""
    span: Span = field(compare=False, repr=False)
