"""Every rule stands in one of the two tables, and only there."""

from __future__ import annotations

from pathlib import Path

from scormbuild import rules


def test_every_rule_stands_in_one_table() -> None:
    folder = Path(rules.__file__).parent
    there = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    listed = [*rules.ASKED, *rules.LATER]
    assert sorted(there) == sorted(listed)
