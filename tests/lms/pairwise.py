"""Few rows in which any two values of different columns meet at least once."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Row: TypeAlias = tuple[str, ...]


def everything(_row: Row) -> bool:
    """Call every row possible."""
    return True


def pairwise(
    *columns: Sequence[str], possible: Callable[[Row], bool] = everything
) -> list[Row]:
    """Choose rows out of all that are possible, those first that bring most new pairs.

    The same columns give the same rows, always.
    """
    pairs = {row: frozenset(_pairs(row)) for row in product(*columns) if possible(row)}
    wanted = set().union(*pairs.values())
    chosen = []
    while wanted:
        best = max(pairs, key=lambda row: len(pairs[row] & wanted))
        chosen.append(best)
        wanted -= pairs[best]
    return chosen


def _pairs(row: Row) -> list[tuple[tuple[int, str], tuple[int, str]]]:
    (*pairs,) = combinations(enumerate(row), 2)
    return pairs
