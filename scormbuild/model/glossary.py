"""Words that a course explains: a term, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from scormbuild.model.text import Text
    from scormbuild.source import Span

GLOSSARY = "glossary:"
"""How the address of a link to a term begins."""
GLOSSARY_FILE = "glossary.md"
"""Where terms are explained, from the course folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of the glossary."""

    id: str
    title: Text
    body: Text
    span: Span = field(compare=False, repr=False)
