"""The known word that a misspelt one was probably meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Give the known word that is most like another; empty where none is.

    `likeness` is the least, from 0 to 1: twice the letters that both have in common,
    by all their letters.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - mostly nothing is misspelt

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=likeness)), "")
