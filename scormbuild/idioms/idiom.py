"""What is known of a language: how hard it reads, which words do harm in a course."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from scormbuild.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ease:
    """A formula for reading ease, after Flesch.

    `whole` less `per_sentence` times words per sentence, less `per_syllable` times
    syllables per word. The scale runs from 0, very hard, to 100, very easy, and may go
    beyond either end.
    """

    name: str
    source: str
    whole: float
    per_sentence: float
    per_syllable: float
    hard: int
    """Below this, the formula's author (or who tested it) calls a text difficult."""
    nucleus: str
    """A regular expression that finds the middle of a syllable."""
    silent: str = r"(?!)"
    """One that finds letters at a word's end that are not spoken."""


@dataclass(frozen=True, kw_only=True)
class Idiom:
    """One language; every list in small letters, apostrophes straight."""

    ease: Ease
    per_minute: int
    """Words read in a minute, on average."""
    above: tuple[str, ...]
    """Phrases that make an option of other options, wherever they stand in it."""
    altogether: tuple[str, ...]
    """Those that do so if the option says nothing else."""
    absolute: tuple[str, ...]
    """Words that allow of no exception."""
    harmless: tuple[str, ...]
    """Phrases in which such a word means something else."""
    asking: tuple[str, ...]
    """Words that ask which one is meant."""
    negations: tuple[str, ...]
    exceptions: tuple[str, ...]
    """Words that ask for the exception."""
    clause: tuple[str, ...]
    """Words with which another clause begins."""
    jargon: tuple[tuple[str, str], ...]
    """Fashionable words, each with what to write instead."""

    @cached_property
    def plain_words(self) -> dict[str, str]:
        """What to write instead of a word of jargon."""
        return dict(self.jargon)


@lru_cache(maxsize=64)
def one_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Give the expression that finds any of some phrases as whole words.

    The longest comes first, so that a phrase is found before a word in it.
    """
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", re.IGNORECASE
    )


def straight(text: str) -> str:
    """Give a text with straight apostrophes, as the lists here have them."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
