"""The list of all rules, by family."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scormbuild.diagnostics import Rule

FAMILIES = {
    "SB0": "reading",
    "SB1": "course structure",
    "SB2": "questions",
    "SB3": "accessibility and language",
    "SB4": "assets and links",
    "SB5": "packages",
    "SB6": "SCORM 1.2",
    "SB7": "SCORM 2004",
    "SB8": "cmi5",
    "SB9": "xAPI",
}
"""What rules are about, by the beginning of their codes."""


def listing(rules: Iterable[Rule]) -> str:
    """Give a line a rule, under the names of their families."""
    ordered = sorted(rules, key=lambda rule: rule.code)
    width = max(len(rule.name) for rule in ordered)
    blocks = []
    for family, members in groupby(ordered, key=lambda rule: rule.code[:3]):
        lines = [
            f"  {rule.code}  {rule.name:<{width}}  {summary(rule)}" for rule in members
        ]
        blocks.append("\n".join([f"{family}xx {FAMILIES[family]}", *lines]))
    return "\n\n".join(blocks)


def summary(rule: Rule) -> str:
    """Give the first line of a rule's page."""
    return rule.page.strip().partition("\n")[0]
