"""Another language in which a course is read: what stands there for each text."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from scormbuild.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SAME = re.compile(r"\{\{[^{}\n]*\}\}|(?<!\S)(?:\w+://\S+|[^\s@]+@[^\s@]+\.\w+)(?!\S)")
"""What is the same in every language: slots, and addresses that stand alone."""
_LETTER = re.compile(r"[^\W\d_]")


def key_of(words: str) -> str:
    """Give a text as two of them are compared: where a line breaks counts nothing."""
    return " ".join(words.split())


def says_something(words: str) -> bool:
    """Say whether there is anything to translate: a letter in no slot and no address.

    >>> says_something("Ask {{contact}}"), says_something("us@example.org 24/7")
    (True, False)
    """
    return _LETTER.search(_SAME.sub("", words)) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a text stands, as far as its translation asks."""

    path: str
    """Of its file, from the course folder."""
    anchor: str
    """The id or the key nearest above it; empty where there is none."""
    key: str
    """Its words, as they are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A translation."""

    words: str
    fresh: bool
    """False where the text has changed since it was translated."""
    start: int
    """Where it is written, as an offset into the file."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A text that is to be translated."""

    place: Place
    words: str
    start: int
    """As an offset into its file."""


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """A language, and the translations into it that there are."""

    language: str
    path: str = ""
    """Of the file in which they are written, from the course folder."""
    written: str = field(default="", repr=False)
    """What stands in it: two tongues are the same where these are."""
    known: Mapping[Place, Told] = field(default_factory=dict, compare=False, repr=False)
    left_open: frozenset[Place] = field(default=frozenset(), compare=False, repr=False)
    """Where the file has a text without a translation."""
    heard: Callable[[Heard], None] | None = field(
        default=None, compare=False, repr=False
    )
    """Who listens to what there is to translate."""

    @cached_property
    def _anywhere(self) -> dict[str, Told]:
        """Give translations by their words alone; the first of several."""
        found: dict[str, Told] = {}
        for place, told in self.known.items():
            if told.fresh:
                found.setdefault(place.key, told)
        return found

    def find(self, place: Place) -> Told | None:
        """Give the translation of a text in its place, or of the same words elsewhere.

        So what has moved to another page is still translated. What a translator has
        left open in its place stays open.
        """
        if place in self.left_open:
            return None
        return self.known.get(place) or self._anywhere.get(place.key)
