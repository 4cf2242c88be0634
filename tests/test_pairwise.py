from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from tests.lms.pairwise import Row, pairwise

COLUMNS = some.lists(
    some.integers(1, 4).map(lambda count: "abcd"[:count]), min_size=2, max_size=4
)


def pairs(rows: list[Row]) -> set[object]:
    """Give all pairs that meet in these rows."""
    return {pair for row in rows for pair in combinations(enumerate(row), 2)}


@given(COLUMNS)
def test_any_two_values_of_different_columns_meet(columns: list[str]) -> None:
    chosen = pairwise(*columns)
    met = pairs(chosen)
    sizes = [len(column) for column in columns]
    assert sum(one * other for one, other in combinations(sizes, 2)) == len(met)


def test_what_is_impossible_is_not_chosen_and_few_rows_do() -> None:
    columns = ("abc", "abc", "abc", "ab")
    chosen = pairwise(*columns, possible=lambda row: row[0] != row[1])
    assert [row for row in chosen if row[0] == row[1]] == []
    assert len(chosen) < 15 < 3 * 3 * 3 * 2
