"""What people do in one room: a session, its steps, and what is written down there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.model.text import Text
    from scormbuild.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Something that is written down during a step."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One part of a session."""

    title: Text
    minutes: float | None
    body: Text | None
    """What everybody may read."""
    notes: tuple[Text, ...]
    """What only those read who lead it."""
    captures: tuple[Capture, ...]
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting; learners' packages show its date, its purpose and its preparation."""

    id: str
    date: str
    """As its author writes it; empty while it is open."""
    minutes: float | None
    people: int | None
    body: Text | None
    """Purpose and preparation: what stands before the first step."""
    steps: tuple[Step, ...]
    kind: str = "session"
    span: Span = field(compare=False, repr=False)

    def inside(self) -> Iterator[Text]:
        """Give what stands on sheets only, in the author's order."""
        for step in self.steps:
            yield step.title
            if step.body is not None:
                yield step.body
            yield from step.notes
            yield from (it.text for it in step.captures)
