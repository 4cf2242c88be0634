"""All that `scormbuild` can find wrong with a course: each module here is a rule."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormbuild.diagnostics import Rule


def _rules() -> Iterator[Rule]:
    for module in iter_modules(__path__):
        rule: Rule = import_module(f"{__name__}.{module.name}").RULE
        yield rule


RULES: tuple[Rule, ...] = tuple(sorted(_rules(), key=lambda rule: rule.code))
"""All rules, by code."""


def by_name(name: str) -> Rule | None:
    """Give the rule of a name, or None where there is none."""
    return next((rule for rule in RULES if rule.name == name), None)


def page(rule: Rule) -> str:
    """Give a rule's page with its heading, in Markdown."""
    heading = f"# {rule.name} ({rule.code}, {rule.severity})"
    return f"{heading}\n\n{rule.page.strip()}\n"
