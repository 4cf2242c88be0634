"""What a standard's elements must be, in words that an author understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import QName

from scormbuild.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one standard."""

    standard: str
    """Its name."""
    elements: Mapping[str, str]
    """By an element's name: what it must be."""
    described: tuple[str, str]
    """The namespace of metadata, and what is said of everything in it."""

    def must(self, element: _Element) -> str:
        """Say what an element must be."""
        name = QName(element)
        namespace, words = self.described
        if name.namespace == namespace:
            return words
        unknown = f"{self.standard} has no such element"
        return self.elements.get(name.localname, unknown)
