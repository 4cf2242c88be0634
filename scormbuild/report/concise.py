"""Diagnostics a line each: for pipes, editors and `grep`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.report.counts import counts
from scormbuild.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.report.place import Where


def render(diagnostics: Sequence[Diagnostic], where: Where) -> str:
    """Give ``path:line:column: severity[code] message; hint (rule)`` and the counts."""
    return "\n".join([*(_line(d, where) for d in diagnostics), counts(diagnostics)])


def _line(diagnostic: Diagnostic, where: Where) -> str:
    span, rule = diagnostic.span, diagnostic.rule
    words = "; ".join(filter(None, (diagnostic.message, diagnostic.hint)))
    place = f"{where(span.path)}:{span.place}"
    return visible(f"{place}: {rule.severity.value}[{rule.code}] {words} ({rule.name})")
